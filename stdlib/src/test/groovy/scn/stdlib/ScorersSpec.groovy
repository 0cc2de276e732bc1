package scn.stdlib

import scn.engine.policy.Scorer
import scn.engine.policy.WeightedScorer
import spock.lang.Specification

class ScorersSpec extends Specification {

  ACluster cluster = ACluster.abc()

  def "#name scores the three instances #expected for a #label request"() {
    expect:
    [scores(Stdlib.scorer(name), ARequest.of(label)), expected].transpose().every { Math.abs(it[0] - it[1]) < 2e-16 }

    where:
    name             | label       || expected
    'queue-depth'    | 'standard'  || [0.0d, 7.0d / 10.0d, 1.0d]
    'load-balance'   | 'standard'  || [1.0d / 13.0d, 1.0d / 6.0d, 1.0d / 3.0d]
    'kv-utilization' | 'standard'  || [0.25d, 0.6d, 0.9d]
    'kv-pressure'    | 'standard'  || [250.0d / 900.0d, 600.0d / 900.0d, 1.0d]
    'slo-priority'   | 'critical'  || [0.049999999999999989d, 0.68d, 0.95d]
    'slo-priority'   | 'standard'  || [0.25d, 0.6d, 0.75d]
    'slo-priority'   | ''          || [0.25d, 0.6d, 0.75d]
    'slo-priority'   | 'sheddable' || [0.4d, 0.54d, 0.6d]
    'slo-priority'   | 'batch'     || [0.4d, 0.54d, 0.6d]
  }

  def "queue-depth scores equal loads 1, and kv-pressure scores instances without a free block 0"() {
    given:
    def equal = new ACluster(instances: [new AnInstance(id: 0, freeBlocks: 0), new AnInstance(id: 1, freeBlocks: 0)])

    expect:
    scores(Stdlib.scorer('queue-depth'), new ARequest(), equal) == [1.0d, 1.0d]
    scores(Stdlib.scorer('kv-pressure'), new ARequest(), equal) == [0.0d, 0.0d]
  }

  def "prefix-affinity is the share of the prompt's whole blocks sent there before"() {
    given:
    def scorer = filled()

    expect:
    scores(scorer, new ARequest()) == [1.0d, 0.25d, 0.0d]
    scores(scorer, new ARequest(inputTokens: 15)) == [0.0d, 0.0d, 0.0d]
  }

  def "precise-prefix-affinity follows what instances report, not what was routed"() {
    given:
    def scorer = Stdlib.scorer('precise-prefix-affinity')
    def request = new ARequest()

    when:
    scorer.routed(request, 2)
    scorer.prefillAllocated(request, 0)
    scorer.prefillAllocated(request, 1)
    scorer.blockEvicted(1, request.blockKey(1))

    then:
    scorer.observesKv()
    !Stdlib.scorer('prefix-affinity').observesKv()
    scores(scorer, request) == [1.0d, 0.25d, 0.0d]
  }

  private static Scorer filled() {
    Scorer scorer = Stdlib.scorer('prefix-affinity')
    scorer.routed(new ARequest(), 0)
    scorer.routed(new ARequest(inputTokens: 16), 1)
    scorer
  }

  private List<Double> scores(Scorer scorer, ARequest request, ACluster among = cluster) {
    scorer.prepare(request, among)
    among.instances.collect { scorer.score(request, it) }
  }
}
