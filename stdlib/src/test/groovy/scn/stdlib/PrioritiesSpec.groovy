package scn.stdlib

import scn.engine.policy.Priority
import spock.lang.Specification

class PrioritiesSpec extends Specification {

  def "#name gives a #label request of 250 ms the priority #expected behind a queue of #queue"() {
    given:
    Priority policy = Stdlib.priority(name)
    policy.stepStarts(queue)

    expect:
    Math.abs(policy.priority(ARequest.of(label, arrivalMicros: 1000), 251_000) - expected) < 1e-12

    where:
    name            | queue | label        || expected
    'constant'      | 0     | 'critical'   || 0.0d
    'slo-based'     | 0     | 'critical'   || 0.25d
    'inverted-slo'  | 0     | 'critical'   || -0.25d
    'slo-tiered'    | 0     | 'critical'   || 12.5d
    'slo-tiered'    | 0     | 'standard'   || 6.5d
    'slo-tiered'    | 0     | ''           || 6.5d
    'slo-tiered'    | 0     | 'sheddable'  || 1.5d
    'slo-tiered'    | 0     | 'background' || 1.5d
    'load-adaptive' | 8     | 'critical'   || 1.0d + 6.0d / 13.0d * 9.0d + 2.5d
    'load-adaptive' | 8     | 'standard'   || 1.0d + 6.0d / 13.0d * 4.0d + 1.5d
    'load-adaptive' | 8     | 'sheddable'  || 1.5d
    'load-adaptive' | 2     | 'critical'   || 3.5d
    'load-adaptive' | 0     | 'standard'   || 2.5d
    'load-adaptive' | 15    | 'critical'   || 12.5d
    'load-adaptive' | 99    | 'standard'   || 6.5d
    'slo-class'     | 0     | 'critical'   || 12.5d
    'slo-class'     | 0     | 'standard'   || 7.5d
    'slo-class'     | 0     | 'sheddable'  || 5.5d
    'slo-class'     | 0     | 'batch'      || 3.5d
    'slo-class'     | 0     | 'background' || 2.5d
    'slo-class'     | 0     | ''           || 2.5d
    'deadline'      | 0     | 'critical'   || 0.2d
    'deadline'      | 0     | 'standard'   || 0.05d
    'deadline'      | 0     | ''           || 0.05d
    'deadline'      | 0     | 'sheddable'  || -0.25d
    'deadline'      | 0     | 'batch'      || -4.75d
    'deadline'      | 0     | 'background' || -59.75d
    'class-value'   | 0     | 'critical'   || 4.0d
    'class-value'   | 0     | 'standard'   || 3.0d
    'class-value'   | 0     | ''           || 3.0d
    'class-value'   | 0     | 'batch'      || -1.0d
    'class-value'   | 0     | 'sheddable'  || -2.0d
    'class-value'   | 0     | 'background' || -3.0d
  }

  def "under slo-tiered a #label request of #micros us compares with a fresh critical one as #sign"() {
    given:
    Priority policy = Stdlib.priority('slo-tiered')

    expect:
    Double.compare(policy.priority(ARequest.of(label), micros), policy.priority(ARequest.of('critical', arrivalMicros: micros), micros)) == sign

    where:
    label       | micros    || sign
    'sheddable' | 1_099_999 || -1
    'sheddable' | 1_100_000 || 0
    'sheddable' | 1_100_001 || 1
    'standard'  | 600_000   || 0
    'standard'  | 600_001   || 1
  }

  def "under deadline a sheddable of #age us precedes a fresh critical: #sign"() {
    given:
    Priority policy = Stdlib.priority('deadline')

    expect:
    Double.compare(
        policy.priority(ARequest.of('sheddable'), age), policy.priority(ARequest.of('critical', arrivalMicros: age), age)) == sign

    where:
    age     || sign
    449_999 || -1
    450_000 || 0
    450_001 || 1
  }
}
