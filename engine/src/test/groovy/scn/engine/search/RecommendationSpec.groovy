package scn.engine.search

import scn.engine.search.space.RealParameter
import scn.engine.search.space.Scale
import scn.engine.search.space.Space
import spock.lang.Specification

class RecommendationSpec extends Specification {

  def "where seeds differ, a limit is met with a margin; where its bound differs as they do, without: #bound"() {
    given: 'less is better the further x goes, memory grows with x, and seeds shift it by -3, 0 and 3'
    def space = Space.of(new RealParameter('x', 0, 1, Scale.LINEAR, 0.1))
    def study = Study.of(space, Objective.minimize('ttft'), [1L, 2L, 3L], 16).changed {
      it.limits = [new Limit('memory', Limit.Side.AT_MOST, bound)]
      it.sampler = new Sampler.ByModel(10)
    }

    when:
    def run = StudyRun.complete(study) { setting, seed ->
      double x = setting.number('x')
      new Outcome.Measured([ttft: (1 - x) * (1 - x), memory: 10 * x + 3 * (seed - 2)])
    }
    def recommended = Recommendation.of(run.assessment(), study).get()
    def best = run.assessment().incumbent().get()

    then: 'the best figure sits on the limit in both cases'
    best.setting().number('x') > 0.55
    best.setting().number('x') <= 0.6
    recommended.likely()
    recommended.feasible() >= 0.9
    recommended.trial().setting().number('x') >= least
    recommended.trial().setting().number('x') <= most

    where:
    bound                           | least | most
    new Limit.Absolute(6)           | 0.15  | 0.38
    new Limit.OnSeeds([3d, 6d, 9d]) | 0.5   | 0.6
  }
}
