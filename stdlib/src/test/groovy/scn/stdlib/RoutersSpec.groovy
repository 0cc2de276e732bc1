package scn.stdlib

import scn.engine.policy.InstanceView
import scn.engine.policy.Request
import scn.engine.policy.Router
import scn.engine.policy.Scorer
import scn.engine.policy.WeightedScorer
import spock.lang.Specification

class RoutersSpec extends Specification {

  ACluster cluster = ACluster.abc()

  def "#name routes four requests to #chosen"() {
    given:
    Router router = Stdlib.router(name)

    expect:
    (1..4).collect { router.route(new ARequest(), cluster) } == chosen

    where:
    name             || chosen
    'round-robin'    || [0, 1, 2, 0]
    'least-loaded'   || [2, 2, 2, 2]
    'always-busiest' || [0, 0, 0, 0]
  }

  def "ties of #name go to the first instance"() {
    expect:
    Stdlib.router(name).route(new ARequest(), new ACluster(instances: (0..3).collect { new AnInstance(id: it) })) == 0

    where:
    name << ['least-loaded', 'least-work', 'always-busiest', 'epoch-adaptive', 'kv-adaptive', 'adaptive-weighted',
        'prefix-affinity', 'session-affinity']
  }

  def "weighted with prefix-affinity #pa, queue-depth #qd, kv-utilization #kv routes q to #chosen"() {
    given:
    Scorer affinity = Stdlib.scorer('prefix-affinity')
    affinity.routed(new ARequest(), 0)
    affinity.routed(new ARequest(inputTokens: 16), 1)
    def terms = [new WeightedScorer('prefix-affinity', affinity, pa), new WeightedScorer('queue-depth', Stdlib.scorer('queue-depth'), qd)]
    if (kv > 0) {
      terms << new WeightedScorer('kv-utilization', Stdlib.scorer('kv-utilization'), kv)
    }
    Router router = Stdlib.router('weighted')

    when:
    router.useScorers(terms)

    then:
    router.route(new ARequest(), cluster) == chosen
    affinity.score(new ARequest(), cluster.getAt(chosen)) == 1.0d

    where:
    pa | qd | kv || chosen
    3  | 2  | 2  || 2
    4  | 3  | 0  || 0
  }

  def "weighted with weights #weights gives q the totals #totals"() {
    given:
    Scorer affinity = Stdlib.scorer('prefix-affinity')
    affinity.routed(new ARequest(), 0)
    affinity.routed(new ARequest(inputTokens: 16), 1)
    def scorers = [affinity, Stdlib.scorer('queue-depth'), Stdlib.scorer('kv-utilization')]
    Router router = Stdlib.router('weighted')

    when:
    router.useScorers([scorers.take(weights.size()), weights].transpose().collect { new WeightedScorer('term', it[0], it[1]) })
    scorers*.prepare(new ARequest(), cluster)

    then:
    cluster.instances.collect { router.total(new ARequest(), it) } == totals

    where:
    weights            || totals
    [3.0d, 2.0d, 2.0d] || [0.5d, 0.47857142857142854d, 0.54285714285714282d]
    [4.0d, 3.0d]       || [0.5714285714285714d, 0.44285714285714284d, 0.42857142857142855d]
  }

  def "weighted clamps each score, and never picks NaN while another instance has a score"() {
    given:
    Router router = Stdlib.router('weighted')
    Scorer scorer = new Scorer() {
      double score(Request request, InstanceView instance) {
        [Double.NaN, 5.0d, 1.0d][instance.id]
      }
    }

    when:
    router.useScorers([new WeightedScorer('odd', scorer, 1.0d)])

    then:
    router.route(new ARequest(), cluster) == 1
  }

  def "weighted passes on what instances report"() {
    given:
    Router router = Stdlib.router('weighted')
    Scorer precise = Stdlib.scorer('precise-prefix-affinity')
    router.useScorers([new WeightedScorer('precise-prefix-affinity', precise, 1.0d)])

    when:
    router.prefillAllocated(new ARequest(), 1)
    router.blockEvicted(1, new ARequest().blockKey(3))

    then:
    router.observesKv()
    precise.score(new ARequest(), cluster.getAt(1)) == 0.75d
  }

  def "weighted without scorers says so"() {
    when:
    Stdlib.router('weighted').route(new ARequest(), cluster)

    then:
    def fault = thrown(IllegalStateException)
    fault.message == 'the weighted router has no scorers'
  }

  def "epoch-adaptive after #epochs epochs with #refusals refusals each weighs #affinity to #depth"() {
    given:
    Router router = Stdlib.router('epoch-adaptive')

    when:
    epochs.times {
      refusals.times { router.rejected(new ARequest()) }
      100.times { router.route(new ARequest(), cluster) }
    }

    then:
    Math.abs(field(router, 'affinity') - affinity) <= 1e-15
    Math.abs(field(router, 'depth') - depth) <= 1e-15

    where:
    epochs | refusals || affinity            | depth
    1      | 0        || 3.0749999999999997d | 2.3120300751879697d
    2      | 0        || 3.1518749999999995d | 2.3698308270676689d
    6      | 0        || 3.4790802546386703d | 2.6158498155177972d
    1      | 5        || 3.0d                | 2.2556390977443609d
    1      | 50       || 2.7d                | 2.4d
    2      | 50       || 2.43d               | 2.88d
    3      | 50       || 2.187d              | 3.456d
    4      | 50       || 1.9683d             | 4.1472d
  }

