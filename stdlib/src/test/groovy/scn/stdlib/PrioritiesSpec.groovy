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
    'load-adaptive' | 2     | 'standard'   || 2.5d
    'load-adaptive' | 2     | 'sheddable'  || 1.5d
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

  def "load-adaptive between 5 and 5 sets the classes fully apart behind a queue of #queue: #priority"() {
    given:
    Priority policy = Stdlib.priority('load-adaptive', low: 5.0d, high: 5.0d)
    policy.stepStarts(queue)

    expect:
    policy.priority(ARequest.of('critical'), 0) == priority

    where:
    queue || priority
    0     || 1.0d
    1     || 10.0d
  }

  def "under #name a #label request reaches a fresh #other one at an age of #micros us, and then goes first"() {
    given:
    Priority policy = Stdlib.priority(name)
    def advantage = { long age ->
      policy.priority(ARequest.of(label), age) - policy.priority(ARequest.of(other, arrivalMicros: age), age)
    }

    expect: 'the earlier arrival wins a tie'
    advantage(micros - 1) < 0
    advantage(micros) == 0
    advantage(micros + 1) > 0

    where:
    name         | label        | other      || micros
    'slo-tiered' | 'sheddable'  | 'critical' || 1_100_000
    'slo-tiered' | 'standard'   | 'critical' || 600_000
    'slo-tiered' | 'sheddable'  | 'standard' || 600_000
    'slo-class'  | 'standard'   | 'critical' || 500_000
    'slo-class'  | 'sheddable'  | 'critical' || 700_000
    'slo-class'  | 'batch'      | 'critical' || 900_000
    'slo-class'  | 'background' | 'critical' || 1_000_000
    'slo-class'  | ''           | 'critical' || 1_000_000
    'slo-class'  | 'sheddable'  | 'standard' || 200_000
  }

  def "with the searched parameters of the ledger a #label request passes a fresh #other one after #millis ms"() {
    given:
    Priority policy = Stdlib.priority('slo-tiered', age_weight: 9.8366e-5d, critical: 12.9382d, sheddable: 2.7803d,
        threshold_sheddable: 500_000.0d)
    def passes = { double afterMillis ->
      long age = (long) (afterMillis * 1000)
      policy.priority(ARequest.of(label), age) > policy.priority(ARequest.of(other, arrivalMicros: age), age)
    }

    expect:
    !passes(millis - 0.1d)
    passes(millis + 0.1d)

    where:
    label       | other      || millis
    'sheddable' | 'critical' || 603.3d
    'standard'  | 'critical' || 180.7d
    'sheddable' | 'standard' || 522.6d
  }

  def "under slo-tiered a sheddable that arrived #head us before a critical precedes it for ever: #always"() {
    given:
    Priority policy = Stdlib.priority('slo-tiered')

    expect:
    (0..20).collect { head + it * 500_000L }.every { now ->
      double difference = policy.priority(ARequest.of('sheddable'), now) -
          policy.priority(ARequest.of('critical', arrivalMicros: head), now)
      (difference > -1e-9) == always
    }

    where:
    head      || always
    1_099_000 || false
    1_100_000 || true
    1_101_000 || true
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
