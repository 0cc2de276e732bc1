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
    name << ['least-loaded', 'always-busiest', 'epoch-adaptive']
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
    field(router, 'affinity') == affinity
    field(router, 'depth') == depth

    where:
    epochs | refusals || affinity            | depth
    1      | 0        || 3.0749999999999997d | 2.3120300751879697d
    2      | 0        || 3.1518749999999995d | 2.3698308270676689d
    6      | 0        || 3.4790802546386703d | 2.6158498155177972d
    1      | 5        || 3.0d                | 2.2556390977443609d
  }

  private static double field(Object owner, String name) {
    def field = owner.class.getDeclaredField(name)
    field.accessible = true
    field.getDouble(owner)
  }
}
