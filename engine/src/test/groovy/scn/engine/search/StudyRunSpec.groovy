package scn.engine.search

import static scn.engine.search.StudyFixture.CLUSTER
import static scn.engine.search.StudyFixture.described

import scn.engine.search.space.CategoricalParameter
import scn.engine.search.space.RealParameter
import scn.engine.search.space.Scale
import scn.engine.search.space.Setting
import scn.engine.search.space.Space
import scn.engine.search.space.WholeParameter
import spock.lang.Specification

class StudyRunSpec extends Specification {
  def study = StudyFixture.study()

  def "baseline, defaults and listed settings come first, each once; then a design, then the model"() {
    given:
    def space = study.space()
    def listed = [space.setting(headroom: 1.2), space.defaults(), space.setting(policy: 'fair')]
    def run = StudyRun.complete(
        study.changed { it.baseline = Optional.of(space.setting(tokens: 512)); it.listed = listed }, CLUSTER)

    expect:
    run.trials()*.phase()[0..4] ==
        [Phase.BASELINE, Phase.DEFAULTS, Phase.LISTED, Phase.LISTED, Phase.DESIGN]
    run.trials()[0].setting() == space.setting(tokens: 512)
    run.trials()[-1].phase() == Phase.MODEL
    run.trials()*.index() == (0..<24).toList()
    run.stopped().get().reason() == 'all 24 trials of the budget are used'
  }

  def "nothing is tried twice, everything is allowed, what does not matter stays at its default (#sampler)"() {
    given:
    def run = StudyRun.complete(study.changed { it.sampler = sampler }, CLUSTER)
    def settings = run.trials()*.setting()

    expect:
    settings.toSet().size() == settings.size()
    settings.size() == 24
    settings.every { study.space().allows(it) && it.value('tokens') instanceof Long }
    settings.findAll { it.choice('policy') != 'tiered' }.every { it.number('age') == 1e-5d }

    where:
    sampler << [new Sampler.ByModel(8), new Sampler.AtRandom(), new Sampler.BySobol(), new Sampler.ByGrid(4),
                new Sampler.ByEvolution()]
  }

  def "the model finds better settings than chance does"() {
    given:
    def best = { Sampler sampler ->
      def run = StudyRun.complete(StudyFixture.study(40).changed { it.sampler = sampler }, CLUSTER)
      run.assessment().with { it.observations()[it.trials().indexOf(it.incumbent().get())].objectives()[0] }
    }

    expect:
    best(new Sampler.ByModel(8)) < best(new Sampler.AtRandom())
    best(new Sampler.ByModel(8)) < 80
  }

  def "#workers workers with a batch of #batch make the same trials as one, whoever is faster"() {
    given:
    def planned = study.changed { it.batch = batch }
    def alone = StudyRun.complete(planned, CLUSTER)
    def run = new StudyRun(planned, [], new StudyListener() {})
    def random = new Random(workers)
    List<Run> busy = []
    while (true) {
      def waiting = run.ready() + run.likely()
      while (busy.size() < workers && !waiting.empty) {
        busy << waiting.remove(0)
        run.begin(busy[-1])
      }
      if (run.ready().empty && busy.empty) {
        break
      }
      def first = busy.remove(random.nextInt(busy.size()))
      run.finish(first, StudyFixture.cluster(first.setting(), first.seed()))
    }

    expect:
    described(run) == described(alone)

    where:
    [workers, batch] << [[1, 2, 8], [1, 3]].combinations()
  }

  def "a study killed after #runs runs goes on as if it had never stopped"() {
    given:
    def whole = StudyRun.complete(study, CLUSTER)
    List<RecordedRun> log = []
    def killed = new StudyRun(study, [], new StudyListener() {
      @Override
      void finished(Run run, Outcome outcome) {
        log << RecordedRun.of(run, outcome)
      }
    })
    runs.times {
      def run = killed.ready()[0]
      killed.finish(run, StudyFixture.cluster(run.setting(), run.seed()))
    }
    int made = 0
    def resumed = new StudyRun(study, log, new StudyListener() {})
    resumed.drive { setting, seed ->
      made++
      StudyFixture.cluster(setting, seed)
    }

    expect:
    log.size() == runs
    described(resumed) == described(whole)
    made + runs == whole.trials().sum { it.runs() }

    where:
    runs << [0, 1, 7, 30]
  }

