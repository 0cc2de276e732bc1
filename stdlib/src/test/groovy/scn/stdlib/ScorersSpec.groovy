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
    name               | label        || expected
    'queue-depth'      | 'standard'   || [0.0d, 7.0d / 10.0d, 1.0d]
    'load-balance'     | 'standard'   || [1.0d / 13.0d, 1.0d / 6.0d, 1.0d / 3.0d]
    'kv-utilization'   | 'standard'   || [0.25d, 0.6d, 0.9d]
    'kv-pressure'      | 'standard'   || [250.0d / 900.0d, 600.0d / 900.0d, 1.0d]
    'slo-priority'     | 'critical'   || [0.049999999999999989d, 0.68d, 0.95d]
    'slo-priority'     | 'standard'   || [0.25d, 0.6d, 0.75d]
    'slo-priority'     | ''           || [0.25d, 0.6d, 0.75d]
    'slo-priority'     | 'sheddable'  || [0.4d, 0.54d, 0.6d]
    'slo-priority'     | 'batch'      || [0.4d, 0.54d, 0.6d]
    'slo-headroom'     | 'standard'   || [0.27305029999999997d, 0.67323820000000001d, 0.84474729999999998d]
    'slo-headroom'     | ''           || [0.27305029999999997d, 0.67323820000000001d, 0.84474729999999998d]
    'slo-headroom'     | 'critical'   || [0.0d, 0.0d, 0.37898920000000003d]
    'slo-headroom'     | 'background' || [1.0d, 1.0d, 1.0d]
    'running-requests' | 'standard'   || [0.0d, 0.5d, 1.0d]
    'active-requests'  | 'standard'   || [0.0d, 7.0d / 12.0d, 10.0d / 12.0d]
    'load-aware'       | 'standard'   || [0.5d * (1.0d - 4.0d / 128.0d), 0.5d * (1.0d - 1.0d / 128.0d), 0.5d]
    'vllm-dp'          | 'standard'   || [0.0d, 14.0d / 20.0d, 1.0d]
    'kv-health'        | 'standard'   || [0.25d, 0.6d, 0.9d]
  }

  def "#name loses to reloads of 2 ms and a thrashing rate of 0.1 for a #label request: #expected"() {
    given:
    def instance = new AnInstance(kvUtilization: 0.25d, pendingTransferMicros: 2000, kvThrashingRate: 0.1d)

    expect:
    Math.abs(Stdlib.scorer(name).score(ARequest.of(label), instance) - expected) < 1e-12

    where:
    name            | label        || expected
    'kv-health'     | 'critical'   || 0.35d
    'kv-health'     | 'background' || 0.35d
    'kv-health-slo' | 'critical'   || 0.0d
    'kv-health-slo' | 'standard'   || 0.35d
    'kv-health-slo' | 'sheddable'  || 0.35d
    'kv-health-slo' | ''           || 0.35d
    'kv-health-slo' | 'batch'      || 0.51d
    'kv-health-slo' | 'background' || 0.53d
  }

  def "#name scores instances that are all alike with #load requests in batch and queue: #expected"() {
    given:
    def alike = new ACluster(instances: (0..1).collect { new AnInstance(id: it, queueDepth: load, batchSize: load) })

    expect:
    scores(Stdlib.scorer(name), new ARequest(), alike) == [expected, expected]

    where:
    name               | load || expected
    'running-requests' | 0    || 1.0d
    'running-requests' | 9    || 1.0d
    'vllm-dp'          | 9    || 1.0d
    'active-requests'  | 0    || 1.0d
    'active-requests'  | 9    || 0.0d
    'load-aware'       | 0    || 0.5d
    'load-aware'       | 128  || 0.0d
    'load-aware'       | 999  || 0.0d
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

  def "cost-benefit sets what the cache saves against the longer queue; with neither it is undecided"() {
    expect:
    scores(filled('cost-benefit'), new ARequest()) == [0.016094847565193183d, 0.013448448091330724d, 0.5d]
    scores(filled('cost-benefit'), new ARequest(inputTokens: 15)) == [0.5d, 0.5d, 0.5d]
  }

  def "precise-prefix-cache ranks by blocks that instances report, from none to the most"() {
    given:
    def scorer = Stdlib.scorer('precise-prefix-cache')
    def request = new ARequest()

    expect:
    scores(scorer, request) == [1.0d, 1.0d, 1.0d]

    when:
    scorer.prefillAllocated(request, 0)
    scorer.prefillAllocated(request, 1)
    scorer.blockEvicted(1, request.blockKey(1))

    then:
    scorer.observesKv()
    scores(scorer, request) == [1.0d, 0.25d, 0.0d]

    when:
    scorer.prefillAllocated(new ARequest(inputTokens: 16), 2)

    then:
    scores(scorer, request) == [1.0d, 0.0d, 0.0d]
  }

  def "no-hit-lru sends cold prompts round, least recently used first, and leaves cached ones to others"() {
    given:
    def scorer = Stdlib.scorer('no-hit-lru')
    def request = new ARequest()

    expect:
    scores(scorer, request) == [1.0d, 0.5d, 0.0d]
    scores(scorer, request, new ACluster(instances: [new AnInstance()])) == [1.0d]

    when:
    scores(scorer, request)
    scorer.routed(request, 0)

    then:
    scores(scorer, request) == [0.0d, 1.0d, 0.5d]

    when:
    scorer.prefillAllocated(request, 2)

    then:
    scores(scorer, request) == [0.5d, 0.5d, 0.5d]

    when:
    scorer.routed(request, 1)

    then:
    scores(scorer, new ARequest(stream: 8)) == [0.0d, 1.0d, 0.5d]
  }

  private static Scorer filled(String name = 'prefix-affinity') {
    Scorer scorer = Stdlib.scorer(name)
    scorer.routed(new ARequest(), 0)
    scorer.routed(new ARequest(inputTokens: 16), 1)
    scorer
  }

  private List<Double> scores(Scorer scorer, ARequest request, ACluster among = cluster) {
    scorer.prepare(request, among)
    among.instances.collect { scorer.score(request, it) }
  }
}
