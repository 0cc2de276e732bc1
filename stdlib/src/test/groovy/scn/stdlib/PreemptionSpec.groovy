package scn.stdlib

import spock.lang.Specification

class PreemptionSpec extends Specification {

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
