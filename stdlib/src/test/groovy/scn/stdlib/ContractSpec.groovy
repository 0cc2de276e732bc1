package scn.stdlib

import scn.dsl.policy.PolicyKind
import scn.engine.policy.Admission
import scn.engine.policy.Priority
import scn.engine.policy.Router
import scn.engine.policy.Scorer
import scn.engine.policy.SloClass
import scn.engine.policy.WeightedScorer
import spock.lang.Specification

class ContractSpec extends Specification {

  def "#kind #name documents itself and its parameters, and implements its contract"() {
    given:
    def signature = Stdlib.LIBRARY.find(kind, name).get()

    expect:
    signature.doc().endsWith('.')
    signature.parameters().every { !it.doc().blank && (it.range().present || !it.choices().empty) }
    kind.contract().isInstance(Stdlib.LIBRARY.create(kind, name, [:]))

    where:
    [kind, name] << PolicyKind.values().collectMany { k -> Stdlib.LIBRARY.names(k).collect { [k, it] } }
  }

  def "scorer #name is in range, finite and repeatable for every class and an idle or busy cluster"() {
    given:
    def clusters = clusters()

    expect:
    [SloClass.values().toList(), clusters].combinations().every { sloClass, cluster ->
      scores(Stdlib.scorer(name), sloClass, cluster).every { it >= 0.0d && it <= 1.0d } &&
          scores(Stdlib.scorer(name), sloClass, cluster) == scores(Stdlib.scorer(name), sloClass, cluster)
    }

    where:
    name << Stdlib.LIBRARY.names(PolicyKind.SCORER)
  }

  def "priority #name is finite and repeatable for every class and age"() {
    given:
    Priority policy = Stdlib.priority(name)
    policy.stepStarts(3)

    expect:
    [SloClass.values().toList(), [0L, 1L, 86_400_000_000L]].combinations().every { sloClass, now ->
      def request = new ARequest(sloClass: sloClass)
      double value = policy.priority(request, now)
      Double.isFinite(value) && value == policy.priority(request, now)
    }

    where:
    name << Stdlib.LIBRARY.names(PolicyKind.PRIORITY)
  }

  def "router #name takes an instance that exists, and the same ones when asked again"() {
    expect:
    clusters().every { cluster ->
      def chosen = routes(Stdlib.router(name), cluster)
      chosen.every { it >= 0 && it < cluster.size } && chosen == routes(Stdlib.router(name), cluster)
    }

    where:
    name << Stdlib.LIBRARY.names(PolicyKind.ROUTER)
  }

  def "admission #name answers alike when asked again, also without an instance"() {
    expect:
    (clusters() + new ACluster()).every { cluster ->
      answers(Stdlib.admission(name), cluster) == answers(Stdlib.admission(name), cluster)
    }

    where:
    name << Stdlib.LIBRARY.names(PolicyKind.ADMISSION)
  }

  def "scheduler #name loses no request and repeats itself"() {
    given:
    def shuffled = requests().reverse()
    def first = new AQueue(requests: shuffled.collect())
    def second = new AQueue(requests: shuffled.collect())
    def empty = new AQueue()

    when:
    [first, second, empty].each { Stdlib.scheduler(name).order(it, 1_000_000) }

    then:
    first.requests*.name == second.requests*.name
    first.requests*.name.toSet() == shuffled*.name.toSet()
    first.requests.size() == shuffled.size()
    empty.requests.empty

    where:
    name << Stdlib.LIBRARY.names(PolicyKind.SCHEDULER)
  }

  def "preemption #name takes a request of the batch"() {
    expect:
    (1..requests().size()).every {
      def batch = new AQueue(requests: requests().take(it))
      int victim = Stdlib.preemption(name).victim(batch)
      victim >= 0 && victim < it && victim == Stdlib.preemption(name).victim(batch)
    }

    where:
    name << Stdlib.LIBRARY.names(PolicyKind.PREEMPTION)
  }

  def "eviction #name judges every block finitely, and alike when asked again"() {
    expect:
    [requests(), [0, 5, 6, 400], [true, false], [0, 1, 1_000_000], [0L, 86_400_000_000L]].combinations()
        .every { request, index, shared, reuses, now ->
          def block = new ABlock(request: request, index: index, shared: shared, reuses: reuses, nowMicros: now)
          double worth = Stdlib.eviction(name).retention(block)
          Double.isFinite(worth) && worth == Stdlib.eviction(name).retention(block) &&
              Stdlib.eviction(name).offloads(block) == Stdlib.eviction(name).offloads(block)
        }

    where:
    name << Stdlib.LIBRARY.names(PolicyKind.EVICTION)
  }

  def "prefill #name has an answer for every class, the cluster's own by default"() {
    expect:
    requests().every { Stdlib.prefill(name).maxChunkTokens(it, 256) == 256 }

    where:
    name << Stdlib.LIBRARY.names(PolicyKind.PREFILL)
  }

  /** Three unlike instances, one idle, several that are alike, and one with no room left. */
  private static List<ACluster> clusters() {
    [ACluster.abc(),
     new ACluster(instances: [new AnInstance()]),
     new ACluster(instances: (0..4).collect { new AnInstance(id: it, queueDepth: 3, batchSize: 2) }),
     new ACluster(instances: [new AnInstance(freeBlocks: 0, kvUtilization: 1.0d, queueDepth: 100_000,
         pendingTransferMicros: 1_000_000, kvThrashingRate: 1.0d)])]
  }

  /** Four of every class, of them one below a block and one of a session and tenant. */
  private static List<ARequest> requests() {
    (0..<4 * SloClass.values().size()).collect {
      new ARequest(id: it, name: "request_$it", sloClass: SloClass.values()[it.intdiv(4)], stream: it, arrivalMicros: it,
          inputTokens: it % 4 == 1 ? 3 : 100, session: it % 4 == 2 ? 's' : '', tenant: it % 4 == 2 ? 't' : '')
    }
  }

  private static List<Integer> routes(Router router, ACluster cluster) {
    router.useScorers([new WeightedScorer('load-balance', Stdlib.scorer('load-balance'), 1.0d)])
    requests().collect {
      router.rejected(it)
      router.route(it, cluster)
    }
  }

  private static List<Boolean> answers(Admission admission, ACluster cluster) {
    requests().collect {
      cluster.nowMicros = it.arrivalMicros
      admission.admit(it, cluster)
    }
  }

  private static List<Double> scores(Scorer scorer, SloClass sloClass, ACluster cluster) {
    def request = new ARequest(sloClass: sloClass)
    scorer.prepare(request, cluster)
    cluster.instances.collect { scorer.score(request, it) }
  }
}
