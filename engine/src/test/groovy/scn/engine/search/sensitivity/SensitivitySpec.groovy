package scn.engine.search.sensitivity

import scn.engine.random.RandomStream
import scn.engine.search.Objective
import scn.engine.search.Outcome
import scn.engine.search.Sampler
import scn.engine.search.Study
import scn.engine.search.StudyRun
import scn.engine.search.sampler.SurrogateFit
import scn.engine.search.space.CategoricalParameter
import scn.engine.search.space.Condition
import scn.engine.search.space.RealParameter
import scn.engine.search.space.Scale
import scn.engine.search.space.Space
import scn.engine.search.space.Weights
import spock.lang.Specification

class SensitivitySpec extends Specification {
  static final Space CUBE = Space.of((1..3).collect { new RealParameter("x$it", 0, 1, Scale.LINEAR, 0) })

  def "indices of #name are those of the textbook"() {
    given:
    def responses = [count: { 1 }, at: { x -> [function(x)] as double[] }] as Responses
    def indices = SobolIndices.of(
        responses, new Points(CUBE), [0, 1, 2] as int[], 3, 4096, true, RandomStream.of(1, 'indices'))[0]

    expect:
    (0..2).every { Math.abs(indices.first()[it] - first[it]) < 0.02 }
    (0..2).every { Math.abs(indices.total()[it] - total[it]) < 0.02 }
    Math.abs(indices.second()[0][1] - pair) < 0.02

    where: 'a sum of a x has variances a^2 / 12; centred products only interact'
    name         | function                              || first                     | total                     | pair
    'a sum'      | { x -> 4 * x[0] + 2 * x[1] + x[2] }   || [16 / 21, 4 / 21, 1 / 21] | [16 / 21, 4 / 21, 1 / 21] | 0
    'a product'  | { x -> (x[0] - 0.5) * (x[1] - 0.5) }  || [0, 0, 0]                 | [1, 1, 0]                 | 1
    'a constant' | { x -> 3 }                            || [0, 0, 0]                 | [0, 0, 0]                 | 0
  }

  def "what matters, where it is good, what presses against a bound and whether to believe it"() {
    given:
    def space = Space.of(
        new RealParameter('headroom', 0, 1, Scale.LINEAR, 0.5), new RealParameter('tokens', 0, 1, Scale.LINEAR, 0.5),
        new RealParameter('idle', 0, 1, Scale.LINEAR, 0.5), new CategoricalParameter('policy', ['fcfs', 'tiered'], 0))
    def study = Study.of(space, Objective.minimize('ttft'), [1L], 45).changed { it.sampler = new Sampler.ByModel(25) }
    def run = StudyRun.complete(study) { setting, seed ->
      new Outcome.Measured([ttft: 100 + 80 * (setting.number('headroom') - 0.6)**2 - 10 * setting.number('tokens') +
          (setting.choice('policy') == 'fcfs' ? 8 : 0) as double])
    }
    def history = run.assessment().history([])
    def surrogate = new SurrogateFit(space).of(history, { it.objectives()[0] }, 0)
    def winner = run.assessment().incumbent().get().setting()
    def sensitivity = Sensitivity.of(surrogate, space, winner, 0, 1)
    def ranges = sensitivity.ranges().collectEntries { [it.parameter(), it] }
    def effects = sensitivity.effects().collectEntries { [it.parameter(), it] }

    expect:
    sensitivity.trust().enough()
    sensitivity.importances()[0].parameter() == 'headroom'
    sensitivity.importances()[-1].parameter() == 'idle'
    sensitivity.importances()[-1].indistinguishableFromZero()
    !sensitivity.importances()[0].indistinguishableFromZero()
    sensitivity.interactions().every { Math.abs(it.share()) < 0.05 }
    ranges.tokens.atBound() == GoodRange.AtBound.HIGH
    ranges.headroom.atBound() == GoodRange.AtBound.NO
    ranges.headroom.low() > 0.4 && ranges.headroom.high() < 0.8
    ranges.idle.low() == 0d && ranges.idle.high() == 1d
    effects.headroom.average().min { it.expected() }.value() in [0.55d, 0.6d, 0.65d]
    effects.policy.average()*.value() == ['fcfs', 'tiered']
    Math.abs(effects.policy.average()[0].expected() - effects.policy.average()[1].expected() - 8) < 2
  }

  def "what has no effect in the winner has no good range, and shares of a whole press against no bound"() {
    given:
    def space = Space.of(
        new CategoricalParameter('policy', ['fcfs', 'tiered'], 0), new RealParameter('lead', 0, 1, Scale.LINEAR, 0),
        new RealParameter('pace', 0, 1, Scale.LINEAR, 0), new Weights('mix', ['near', 'far'], [0d, 1d]))
        .when('lead', new Condition('policy', ['tiered'] as Set))
    def study = Study.of(space, Objective.minimize('ttft'), [1L], 20).changed { it.sampler = new Sampler.BySobol() }
    def run = StudyRun.complete(study) { setting, seed ->
      new Outcome.Measured([ttft: 1 + setting.number('pace') + setting.shares('mix')[0] + (setting.choice('policy') == 'fcfs' ? 0 : 5) as double])
    }
    def surrogate = new SurrogateFit(space).of(run.assessment().history([]), { it.objectives()[0] }, 0)
    def ranges = Sensitivity.of(surrogate, space, space.defaults(), 0, 1).ranges()

    expect:
    ranges.collectEntries { [it.parameter(), it.atBound()] } ==
        [policy: GoodRange.AtBound.NO, pace: GoodRange.AtBound.LOW, 'mix[near]': GoodRange.AtBound.NO]
  }

  def "a model of pure noise is not to be believed"() {
    given:
    def space = CUBE
    def noise = RandomStream.of(3, 'noise')
    def study = Study.of(space, Objective.minimize('ttft'), [1L], 30).changed { it.sampler = new Sampler.BySobol() }
    def run = StudyRun.complete(study) { setting, seed ->
      new Outcome.Measured([ttft: noise.draws(setting.hashCode()).normal()])
    }
    def surrogate = new SurrogateFit(space).of(run.assessment().history([]), { it.objectives()[0] }, 1)

    expect:
    !Sensitivity.of(surrogate, space, space.defaults(), 1, 1).trust().enough()
  }
}
