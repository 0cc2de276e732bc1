package scn.stdlib

import spock.lang.Specification

class SchedulersSpec extends Specification {

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
}
