package scn.stdlib

import scn.engine.policy.Admission
import spock.lang.Specification

class AdmissionSpec extends Specification {

  ACluster cluster = ACluster.abc()

  def "#name answers #answer to a #label request"() {
    expect:
    Stdlib.admission(name).admit(ARequest.of(label), cluster) == answer

    where:
    [name, label, answer] << [['always-admit', true], ['reject-all', false], ['predictive-slo', true]].collectMany { policy ->
      ['critical', 'standard', 'sheddable', 'batch', 'background', ''].collect { [policy[0], it, policy[1]] }
    }
  }

  def "a token bucket pays for prompts from what has flowed in"() {
    given:
    Admission bucket = Stdlib.admission('token-bucket')

    expect:
    [[6000, 0], [6000, 0], [4500, 500_000], [1, 500_000], [10_000, 20_000_000], [10_001, 90_000_000]].collect {
      bucket.admit(new ARequest(inputTokens: it[0]), new ACluster(nowMicros: it[1]))
    } == [true, false, true, false, true, false]
  }

  def "slo-gated-mean-load with threshold #threshold admits a #label request at a mean of 19/3: #answer"() {
    expect:
    Stdlib.admission('slo-gated-mean-load', threshold: threshold).admit(ARequest.of(label), cluster) == answer

    where:
    threshold    | label       || answer
    8.0d         | 'sheddable' || true
    6.0d         | 'sheddable' || false
    19.0d / 3.0d | 'sheddable' || true
    6.0d         | 'batch'     || false
    6.0d         | 'critical'  || true
    6.0d         | 'standard'  || true
    6.0d         | ''          || true
  }

  def "slo-gated-longest-queue admits a #label request behind a queue of #queue: #answer"() {
    expect:
    Stdlib.admission('slo-gated-longest-queue')
        .admit(ARequest.of(label), new ACluster(instances: [new AnInstance(), new AnInstance(queueDepth: queue)])) == answer

    where:
    queue | label       || answer
    4     | 'sheddable' || true
    5     | 'sheddable' || false
    9     | 'standard'  || true
    10    | 'standard'  || false
    10    | ''          || false
    99    | 'critical'  || true
  }
}