  def "epoch-adaptive uses new weights from the hundredth request on"() {
    given:
    Router router = Stdlib.router('epoch-adaptive')

    when:
    99.times { router.route(new ARequest(), cluster) }

    then:
    field(router, 'affinity') == 3.0d

    when:
    router.route(new ARequest(), cluster)

    then:
    field(router, 'affinity') == 3.0749999999999997d
  }

  def "adaptive-weighted scores #expected for a #label request and takes number #chosen"() {
    given:
    Router router = filled('adaptive-weighted')

    when:
    int taken = router.route(ARequest.of(label), cluster)

    then:
    taken == chosen

    when:
    def again = filled('adaptive-weighted')
    again.weigh(ARequest.of(label))
    again.survey(cluster)

    then:
    near(cluster.instances.collect { again.total(ARequest.of(label), it) }, expected)

    where:
    label        || chosen | expected
    'critical'   || 2      | [0.1875d, 0.61875d, 0.85d]
    'standard'   || 2      | [0.5d, 0.47857142857142854d, 0.54285714285714282d]
    ''           || 2      | [0.5d, 0.47857142857142854d, 0.54285714285714282d]
    'sheddable'  || 0      | [0.541667d, 0.458333d, 0.483333d]
    'batch'      || 0      | [0.75d, 0.364286d, 0.271429d]
    'background' || 0      | [0.909091d, 0.290909d, 0.090909d]
  }

  def "adaptive-weighted passes over an instance that reloads for #micros us or thrashes at #rate: #chosen"() {
    given:
    cluster.instances[2].pendingTransferMicros = micros
    cluster.instances[2].kvThrashingRate = rate
    cluster.instances[1].kvThrashingRate = rateOfSecond

    expect:
    filled('adaptive-weighted').route(new ARequest(), cluster) == chosen

    where:
    micros | rate  | rateOfSecond || chosen
    0      | 0.1d  | 0.0d         || 2
    1      | 0.0d  | 0.0d         || 1
    0      | 0.11d | 0.0d         || 1
    0      | 0.11d | 0.2d         || 0
  }

  def "adaptive-weighted keeps its choice when all instances thrash"() {
    given:
    cluster.instances*.kvThrashingRate = 1.0d

    expect:
    filled('adaptive-weighted').route(new ARequest(), cluster) == 2
  }

  def "kv-adaptive with the fullest instance at #fullest scores #expected"() {
    given:
    cluster.instances[0].kvUtilization = fullest
    Router router = filled('kv-adaptive')

    when:
    router.survey(cluster)

    then:
    near(cluster.instances.collect { router.total(new ARequest(), it) }, expected)
    router.route(new ARequest(), cluster) == chosen

    where:
    fullest | chosen || expected
    0.75d   | 2      || [0.361111d, 0.544444d, 0.722222d]
    0.5d    | 2      || [0.5d, 0.544444d, 0.722222d]
    0.49d   | 0      || [(3 + 2 * 0.51d) / 7, 0.478571d, 0.542857d]
  }

  def "prefix-affinity keeps equal prompts together, whatever the load"() {
    given:
    Router router = Stdlib.router('prefix-affinity')

    expect:
    router.route(new ARequest(), cluster) == 2

    when:
    cluster.instances[2].queueDepth = 50

    then: 'only the tail may differ'
    router.route(new ARequest(), cluster) == 2
    router.route(new ARequest(inputTokens: 64), cluster) == 2

    and: 'another last block, another stream and a prompt below a block are new'
    router.route(new ARequest(inputTokens: 80), cluster) == 1
    router.route(new ARequest(stream: 8), cluster) == 1
    router.route(new ARequest(inputTokens: 15), cluster) == 1
  }

  def "session-affinity keeps a session until its instance has #ahead more than the least loaded: #chosen"() {
    given:
    Router router = Stdlib.router('session-affinity', slack: 10)
    def cluster = new ACluster(instances: [new AnInstance(id: 0), new AnInstance(id: 1, queueDepth: 1)])
    router.route(new ARequest(session: 'a'), cluster)

    when:
    cluster.instances[0].queueDepth = 1 + ahead

    then:
    router.route(new ARequest(session: 'a'), cluster) == chosen
    router.route(new ARequest(session: 'a'), cluster) == chosen
    router.route(new ARequest(session: 'b'), cluster) == 1
    router.route(new ARequest(), cluster) == 1

    where:
    ahead || chosen
    1     || 0
    10    || 0
    11    || 1
  }

