package scn.stdlib

import spock.lang.Specification

class InstancePoliciesSpec extends Specification {

  def "#name takes #order"() {
    given:
    def tiered = Stdlib.priority('slo-tiered')
    def waiting = [
        ARequest.of('sheddable', name: 'r1', arrivalMicros: 0, inputTokens: 900),
        ARequest.of('standard', name: 'r2', arrivalMicros: 10, inputTokens: 100),
        ARequest.of('critical', name: 'r3', arrivalMicros: 20, inputTokens: 500)]
    waiting.each { it.priority = tiered.priority(it, 30) }
    def queue = new AQueue(requests: [waiting[1], waiting[2], waiting[0]])

    when:
    Stdlib.scheduler(name).order(queue, 30)

    then:
    queue.requests*.name == order

    where:
    name               || order
    'fcfs'             || ['r2', 'r3', 'r1']
    'priority-fcfs'    || ['r3', 'r2', 'r1']
    'sjf'              || ['r2', 'r3', 'r1']
    'reverse-priority' || ['r1', 'r2', 'r3']
  }

  def "#name settles ties by arrival, then by name as text"() {
    given:
    def queue = new AQueue(requests: [
        new ARequest(name: 'request_2', arrivalMicros: 5),
        new ARequest(name: 'request_10', arrivalMicros: 5),
        new ARequest(name: 'request_99', arrivalMicros: 4)])

    when:
    Stdlib.scheduler(name).order(queue, 30)

    then:
    queue.requests*.name == ['request_99', 'request_10', 'request_2']

    where:
    name << ['priority-fcfs', 'sjf', 'reverse-priority']
  }

  def "per-class lets a #label request take #tokens tokens where the cluster says 256"() {
    expect:
    Stdlib.prefill('per-class', critical: 128, sheddable: 0).maxChunkTokens(ARequest.of(label), 256) == tokens

    where:
    label       || tokens
    'critical'  || 128
    'standard'  || 256
    'sheddable' || 0
    'batch'     || 256
    ''          || 256
  }

  def "cluster-chunk does as the cluster says"() {
    expect:
    Stdlib.prefill('cluster-chunk').maxChunkTokens(new ARequest(), 256) == 256
  }

  def "#name of a batch with priorities #priorities takes number #victim"() {
    expect:
    Stdlib.preemption(name).victim(new AQueue(requests: priorities.collect { new ARequest(priority: it) })) == victim

    where:
    name              | priorities       || victim
    'batch-tail'      | [1.0, 2.0, 3.0]  || 2
    'lowest-priority' | [2.0, 1.0, 1.0]  || 1
    'lowest-priority' | [0.0, 0.0]       || 0
    'lowest-priority' | [7.0]            || 0
  }

  def "lowest-priority-latest of priorities #priorities that arrived at #arrivals takes number #victim"() {
    given:
    def batch = new AQueue(requests: [priorities, arrivals].transpose().collect { new ARequest(priority: it[0], arrivalMicros: it[1]) })

    expect:
    Stdlib.preemption('lowest-priority-latest').victim(batch) == victim

    where:
    priorities      | arrivals  || victim
    [2.0, 1.0, 1.0] | [0, 5, 3] || 1
    [2.0, 1.0, 1.0] | [0, 3, 5] || 2
    [1.0, 1.0, 2.0] | [4, 4, 9] || 1
    [7.0]           | [0]       || 0
  }
}
