package scn.dsl.effect

import java.nio.file.Path
import java.util.stream.IntStream
import scn.dsl.cli.RandomScenario
import scn.dsl.diff.Version
import scn.dsl.run.PolicyAssembly
import scn.dsl.run.Run
import scn.dsl.run.Workloads
import scn.engine.metrics.RunMetrics
import scn.engine.sim.Audit
import scn.engine.sim.Cluster
import scn.engine.sim.RunFailure
import scn.engine.sim.RunLog
import scn.engine.sim.Simulation
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Where two versions part: watching changes nothing, and what was planted is what is found. */
class FirstDifferenceSpec extends Specification {
  static final int CASES = Integer.getInteger('effect.cases', 30)

  /** Each does something else for one request, if one is given. */
  static final SCRIPTS = [
    'admission/mine': """/** Refuses one. */
      param number: -1, 'request to refuse', in: -1..1000000
      boolean admit(Request request, ClusterView cluster) { request.id != number }
      """,
    'scorers/mine': """/** Sends one to an instance. */
      param number: -1, 'request to send', in: -1..1000000
      param instance: 0, 'where to', in: 0..1000
      double score(Request request, InstanceView view) {
        request.id == number ? (view.id == instance ? 1.0 : 0.0) : 0.5 / (1.0 + view.load)
      }
      """,
    'priorities/mine': """/** Prefers one from a time on. */
      param number: -1, 'request to prefer', in: -1..1000000
      param from: 0.s, 'from when on', in: 0.s..10.min
      double priority(Request request, long nowMicros) { request.id == number && nowMicros >= from ? 1000.0 : 0.0 }
      """,
    'prefill/mine': """/** Cuts the prompt of one. */
      param number: -1, 'request to cut', in: -1..1000000
      int maxChunkTokens(Request request, int clusterChunk) { request.id == number ? 17 : 0 }
      """,
    'preemption/mine': """/** Takes the first. */
      int victim(RunningBatch batch) { 0 }
      """,
    'eviction/mine': """/** Keeps the youngest, or the oldest. */
      param sign: 1.0, '-1 for the oldest', in: -1.0..1.0
      double retention(CachedBlock block) { sign * block.nowMicros }
      """,
  ].collectEntries { path, script -> [path, script.stripIndent()] }

  @Shared
  @TempDir
  Path folder

  def "a run that is watched is the same run, bit for bit, on generated scenarios of #kind"() {
    given:
    def preempted = 0
    def refused = 0

    expect:
    (1..CASES).each { number ->
      def version = new Versions(folder).of("$kind-$number", text(number))
      version.experiment().setup().arms().each { arm ->
        def run = Trial.of(version, arm).on(42)
        def expected = plain(version, run)
        [null, [-1, 7], [1, 9]].each { point ->
          def log = point ? DecisionLog.keeping(new DecisionLog.Point(*point), 8) : DecisionLog.plain(8)
          def watched = new FirstDifferences(new Workloads(), { version.scripts() }).watch(run, log)
          assert watched.map { shown(it, arm.cluster()) }.orElse(null) == expected.map { shown(it, arm.cluster()) }.orElse(null)
        }
        preempted += expected.map { it.outcomes().sum { it.preemptions() } }.orElse(0)
        refused += expected.map { it.rejected() }.orElse(0)
      }
    }

    and: 'there was something to decide'
    !pressed || preempted > 0 && refused > 0

    where:
    kind        | pressed | text
    'the spec'  | false   | { new RandomScenario(it).text() }
    'scarcity'  | true    | { new PressedScenario(it).text() }
  }

  def "a run does not differ from itself"() {
    given:
    def version = new Versions(folder).of('itself', new PressedScenario(3).text())

    expect:
    find(version, version) == new FirstDifference.None([42L])
  }

  def "a refusal that is planted is the first difference: request #number of scenario #seed"() {
    given:
    def old = version(seed, 'admission mine')
    def fresh = version(seed, "admission mine(number: $number)")

    when:
    def first = find(old, fresh)

    then:
    first.request() == "request_$number"
    verdicts(first) == ['admitted', 'refused']
    kinds(first) == [Decision.Kind.ADMISSION] * 2

    where:
    [seed, number] << [1..3, [0, 31]].combinations()
  }