  def "power-of-two leaves what is cached only for #ahead requests less: #stays"() {
    given: 'a prompt of 64 blocks, worth 2.6 steps'
    Router router = Stdlib.router('power-of-two')
    def request = new ARequest(inputTokens: 1024)
    def cluster = equal(8)
    int home = router.route(request, cluster)

    when:
    cluster.instances[home].queueDepth = ahead

    then:
    (router.route(request, cluster) == home) == stays

    where:
    ahead || stays
    0     || true
    2     || true
    3     || false
  }

  def "power-of-two knows two instances per content and uses all of them over many"() {
    given:
    def cluster = equal(8)
    def perContent = (0..<200).collect { stream ->
      Router router = Stdlib.router('power-of-two')
      def taken = [router.route(new ARequest(stream: stream), cluster)]
      cluster.instances[taken[0]].queueDepth = 100
      taken << router.route(new ARequest(stream: stream), cluster)
      cluster.instances[taken[0]].queueDepth = 0
      taken
    }

    expect:
    perContent.every { it[0] != it[1] }
    perContent*.get(0).toSet().size() == 8
    perContent*.get(1).toSet().size() == 8
    Stdlib.router('power-of-two').route(new ARequest(), equal(1)) == 0
  }

  def "least-work gives the long prompt to one instance, the next three to the other, and forgets what time has done"() {
    given: 'at 20 us a token prompts take 6 ms, 2 ms, 2 ms and 3 ms'
    Router router = Stdlib.router('least-work', prefill: 20)
    def cluster = equal(2)
    def prompt = { int tokens, int stream -> new ARequest(inputTokens: tokens, stream: stream) }

    expect: 'lines of 6 and 0, 2, 4, 7 ms'
    [300, 100, 100, 150].withIndex().collect { tokens, i -> router.route(prompt(tokens, i), cluster) } == [0, 1, 1, 1]
    router.route(prompt(10, 5), cluster) == 0

    when:
    cluster.nowMicros = 7000

    then: 'both lines are empty, and the first of equals is taken'
    router.route(prompt(10, 6), cluster) == 0
    router.route(prompt(10, 7), cluster) == 1
  }

  def "least-work counts what an instance was not sent before: a prompt whose first #shared tokens are known to one goes to #chosen"() {
    given: 'the one that knows it has 4 ms of work, the other 2 ms; the prompt takes 3.2 ms'
    Router router = Stdlib.router('least-work', prefill: 20)
    def cluster = equal(2)
    router.route(new ARequest(inputTokens: shared, stream: 1), cluster)
    router.route(new ARequest(inputTokens: 100, stream: 2), cluster)
    router.route(new ARequest(inputTokens: 200 - shared, stream: 3), cluster)

    expect:
    router.route(new ARequest(inputTokens: 160, stream: 1), cluster) == chosen

    where:
    shared || chosen
    80     || 1
    96     || 1
    112    || 0
  }

  def "consistent-hash keeps contents in place, evenly, and moves few when an instance is added"() {
    given:
    Router router = Stdlib.router('consistent-hash')
    def before = (0..<1000).collect { router.route(new ARequest(stream: it), equal(8)) }
    def after = (0..<1000).collect { router.route(new ARequest(stream: it), equal(9)) }
    int moved = (0..<1000).count { before[it] != after[it] }

    expect:
    before == (0..<1000).collect { router.route(new ARequest(stream: it, inputTokens: 1024), equal(8)) }
    (0..7).collect { before.count(it) }.every { it in 60..200 }
    moved in 50..200
    moved == after.count(8)
  }

  def "consistent-hash gives no instance more than its share of one content: bound #bound"() {
    given:
    Router router = Stdlib.router('consistent-hash', bound: bound)
    def cluster = equal(4)

    when:
    100.times { cluster.instances[router.route(new ARequest(), cluster)].queueDepth++ }

    then:
    cluster.instances*.queueDepth.sum() == 100
    cluster.instances*.queueDepth.max() <= Math.ceil(bound * 25)

    where:
    bound << [1.0d, 1.25d, 2.0d]
  }

  private static ACluster equal(int size) {
    new ACluster(instances: (0..<size).collect { new AnInstance(id: it) })
  }

  private static boolean near(List<Double> ours, List<Double> expected) {
    [ours, expected].transpose().every { Math.abs(it[0] - it[1]) < 1e-6 }
  }

  /** Remembers the four blocks of q for the first instance, the first of them for the second. */
  private static Router filled(String name) {
    Router router = Stdlib.router(name)
    def index = value(router, 'index')
    index.record(new ARequest(), 0)
    index.record(new ARequest(inputTokens: 16), 1)
    router
  }

  private static Object value(Object owner, String name) {
    def field = owner.class.getDeclaredField(name)
    field.accessible = true
    field.get(owner)
  }

  private static double field(Object owner, String name) {
    def field = owner.class.getDeclaredField(name)
    field.accessible = true
    field.getDouble(owner)
  }
}