  def "a larger budget goes on with the same trials"() {
    given:
    def few = StudyRun.complete(study.changed { it.sampler = new Sampler.ByModel(8) }, CLUSTER)
    def more = StudyRun.complete(StudyFixture.study(30).changed { it.sampler = new Sampler.ByModel(8) }, CLUSTER)

    expect:
    described(more)[0..<24] == described(few)
  }

  def "what an earlier study ran is learnt from and not tried again"() {
    given:
    def earlier = StudyRun.complete(study, CLUSTER)
    def runs = earlier.trials().collectMany { trial ->
      (0..2).findAll { trial.outcomes()[it].present }
          .collect { new RecordedRun(trial.setting().values(), StudyFixture.SEEDS[it], trial.outcomes()[it].get()) }
    }
    def next = StudyRun.complete(StudyFixture.study(5).changed { it.earlier = runs; it.sampler = new Sampler.ByModel(2) }, CLUSTER)

    expect:
    next.trials().size() == 5
    next.assessment().trials().count { it.phase() == Phase.EARLIER } == 24
    next.trials().drop(1)*.setting().every { !earlier.trials()*.setting().contains(it) }
  }

  def "racing spares the seeds of clearly worse settings and keeps every contender's"() {
    given:
    def raced = StudyRun.complete(study, CLUSTER)
    def plain = StudyRun.complete(study.changed { it.racing = false }, CLUSTER)
    def best = raced.assessment().incumbent().get()

    expect:
    raced.trials().sum { it.runs() } < plain.trials().sum { it.runs() }
    raced.trials().findAll { it.status() == Trial.Status.DROPPED }.every { it.runs() == 1 }
    raced.trials()[0..<5].every { it.runs() == 3 }
    best.status() == Trial.Status.DONE
    plain.trials().every { it.runs() == 3 }
  }

  def "failures are data: the search leaves the failing region, and no number is made up"() {
    given:
    def run = StudyRun.complete(study.changed { it.limits = [] }) { setting, seed ->
      setting.choice('policy') == 'tiered' ? new Outcome.Failed('no instance left') : StudyFixture.cluster(setting, seed)
    }
    def failed = run.trials().findAll { it.status() == Trial.Status.FAILED }

    expect:
    failed.every { it.failure().get() == 'no instance left' }
    failed.count { it.index() >= 14 } <= 3
    run.trials().size() == 24
    run.assessment().incumbent().get().setting().choice('policy') != 'tiered'
  }

  def "a study whose first trials all fail stops and says what they share"() {
    given:
    def space = Space.of(
        new RealParameter('x', 0, 1, Scale.LINEAR, 0), new WholeParameter('workers', 4, 4, Scale.LINEAR, 4))
    def run = StudyRun.complete(Study.of(space, Objective.minimize('ttft'), [1L], 30)) { setting, seed ->
      new Outcome.Failed('out of memory')
    }

    expect:
    run.trials().size() == 5
    run.stopped().get().reason() == 'the first 5 trials all failed: out of memory; all had workers = 4'
  }

  def "a run without its metric, or with NaN, failed: #reason"() {
    given:
    def run = StudyRun.complete(StudyFixture.study(1)) { setting, seed -> new Outcome.Measured(metrics) }

    expect:
    run.trials()[0].failure().get() == reason

    where:
    metrics                             || reason
    [ttft: 1d]                          || "the run gave no metric 'throughput'; it has ttft"
    [ttft: Double.NaN, throughput: 20d] || "metric 'ttft' is NaN"
  }

