package scn.stdlib

import scn.dsl.policy.PolicyKind
import scn.engine.policy.Priority
import scn.engine.policy.Scorer
import scn.engine.policy.SloClass
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

  def "scorer #name is finite and repeatable for every class and an idle or busy cluster"() {
    given:
    def clusters = [ACluster.abc(), new ACluster(instances: [new AnInstance()]),
        new ACluster(instances: [new AnInstance(freeBlocks: 0, kvUtilization: 1.0d, queueDepth: 100_000)])]

    expect:
    [SloClass.values().toList(), clusters].combinations().every { sloClass, cluster ->
      scores(Stdlib.scorer(name), sloClass, cluster).every { Double.isFinite(it) } &&
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

  private static List<Double> scores(Scorer scorer, SloClass sloClass, ACluster cluster) {
    def request = new ARequest(sloClass: sloClass)
    scorer.prepare(request, cluster)
    cluster.instances.collect { scorer.score(request, it) }
  }
}