  def "a score that is planted is told with request, instance and scorer: request #number of scenario #seed"() {
    given: 'the instance after the one that the request went to'
    def old = version(seed, 'routing weighted { mine 3  queue-depth 1 }')
    def run = Trial.of(old, old.experiment().setup().baseline()).on(42)
    def size = run.arm().cluster().instances().size()
    def chosen = plain(old, run).get().outcomes().find { it.input().name() == name(run, number) }.instance()
    def other = (chosen + 1) % size
    def fresh = version(seed, "routing weighted { mine(number: $number, instance: $other) 3  queue-depth 1 }")

    when:
    def first = find(old, fresh)

    then: 'and nothing else differs in what the two versions saw'
    first.request() == name(run, number)
    kinds(first) == [Decision.Kind.ROUTING] * 2
    verdicts(first) == ["instance $chosen", "instance $other"]*.toString()
    first.after().get().scorers()*.name() == ['mine', 'queue-depth']
    first.after().get().scorers()*.weight() == [3.0d, 1.0d]
    first.after().get().instances()*.scores()*.first() == (0..<size).collect { it == other ? 1.0d : 0.0d }
    first.before().get().instances()*.scores()*.first().every { it > 0 && it < 1 }
    first.before().get().instances()*.scores()*.get(1) == first.after().get().instances()*.scores()*.get(1)
    [first.before(), first.after()]*.get()*.instances()*.collect { [it.queueDepth(), it.batchSize(), it.pending()] }.unique().size() == 1

    where:
    [seed, number] << [1..4, [2, 33]].combinations()
  }

  def "a priority that is planted from a time on is found in the first queue that it reorders: request #number of scenario #seed"() {
    given:
    def from = { micros -> version(seed, "scheduler priority-fcfs  priority mine(number: $number, from: $micros us)") }
    def old = version(seed, 'scheduler priority-fcfs  priority mine')
    def first = find(old, from(2000))

    expect: 'it goes to the front'
    first.request() == name(Trial.of(old, old.experiment().setup().baseline()).on(42), number)
    kinds(first) == [Decision.Kind.QUEUE_ORDER] * 2
    first.position() == 0
    first.after().get().requests()[0].name() == first.request()
    first.after().get().requests()[0].priority() == 1000
    first.before().get().requests().find { it.name() == first.request() }.priority() == 0
    first.before().get().requests()*.name().sort() == first.after().get().requests()*.name().sort()

    and: 'planted at that very moment it is the same difference, and one from later on comes later or never'
    def micros = first.after().get().micros()
    find(old, from(micros)) == first
    def later = find(old, from(micros + 1))
    later instanceof FirstDifference.None || later.after().get().micros() > micros

    where:
    [seed, number] << [[2, 5, 6], [21, 29]].combinations()
  }

  def "a chunk that is planted is the first difference: request #number of scenario #seed"() {
    given:
    def old = version(seed, 'prefill mine')
    def fresh = version(seed, "prefill mine(number: $number)")

    when:
    def first = find(old, fresh)

    then:
    first.request() == name(Trial.of(old, old.experiment().setup().baseline()).on(42), number)
    kinds(first) == [Decision.Kind.PREFILL] * 2
    verdicts(first)[0].endsWith('tokens at once')
    verdicts(first)[1].endsWith('tokens in chunks of 17')

    where:
    [seed, number] << [1..4, [3, 11]].combinations()
  }

  def "a victim that is planted is the first difference: scenario #seed"() {
    given:
    def first = find(tail(seed), head(seed))

    expect: 'the last of the batch gives way to the first of it'
    kinds(first) == [Decision.Kind.PREEMPTION] * 2
    def batch = first.before().get().requests()
    batch == first.after().get().requests()
    first.before().get().request() == batch.last().name()
    first.request() == batch.first().name()

    where:
    seed << IntStream.rangeClosed(1, 40).filter { seed -> shownOf(tail(seed)) != shownOf(head(seed)) }.limit(3).toArray()
  }

