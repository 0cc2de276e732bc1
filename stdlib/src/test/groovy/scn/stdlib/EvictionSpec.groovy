package scn.stdlib

import spock.lang.Specification

class EvictionSpec extends Specification {

  def "lru asks nothing of a block but when it was let go"() {
    expect:
    Stdlib.eviction('lru').recencyOnly()
    ['class-aware', 'session-aware', 'lfu-aged'].every { !Stdlib.eviction(it).recencyOnly() }
  }

  def "class-aware values what a #label request left at #own, and at #shared in a shared prefix"() {
    given:
    def policy = Stdlib.eviction('class-aware')
    def request = ARequest.of(label)

    expect:
    policy.retention(new ABlock(request: request, nowMicros: 5, reuses: 9)) == own
    policy.retention(new ABlock(request: request, shared: true)) == shared

    where:
    label        || own   | shared
    'critical'   || 4.0d  | 14.0d
    'standard'   || 3.0d  | 13.0d
    ''           || 3.0d  | 13.0d
    'batch'      || -1.0d | 9.0d
    'sheddable'  || -2.0d | 8.0d
    'background' || -3.0d | 7.0d
  }

  def "class-aware offloads what a #label request left from value #from on: #answer"() {
    expect:
    Stdlib.eviction('class-aware', offload_from: from).offloads(new ABlock(request: ARequest.of(label))) == answer

    where:
    from | label       || answer
    -100 | 'sheddable' || true
    4    | 'critical'  || true
    4    | 'standard'  || false
    5    | 'critical'  || false
  }

  def "session-aware with patience of 2 s counts content of #what let go at 1 s as let go at #until s"() {
    given:
    def policy = Stdlib.eviction('session-aware', patience: 2e6d)
    def block = new ABlock(request: new ARequest(session: session), shared: shared, nowMicros: 1_000_000)

    expect:
    policy.retention(block) == until * 1e6d
    policy.offloads(block) == (until > 1)

    where:
    what              | session | shared || until
    'a single turn'   | ''      | false  || 1
    'a shared prefix' | ''      | true   || 3
    'a session'       | 's'     | false  || 3
    'both'            | 's'     | true   || 3
  }

  def "lfu-aged counts content reused #reuses times and let go at 5 s as let go at #until s"() {
    expect:
    Stdlib.eviction('lfu-aged', gain: 2e6d, most: 10).retention(new ABlock(reuses: reuses, nowMicros: 5_000_000)) == until * 1e6d

    where:
    reuses || until
    0      || 5
    1      || 7
    10     || 25
    99     || 25
  }
}
