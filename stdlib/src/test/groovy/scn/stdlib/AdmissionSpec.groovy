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

  def "class-shed down from #shed, above a mean queue of #queue, and probability #probability, admits a #label request: #answer"() {
    given: 'a mean queue length of 4'
    def busy = new ACluster(instances: [new AnInstance(id: 0, queueDepth: 6), new AnInstance(id: 1, queueDepth: 2)])
    def gate = Stdlib.admission('class-shed', queue: queue, shed: shed, probability: probability)

    expect:
    gate.admit(ARequest.of(label), busy) == answer

    where:
    queue | shed         | probability | label        || answer
    3.9d  | 'sheddable'  | 1.0d        | 'sheddable'  || false
    4.0d  | 'sheddable'  | 1.0d        | 'sheddable'  || true
    3.9d  | 'sheddable'  | 0.0d        | 'sheddable'  || true
    3.9d  | 'sheddable'  | 1.0d        | 'background' || false
    3.9d  | 'sheddable'  | 1.0d        | 'batch'      || true
    3.9d  | 'batch'      | 1.0d        | 'batch'      || false
    3.9d  | 'background' | 1.0d        | 'sheddable'  || true
    3.9d  | 'sheddable'  | 1.0d        | 'standard'   || true
    3.9d  | 'standard'   | 1.0d        | 'standard'   || false
    3.9d  | 'standard'   | 1.0d        | ''           || false
    3.9d  | 'standard'   | 1.0d        | 'critical'   || true
  }

  def "predictive-slo with a filled index estimates #estimates us for q on the three instances"() {
    given:
    def policy = Stdlib.admission('predictive-slo')
    value(policy, 'index').record(new ARequest(), 0)
    value(policy, 'index').record(new ARequest(inputTokens: 16), 1)

    expect:
    cluster.instances.collect { policy.estimate(new ARequest(), it) } == estimates
    policy.admit(ARequest.of('standard'), cluster)
    policy.admit(ARequest.of('sheddable'), cluster)

    where:
    estimates << [[14_000 + (6910.42d + 17.67d * 8), 7000 + (6910.42d + 17.67d * 56), 6910.42d + 17.67d * 72]]
  }

  def "predictive-slo with 44 requests ahead on the better instance admits a #label request: #answer"() {
    given:
    def policy = Stdlib.admission('predictive-slo')
    value(policy, 'index').record(new ARequest(inputTokens: 16), 1)
    def busy = new ACluster(instances: [
        new AnInstance(id: 0, queueDepth: 50, batchSize: 7), new AnInstance(id: 1, queueDepth: 44, batchSize: 20)])

    expect:
    policy.admit(ARequest.of(label), busy) == answer

    where:
    label        || answer
    'critical'   || true
    'standard'   || true
    ''           || true
    'sheddable'  || false
    'batch'      || true
    'background' || true
  }

  def "kv-pressure-gate with #floor of the #of free admits a #label request: #answer"() {
    given: 'free shares 0.25, 0.6 and 0.9'
    def gate = Stdlib.admission('kv-pressure-gate', floor: floor, of: of)

    expect:
    gate.admit(ARequest.of(label), cluster) == answer

    where:
    floor | of        | label        || answer
    0.58d | 'cluster' | 'sheddable'  || true
    0.59d | 'cluster' | 'sheddable'  || false
    0.59d | 'cluster' | 'background' || false
    0.59d | 'cluster' | 'standard'   || true
    0.59d | 'cluster' | ''           || true
    0.90d | 'best'    | 'batch'      || true
    0.91d | 'best'    | 'batch'      || false
    0.91d | 'best'    | 'critical'   || true
  }

  def "tier-shed with limit #limit and minimum #minimum admits a #label request at a largest load of 12: #answer"() {
    expect:
    Stdlib.admission('tier-shed', limit: limit, minimum: minimum).admit(ARequest.of(label), cluster) == answer

    where:
    limit | minimum | label        || answer
    0     | 3       | 'critical'   || true
    0     | 3       | 'standard'   || true
    0     | 3       | ''           || true
    0     | 3       | 'batch'      || false
    0     | 3       | 'sheddable'  || false
    0     | 4       | 'standard'   || false
    0     | -2      | 'sheddable'  || true
    0     | -2      | 'background' || false
    12    | 3       | 'background' || true
    11    | 3       | 'background' || false
  }

  def "gaie-legacy admits a #label request with queues #queues and KV utilizations #memory: #answer"() {
    given:
    def instances = (0..<queues.size()).collect { new AnInstance(id: it, queueDepth: queues[it], kvUtilization: memory[it]) }

    expect:
    Stdlib.admission('gaie-legacy').admit(ARequest.of(label), new ACluster(instances: instances)) == answer

    where:
    queues | memory       | label       || answer
    [5]    | [0.0d]       | 'sheddable' || false
    [4]    | [0.0d]       | 'sheddable' || true
    [0]    | [0.8d]       | 'batch'     || false
    [0]    | [0.79d]      | 'batch'     || true
    [10,0] | [0.0d, 0.0d] | 'batch'     || false
    [9, 0] | [0.0d, 0.0d] | 'batch'     || true
    [99]   | [1.0d]       | 'standard'  || true
    [99]   | [1.0d]       | ''          || true
    []     | []           | 'sheddable' || false
    []     | []           | 'critical'  || true
  }

  def "saturation by #by with #queue waiting and #running running refuses a share of #refused"() {
    given:
    def gate = Stdlib.admission('saturation', by: by)
    def busy = new ACluster(instances: [new AnInstance(queueDepth: queue, batchSize: running)])
    def sheddables = (0..<2000).collect { ARequest.of('sheddable', id: it) }

    expect:
    Math.abs(sheddables.count { !gate.admit(it, busy) } / 2000.0d - refused) < 0.03
    sheddables.collect { gate.admit(it, busy) } == sheddables.collect { gate.admit(it, busy) }
    gate.admit(ARequest.of('critical'), busy)
    gate.admit(ARequest.of('standard'), busy)

    where:
    by            | queue | running || refused
    'utilization' | 0     | 99      || 0.0d
    'utilization' | 3     | 0       || 0.2d
    'utilization' | 4     | 0       || 0.6d
    'utilization' | 5     | 0       || 1.0d
    'concurrency' | 0     | 50      || 0.0d
    'concurrency' | 25    | 50      || 0.5d
    'concurrency' | 0     | 100     || 1.0d
  }

  def "tenant-budget refuses what may be shed of a tenant with more in flight than its budget"() {
    given: 'a budget of 0.1 of 3 instances of 5 requests each, that is 1.5 requests'
    def gate = Stdlib.admission('tenant-budget', share: 0.1d, capacity: 5)
    def ask = { String tenant, String label -> gate.admit(ARequest.of(label, tenant: tenant), cluster) }

    expect:
    ask('a', 'sheddable')
    ask('a', 'critical')
    !ask('a', 'sheddable')
    !ask('a', 'batch')
    !ask('a', 'background')
    ask('a', 'standard')
    ask('b', 'sheddable')
    ask('', 'sheddable')

    when: 'of the three in flight one ends, and nothing else is counted'
    gate.ended(new ARequest(tenant: 'a'), new AResponse())
    gate.ended(new ARequest(tenant: 'nobody'), new AResponse())

    then:
    !ask('a', 'sheddable')

    when:
    gate.ended(new ARequest(tenant: 'a'), new AResponse(dropped: true))

    then:
    gate.observesResponses()
    ask('a', 'sheddable')
    !ask('a', 'sheddable')
  }

  def "predictive-slo-learning admits a #label request on a busy cluster after responses that took #factor times the estimate: #answer"() {
    given: 'an estimate of 50 ms, and half of the correction with each response'
    def gate = Stdlib.admission('predictive-slo-learning', learning: 0.5d)
    def busy = new ACluster(instances: [new AnInstance(queueDepth: 5, batchSize: 20)])
    def asked = ARequest.of(label, id: 99, inputTokens: 459, stream: 99)
    double estimate = gate.estimate(asked, busy.getAt(0))

    when:
    40.times {
      def request = new ARequest(id: it, inputTokens: 459, stream: it)
      gate.admit(request, busy)
      gate.ended(request, new AResponse(ttftMicros: (long) (factor * estimate)))
    }

    then:
    Math.abs(estimate - 50_021) < 1
    gate.admit(asked, busy) == answer

    where:
    factor | label        || answer
    1.0d   | 'sheddable'  || true
    5.9d   | 'sheddable'  || true
    6.1d   | 'sheddable'  || false
    9.9d   | 'standard'   || true
    10.1d  | 'standard'   || false
    10.1d  | ''           || false
    10.1d  | 'batch'      || true
    200.0d | 'batch'      || false
    200.0d | 'background' || true
    200.0d | 'critical'   || true
  }

  def "predictive-slo-learning learns where a prompt is cached from where its response came, and lets all in while an instance is idle"() {
    given:
    def gate = Stdlib.admission('predictive-slo-learning', budget_sheddable: 7_900.0d)
    def request = ARequest.of('sheddable')
    def busy = new ACluster(instances: (0..1).collect { new AnInstance(id: it, batchSize: 1) })

    expect: 'a cold prompt of 72 tokens takes 8.18 ms, a cached one 7.05 ms'
    !gate.admit(request, busy)
    gate.admit(request, new ACluster(instances: [new AnInstance(batchSize: 1), new AnInstance(id: 1)]))

    when:
    gate.ended(request, new AResponse(instance: 1, ttftMicros: 8182))

    then:
    gate.admit(request, busy)

    when: 'a response without a token teaches nothing'
    def other = ARequest.of('sheddable', stream: 8)
    gate.ended(other, new AResponse(dropped: true, ttftMicros: -1))

    then:
    !gate.admit(other, busy)
  }

  def "burst-adaptive after #calm requests every 10 ms and #fast every 0.1 ms admits at a mean load of #load: #answer"() {
    given:
    def gate = Stdlib.admission('burst-adaptive', limit: 10.0d, least: 2.0d)
    long now = 0
    def ask = { String label -> gate.admit(ARequest.of(label), new ACluster(nowMicros: now, instances: [new AnInstance(queueDepth: load)])) }
    calm.times {
      now += 10_000
      ask('standard')
    }
    fast.times {
      now += 100
      ask('standard')
    }

    expect:
    ask('sheddable') == answer
    ask('critical')

    where:
    calm | fast | load || answer
    0    | 0    | 10   || true
    0    | 0    | 11   || false
    3000 | 0    | 9    || true
    3000 | 0    | 11   || false
    3000 | 1000 | 9    || false
    3000 | 1000 | 2    || true
    3000 | 1000 | 3    || false
  }

  private static Object value(Object owner, String name) {
    def field = owner.class.getDeclaredField(name)
    field.accessible = true
    field.get(owner)
  }
}
