package scn.engine.search

import scn.engine.search.space.RealParameter
import scn.engine.search.space.Scale
import scn.engine.search.space.Space
import spock.lang.Specification

class ParetoFrontSpec extends Specification {

  def "the hypervolume of #points below #reference is #volume"() {
    expect:
    Math.abs(ParetoFront.volume(points.collect { it as double[] }, reference as double[], reference.size()) - volume) < 1e-12

    where:
    points                                | reference || volume
    []                                    | [1, 1]    || 0
    [[0.25, 0.5]]                         | [1, 1]    || 0.375
    [[0, 0.5], [0.5, 0]]                  | [1, 1]    || 0.75
    [[0, 0.5], [0.5, 0], [0.6, 0.6]]      | [1, 1]    || 0.75
    [[2, 0]]                              | [1, 1]    || 0
    [[0, 0, 0.5], [0.5, 0.5, 0]]          | [1, 1, 1] || 0.625
    [[1], [3]]                            | [4]       || 3
  }

  def "a study of two objectives walks along the front; what breaks the limit is never on it"() {
    given:
    def space = Space.of(
        new RealParameter('x', 0, 1, Scale.LINEAR, 0.5), new RealParameter('y', 0, 1, Scale.LINEAR, 0.5))
    def study = Study.of(space, Objective.minimize('ttft'), [1L], 40)
        .changed {
          it.objectives = [Objective.minimize('ttft'), Objective.maximize('throughput')]
          it.limits = [Limit.atMost('x', 0.9)]
        }
    def volume = { Sampler sampler ->
      def run = StudyRun.complete(study.changed { it.sampler = sampler }) { setting, seed ->
        double x = setting.number('x')
        double far = (setting.number('y') - 0.3)**2
        new Outcome.Measured([ttft: x + far, throughput: Math.sqrt(x) - far, x: x])
      }
      def front = ParetoFront.of(run.assessment())
      assert front.trials().every { it.setting().number('x') <= 0.9 }
      front.hypervolume([1, 0] as double[])
    }

    expect: 'the front is throughput = sqrt(ttft), below which lies 2/3'
    volume(new Sampler.ByModel(8)) > 0.6
    volume(new Sampler.ByModel(8)) > volume(new Sampler.AtRandom())
  }
}
