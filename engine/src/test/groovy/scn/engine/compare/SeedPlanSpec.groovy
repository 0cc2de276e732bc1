package scn.engine.compare

import static scn.engine.compare.Prediction.Change.atLeast
import static scn.engine.compare.Prediction.Direction.FALLS
import static scn.engine.compare.Readings.paired
import static scn.engine.compare.Readings.ratios

import java.nio.file.Files
import java.nio.file.Path
import scn.engine.compare.Prediction.ShareOf
import scn.engine.compare.Verdict.Confirmed
import scn.engine.compare.Verdict.Inconclusive
import scn.engine.workload.Draws
import scn.engine.workload.RandomStream
import spock.lang.Specification

class SeedPlanSpec extends Specification {
  static final int PATHS = Math.max(200, Integer.getInteger('scn.comparisons', 24))

  def "at most #most seeds: looks at #looks"() {
    expect:
    SeedPlan.upTo(most).looks() == looks

    where:
    most || looks
    3    || [3]
    4    || [3, 4]
    10   || [3, 5, 8, 10]
    30   || [3, 5, 8, 12, 18, 27, 30]
  }

  def "the looks spend the permitted error, no more and no less"() {
    given:
    def plan = SeedPlan.upTo(most)

    expect:
    Math.abs(plan.looks().indices.sum { 1 - plan.confidenceAt(it) } - 0.05) < 1e-12

    where:
    most << [3, 4, 10, 30, 100]
  }

  def "a plan of one look is the fixed number of seeds"() {
    expect:
    new SeedPlan([5], 0.95).confidenceAt(0) == 0.95
  }

  def "a clear effect is settled at the first look and needs no further seeds"() {
    given:
    def plan = SeedPlan.upTo(30)
    def verdict = plan.judge(ratios([0.5, 0.501, 0.499]), atLeast(FALLS, 0.4))

    expect:
    verdict instanceof Confirmed
    plan.next(0, []).asInt == 3
    plan.next(3, [verdict]).empty
  }

  def "while one prediction is open, seeds are added; those settled before stand"() {
    given:
    def plan = SeedPlan.upTo(8)
    def clear = ratios([0.5, 0.501, 0.499, 3, 0.1])
    def open = plan.judge(ratios([0.5, 1.2, 0.8]), atLeast(FALLS, 0.4))

    expect:
    open instanceof Inconclusive
    plan.next(3, [plan.judge(clear.first(3), atLeast(FALLS, 0.4)), open]).asInt == 5
    plan.judge(clear, atLeast(FALLS, 0.4)).evidence().sample().seeds() == 3
    plan.next(8, [open]).empty
  }

  def "what cannot be measured is not waited for"() {
    given:
    def plan = SeedPlan.upTo(8)

    expect:
    plan.next(3, [plan.judge(paired([1, 2, 'failed'], [1, 1, 1]), atLeast(FALLS, 0.4))]).empty
  }

  def "seeds between two looks wait for the next one"() {
    given:
    def sample = ratios([0.5, 1.2, 0.8, 0.5])

    expect:
    SeedPlan.upTo(8).judge(sample, atLeast(FALLS, 0.4)).evidence().sample().seeds() == 3
  }

  def "#looks is no plan"() {
    when:
    new SeedPlan(looks, 0.95)

    then:
    thrown(IllegalArgumentException)

    where:
    looks << [[], [1, 3], [3, 3], [5, 3]]
  }

  def "looking until something is settled goes wrong in at most 5% of cases; without the spending it would in far more"() {
    given:
    def plan = SeedPlan.upTo(20)
    def noEffect = new ShareOf(Sign.BELOW, 1)
    def samples = (0..<PATHS).collect { path(it) }

    when:
    int wrong = samples.count { plan.judge(it, noEffect).settled() }
    int careless = samples.count { sample ->
      plan.looks().any { Comparison.of(sample.first(it), noEffect).settled() }
    }

    then:
    wrong <= Errors.byChance(PATHS, 0.05)
    careless > 0.1 * PATHS

    and: 'the figures of a whole campaign are those of the documentation'
    def said = "in a false claim in ${percent(wrong)} % of\n2,000 cases; the same looks at 95 % each in ${percent(careless)} %"
    PATHS < Errors.CAMPAIGN ||
        Files.readString(Path.of(System.getProperty('scn.home')).resolve('docs/statistics.md')).contains(said)
  }

  private static String percent(int paths) {
    String.format(Locale.ROOT, '%.1f', 100d * paths / PATHS)
  }

  /** Twenty ratios around 1, their logarithms normal. */
  private static Sample path(int number) {
    Draws draws = RandomStream.of(number, 'ratios').draws(0)
    ratios((0..<20).collect { Math.exp(0.3 * draws.normal()) })
  }
}