  def "a block that is worth less is the first one that is evicted instead: scenario #seed"() {
    given:
    def old = version(seed, 'eviction mine')
    def fresh = version(seed, 'eviction mine(sign: -1)')

    when:
    def first = find(old, fresh)

    then:
    kinds(first) == [Decision.Kind.EVICTION] * 2
    verdicts(first)*.contains('is evicted') == [true, true]
    first.request() == first.after().get().request()
    !first.request().empty

    where:
    seed << [1, 2, 3]
  }

  def "other requests, other machines and no difference are told apart: #what"() {
    given:
    def old = new Versions(folder).of("a-$what", text(*before))
    def fresh = new Versions(folder).of("b-$what", text(*after))

    when:
    def first = find(old, fresh)

    then:
    check(first)

    where:
    what       | before                | after                 || check
    'requests' | ['500', '20', 'fcfs'] | ['501', '20', 'fcfs'] || { it instanceof FirstDifference.OtherRequests && it.before().startsWith('request_') && it.before() != it.after() }
    'fewer'    | ['500', '20', 'fcfs'] | ['500', '19', 'fcfs'] || { it.after() == 'no request any more, 19 in all' }
    'same'     | ['500', '20', 'fcfs'] | ['500', '20', 'fcfs  priority slo-class'] || { it instanceof FirstDifference.None }
    'slower'   | ['500', '20', 'fcfs'] | ['500', '20', 'fcfs', '20 us'] || { it.timeOnly() && it.before().get().verdict() == it.after().get().verdict() }
  }

  private static String text(String rate, String requests, String scheduler, String admission = '0 us') {
    """import "lib/ledger.scn"
    workload few extends orthogonal { rate $rate req/s  requests $requests }
    strategy drawn extends llmd_default { scheduler $scheduler }
    cluster slow extends eight_h100 { router { admission_latency $admission } }
    experiment drawn { semantics reference  workload few  cluster slow  baseline drawn  seeds 42 }"""
  }

  private Version tail(long seed) {
    version(seed, 'preemption batch-tail')
  }

  private Version head(long seed) {
    version(seed, 'preemption mine')
  }

  private Version version(long seed, String policies) {
    new Versions(folder).of("v${(policies + seed).hashCode()}", new PressedScenario(seed).text(policies), SCRIPTS)
  }

  private static String name(Run run, int number) {
    new Workloads().of(run.setup().workload(), run.seed()).requests()[number].name()
  }

  private static kinds(FirstDifference.AtDecision first) {
    [first.before(), first.after()]*.get()*.kind()
  }

  private static verdicts(FirstDifference.AtDecision first) {
    [first.before(), first.after()]*.get()*.verdict()
  }

  private static Optional<RunLog> plain(Version version, Run run) {
    try {
      def policies = new PolicyAssembly(version.scripts(), { it }).assemble(run.arm())
      Optional.of(Simulation.run(new Workloads().of(run.setup().workload(), run.seed()), run.arm().cluster(), policies, Audit.OFF))
    } catch (RunFailure ignored) {
      Optional.empty()
    }
  }

  private static RunLog plainOf(Version version) {
    plain(version, Trial.of(version, version.experiment().setup().baseline()).on(42)).orElse(null)
  }

  private static shownOf(Version version) {
    shown(plainOf(version), version.experiment().setup().baseline().cluster())
  }

  private static shown(RunLog log, Cluster cluster) {
    log == null ? [] : [
      log.outcomes().collect {
        [it.input().name(), it.status(), it.instance(), it.ttftMicros(), it.e2eMicros(), it.schedulingDelayMicros(), it.preemptions()]
      },
      new RunMetrics(log, cluster).all(),
    ]
  }

  private static FirstDifference find(Version before, Version after) {
    def trial = { version -> Trial.of(version, version.experiment().setup().baseline()) }
    def scripts = { run -> (run.scenario() == before.file() ? before : after).scripts() }
    new FirstDifferences(new Workloads(), scripts).of(trial(before), trial(after), [42L])
  }
}