  def "#kind ends sensibly: #trials trials"() {
    given:
    def run = StudyRun.complete(Study.of(space, Objective.minimize('v'), [1L], 30)) { setting, seed ->
      new Outcome.Measured([v: value.call(setting)])
    }

    expect:
    run.trials().size() == trials
    run.trials()*.setting().toSet().size() == trials

    where:
    kind                       | space                                                                     | value                       || trials
    'a space of three points'  | Space.of(new WholeParameter('k', 1, 3, Scale.LINEAR, 2))                    | { it.number('k') }          || 3
    'a space of one point'     | Space.of(new WholeParameter('k', 1, 1, Scale.LINEAR, 1))                    | { 1d }                      || 1
    'all categorical'          | Space.of(('a'..'c').collect { new CategoricalParameter(it, ['x', 'y', 'z'], 0) }) | { it.choice('a') == 'y' ? 0d : 1d } || 27
    'a constant'               | Space.of(new RealParameter('x', 0, 1, Scale.LINEAR, 0))                     | { 5d }                      || 30
    'a step'                   | Space.of(new RealParameter('x', 0, 1, Scale.LINEAR, 0))                     | { it.number('x') < 0.5 ? 1d : 0d } || 30
    '25 parameters'            | Space.of((1..25).collect { new RealParameter("x$it", 0, 1, Scale.LINEAR, 0) }) | { s -> (1..25).sum { (s.number("x$it") - 0.5)**2 } as double } || 30
  }

  def "where no setting keeps the limit, the study finishes and recommends nothing"() {
    given:
    def run = StudyRun.complete(study.changed { it.limits = [Limit.atMost('ttft', 1)] }, CLUSTER)

    expect:
    run.trials().size() == 24
    Recommendation.of(run.assessment(), study).empty
  }

  def "a limit relative to the baseline is measured seed by seed"() {
    given:
    def relative = study.changed {
      it.baseline = Optional.of(study.space().setting(policy: 'fair'))
      it.limits = [new Limit('throughput', Limit.Side.AT_LEAST, new Limit.OfBaseline(1.02))]
    }
    def run = StudyRun.complete(relative, CLUSTER)
    def best = run.assessment().incumbent().get()
    def mean = { Trial trial -> (0..2).sum { trial.outcomes()[it].get().metrics().throughput } / 3 }

    expect:
    mean(best) >= 1.02 * mean(run.trials()[0])
  }

  def "a settled study stops before its budget and says why, with #batch trials under way at once"() {
    given:
    def space = Space.of(new RealParameter('x', 0, 1, Scale.LINEAR, 0))
    def settling = Study.of(space, Objective.minimize('v'), [1L], 60).changed {
      it.settled = Optional.of(Study.Settled.USUAL)
      it.batch = batch
    }
    def run = StudyRun.complete(settling) { setting, seed ->
      new Outcome.Measured([v: 10 + (setting.number('x') - 0.3)**2 as double])
    }
    def stop = run.stopped().get() as Stop.Settled

    expect:
    run.trials().size() < 40
    stop.proposals() >= 4 + batch
    stop.improvement() < stop.worth()
    stop.reason().startsWith("the last ${stop.proposals()} proposals promised at most")

    where:
    batch << [1, 4]
  }

  def "a caller's stop and a budget of runs end the study"() {
    given:
    def capped = StudyRun.complete(study.changed { it.runs = OptionalInt.of(20); it.racing = false }, CLUSTER)
    def stopped = new StudyRun(study, [], new StudyListener() {})
    stopped.stop('time is up')
    stopped.drive(CLUSTER)

    expect:
    capped.trials().sum { it.runs() } == 18
    capped.stopped().get().reason() == '18 of 20 runs are used, too few are left for a trial on 3 seeds'
    stopped.trials().size() == 1
    stopped.stopped().get().reason() == 'time is up'
  }

  def "a budget of runs is used as far as it goes, whoever is under way: batch #batch"() {
    given:
    def run = StudyRun.complete(study.changed { it.runs = OptionalInt.of(31); it.batch = batch }, CLUSTER)
    int used = run.trials().sum { it.runs() }

    expect:
    used in 29..31
    run.stopped().get().reason() ==
        (used == 31 ? 'all 31 runs of the budget are used'
            : "$used of 31 runs are used, too few are left for a trial on 3 seeds")

    where:
    batch << [1, 4]
  }

  def "a study that cannot be run is refused with all its faults"() {
    when:
    StudyFixture.study(0).changed { it.listed = [study.space().setting(headroom: 2, tokens: 4096)] }

    then:
    def error = thrown(IllegalArgumentException)
    error.message == 'a study needs a budget of at least one trial, not 0'
  }
}
