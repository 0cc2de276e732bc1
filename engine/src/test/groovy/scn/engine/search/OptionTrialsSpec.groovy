package scn.engine.search

import scn.engine.random.RandomStream
import scn.engine.search.sampler.History
import scn.engine.search.sampler.Observation
import scn.engine.search.sampler.OptionTrials
import scn.engine.search.sampler.Proposal
import scn.engine.search.sampler.Proposer
import scn.engine.search.space.CategoricalParameter
import scn.engine.search.space.Condition
import scn.engine.search.space.OrderedParameter
import scn.engine.search.space.RealParameter
import scn.engine.search.space.Scale
import scn.engine.search.space.Setting
import scn.engine.search.space.Space
import spock.lang.Specification

/** Choices between policies: who is tried beside the best that is known, and when. */
class OptionTrialsSpec extends Specification {
  static final List<String> ROUTERS = ['weighted', 'least-work', 'least-loaded', 'round-robin']
  static final List<String> ORDERS = ['fcfs', 'sjf', 'priority']

  static final Space SPACE = Space.of(
      new CategoricalParameter('router', ROUTERS, 0),
      new CategoricalParameter('order', ORDERS, 0),
      new RealParameter('pace', 15, 30, Scale.LINEAR, 20),
      new RealParameter('chunk', 0, 1, Scale.LINEAR, 0.5))
      .when('pace', new Condition('router', ['least-work'] as Set))

  def "every option gets one trial beside the best setting, all else as there, and the model the rest"() {
    given: 'least-work was only seen with an order that spoils it, with two paces'
    def best = SPACE.setting(chunk: 0.3)
    def seen = [
        (best): 20d, (SPACE.setting(router: 'least-work', order: 'priority', pace: 24)): 22d,
        (SPACE.setting(router: 'least-work', order: 'priority', pace: 17)): 23d]
    def history = new History(
        SPACE, seen.collect { new Observation(it.key, [it.value] as double[], [] as double[], 1) }, [], [0] as double[], [] as double[])
    def model = Stub(Proposer) {
      propose(_, _) >> Optional.of(Proposal.blind(SPACE.defaults()))
    }
    def trials = new OptionTrials(SPACE, 0, model)
    def proposals = (1..6).collect { trials.propose(history, RandomStream.of(it, 'options')).get() }

    expect:
    proposals*.reason() == [Proposal.Reason.OPTION] * 5 + Proposal.Reason.SPREAD
    proposals.take(5)*.setting().toSet() == [
        SPACE.setting(chunk: 0.3, router: 'least-work', pace: 24),
        SPACE.setting(chunk: 0.3, router: 'least-loaded'),
        SPACE.setting(chunk: 0.3, router: 'round-robin'),
        SPACE.setting(chunk: 0.3, order: 'sjf'),
        SPACE.setting(chunk: 0.3, order: 'priority')].toSet()
    proposals.take(5).every { it.predicted().present && Double.isNaN(it.improvement()) }
  }

  def "a search among choices finds the best pair"() {
    given:
    def trials = StudyRun.complete(study(24, []), OptionTrialsSpec.&measured).trials()
    def beside = trials.findAll { it.phase() == Phase.OPTION }
    def options = beside.collect { change(it, trials) }

    expect: 'every fourth of the trials that follow the first four, each option once at most'
    !beside.empty
    beside*.index().every { it % 4 == 3 }
    options.toSet().size() == options.size()
    best(trials).choice('router') == 'least-work'
    best(trials).choice('order') == 'fcfs'
  }

  def "at most one of four proposals of the model is given to options"() {
    given:
    def trials = StudyRun.complete(study(trialsMade, []), OptionTrialsSpec.&measured).trials()

    expect:
    trials.count { it.phase() == Phase.OPTION } <= (trialsMade - 4).intdiv(4)

    where:
    trialsMade << [6, 12, 30]
  }

  def "no trial is given to an option of which it is certain that it #what"() {
    given:
    def trials = StudyRun.complete(
        Study.of(space, Objective.minimize('ttft'), [1L], 40).changed {
          it.limits = [Limit.atMost('memory', 1)]
          it.sampler = new Sampler.ByModel(20)
        }) { setting, seed ->
      boolean b = setting.choice('c') == 'b'
      double x = setting.number('x')
      new Outcome.Measured([ttft: x * x + (b ? slower : 0d), memory: b ? memory : 0d])
    }.trials()

    expect:
    trials.findAll { it.phase() == Phase.OPTION }.every { it.setting().choice('c') != 'b' }
    trials.any { it.setting().choice('c') == 'b' }

    where:
    what             | slower | memory
    'is worse'       | 50d    | 0d
    'breaks a limit' | 0d     | 50d
    space = Space.of(new CategoricalParameter('c', ['a', 'b'], 0), new RealParameter('x', 0, 1, Scale.LINEAR, 0.5))
  }

  def "ordered choices and numbers get no trials of their own"() {
    given:
    def space = Space.of(new OrderedParameter('weight', ['1', '2', '3'], 0), new RealParameter('x', 0, 1, Scale.LINEAR, 0.5))
    def trials = StudyRun.complete(Study.of(space, Objective.minimize('ttft'), [1L], 15)) { setting, seed ->
      new Outcome.Measured([ttft: setting.number('x')])
    }.trials()

    expect:
    trials.every { it.phase() != Phase.OPTION }
  }

  private static Study study(int trials, List<Map<String, ?>> listed) {
    Study.of(SPACE, Objective.minimize('ttft'), [1L], trials).changed { draft ->
      draft.listed = listed.collect { SPACE.setting(it) }
      draft.sampler = new Sampler.ByModel(4)
    }
  }

  /** The choice and option in which a trial differs from the best trial before it. */
  private static List<String> change(Trial trial, List<Trial> trials) {
    def before = best(trials.take(trial.index()))
    def changed = ['router', 'order'].findAll { trial.setting().choice(it) != before.choice(it) }
    assert changed.size() == 1
    assert trial.setting().number('chunk') == before.number('chunk')
    [changed[0], trial.setting().choice(changed[0])]
  }

  private static Setting best(List<Trial> trials) {
    trials.min { value(it.setting()) }.setting()
  }

  private static double value(Setting setting) {
    double pace = (setting.number('pace') - 22) / 15
    double router = ['weighted': 20d, 'least-work': 5 + 10 * pace * pace, 'least-loaded': 24d, 'round-robin': 40d][setting.choice('router')]
    double order = ['fcfs': 0d, 'sjf': 30d, 'priority': 25d][setting.choice('order')]
    double chunk = setting.number('chunk') - 0.3
    200 + router + order + 10 * chunk * chunk
  }

  private static Outcome measured(Setting setting, long seed) {
    new Outcome.Measured([ttft: value(setting)])
  }
}
