package scn.engine.search

import scn.engine.search.space.RealParameter
import scn.engine.search.space.Scale
import scn.engine.search.space.Space
import spock.lang.Specification

/** What is made of seeds, and how noisy that is. */
class AggregateSpec extends Specification {
  static final Space SPACE = Space.of(new RealParameter('x', 0, 1, Scale.LINEAR, 0))
  static final List<Double> OF_SEEDS = [0d, 3d, -2d, 1d, 6d]

  def "of #values #aggregate makes #figure"() {
    expect:
    aggregate.of(values as double[]) == figure

    where:
    values             | aggregate                   || figure
    [3, 1, 2]          | new Aggregate.Mean()        || 2
    [3, 1, 2]          | new Aggregate.Worst()       || 3
    [3, 1, 2]          | new Aggregate.Quantile(0.5) || 2
    [3, 1, 2]          | new Aggregate.Quantile(0)   || 1
    [3, 1, 2]          | new Aggregate.Quantile(1)   || 3
    [1, 2]             | new Aggregate.Quantile(0.9) || 1.9
    [7]                | new Aggregate.Quantile(0.9) || 7
  }

  def "the noise of #aggregate that is to be #direction is how its figures scatter around what settings are worth"() {
    given: 'settings with a worth of their own, on seeds that shift them all and scatter each'
    def objective = new Objective('v', direction, aggregate)
    def study = Study.of(SPACE, objective, (1L..5L) as List, 10)
    def random = new Random(7)
    def worth = (0..<3000).collect { it / 1000d }
    def trials = worth.withIndex().collect { value, i ->
      def outcomes = OF_SEEDS.collect { Optional.of(new Outcome.Measured([v: value + it + random.nextGaussian() as double]) as Outcome) }
      new Trial(i, Phase.DESIGN, SPACE.setting(x: value / 3), Optional.empty(), Double.NaN, outcomes, Trial.Status.DONE)
    }

    when:
    def assessment = new Assessment(study, trials)
    def rests = [assessment.observations()*.objectives()*.getAt(0), worth].transpose().collect { seen, value -> seen - direction.turned(value) }
    def middle = rests.sum() / rests.size()
    def scatter = rests.sum { (it - middle)**2 } / (rests.size() - 1)

    then:
    Math.abs(assessment.history([]).objectiveNoise()[0] / scatter - 1) < 0.06

    where:
    [aggregate, direction] << [
      [new Aggregate.Mean(), new Aggregate.Worst(), new Aggregate.Quantile(0.9), new Aggregate.Quantile(0.5)], Direction.values()].combinations()
  }
}
