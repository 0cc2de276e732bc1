package scn.engine.search

import scn.engine.search.space.RealParameter
import scn.engine.search.space.Scale
import scn.engine.search.space.Setting
import scn.engine.search.space.Space
import spock.lang.Specification

class RecommendationSpec extends Specification {
  static final Space SPACE = Space.of(new RealParameter('x', 0, 1, Scale.LINEAR, 0.1))
  static final List<Setting> TWENTIETHS = (0..20).collect { SPACE.setting(x: it / 20d) }

  def "where seeds differ, a limit is met with a margin; where its bound differs as they do, without: #bound"() {
    given: 'less is better the further x goes, memory grows with x, and seeds shift it by -3, 0 and 3'
    def study = Study.of(SPACE, Objective.minimize('ttft'), [1L, 2L, 3L], 21).changed {
      it.limits = [new Limit('memory', Limit.Side.AT_MOST, bound)]
      it.listed = TWENTIETHS
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
    new Limit.Absolute(6)           | 0.25  | 0.25
    new Limit.OnSeeds([3d, 6d, 9d]) | 0.55  | 0.6
  }

  def "what #count seeds show of their differences is trusted as far as #count seeds go"() {
    given: 'seeds whose mean is as uncertain, however many there are'
    double step = Math.sqrt(3 * 12 / (count + 1d))
    def seeds = (1L..count).toList()
    def study = Study.of(SPACE, Objective.minimize('ttft'), seeds, 21).changed {
      it.limits = [Limit.atMost('memory', 6)]
      it.listed = TWENTIETHS
    }

    when:
    def run = StudyRun.complete(study) { setting, seed ->
      double x = setting.number('x')
      new Outcome.Measured([ttft: (1 - x) * (1 - x), memory: 10 * x + step * (seed - (count + 1) / 2d)])
    }
    def recommended = Recommendation.of(run.assessment(), study).get()

    then: 'a quantile of Student\'s distribution times the standard error, 1.73, below the limit'
    recommended.likely()
    recommended.trial().setting().number('x') == taken

    where:
    count || taken
    2     || 0.05
    3     || 0.25
    13    || 0.35
  }

  def "where no trial keeps a limit with 90%, one within reach of the likeliest is taken, and it is said"() {
    given: 'memory up to 6, with a standard error of 1.73 from three seeds'
    def space = Space.of(new RealParameter('x', 0, 1, Scale.LINEAR, 0.4))
    def study = Study.of(space, Objective.minimize('ttft'), [1L, 2L, 3L], 3).changed {
      it.limits = [Limit.atMost('memory', 6)]
      it.listed = [space.setting(x: 0.42), space.setting(x: 0.58)]
    }
    def run = StudyRun.complete(study) { setting, seed ->
      double x = setting.number('x')
      new Outcome.Measured([ttft: (1 - x) * (1 - x), memory: 10 * x + 3 * (seed - 2)])
    }
    def recommended = Recommendation.of(run.assessment(), study).get()

    expect: 'not the fastest, which breaks the limit on two of five such triples'
    run.assessment().incumbent().get().setting().number('x') == 0.58d
    recommended.trial().setting().number('x') == 0.42d
    !recommended.likely()
    recommended.feasible() > 0.7
    recommended.feasible() < 0.9
    recommended.runnersUp()*.setting()*.number('x').first() == 0.4d
  }

  def "the likelier the likeliest trial, the more is asked of the recommended one"() {
    given:
    def least = (0..100).collect { Recommendation.least(0.9, it / 100) }

    expect:
    least == least.toSorted()
    (0..100).every { least[it] <= it / 100 }
    least[89] == 0.9 * 0.89
    least[90..100].every { it == 0.9 }
  }

  def "with several objectives the recommended trial is the best of the first one, and says so"() {
    given:
    def study = Study.of(SPACE, Objective.minimize('ttft'), [1L], 12).changed {
      it.objectives = [Objective.minimize('ttft'), Objective.minimize('memory')]
    }
    def run = StudyRun.complete(study) { setting, seed ->
      double x = setting.number('x')
      new Outcome.Measured([ttft: (1 - x) * (1 - x), memory: 10 * x])
    }
    def recommended = Recommendation.of(run.assessment(), study).get()

    expect:
    recommended.objective() == study.leading()
    recommended.objective().metric() == 'ttft'
    recommended.trial().setting().number('x') == run.trials()*.setting()*.number('x').max()
    run.assessment().with { ParetoFront.of(it).trials().size() } > 1
  }
}
