package scn.stdlib

import spock.lang.Specification

class EvictionSpec extends Specification {

  def "lru asks nothing of a block but when it was let go"() {
    expect:
    Stdlib.eviction('lru').recencyOnly()
    ['class-aware', 'session-aware', 'lfu-aged'].every { !Stdlib.eviction(it).recencyOnly() }
  }

  def "class-aware lets what a #label request left at 5 s count as left at #own s, and a shared prefix at #shared s"() {
    given:
    def policy = Stdlib.eviction('class-aware', critical: 4e6d, standard: 2e6d, batch: 1e6d, shared: 30e6d)
    def block = new ABlock(request: ARequest.of(label), nowMicros: 5_000_000)

    expect:
    policy.retention(block) == own * 1e6d

    when:
    block.shared = true

    then:
    policy.retention(block) == shared * 1e6d

    where:
    label        || own | shared
    'critical'   || 9   | 39
    'standard'   || 7   | 37
    ''           || 7   | 37
    'batch'      || 6   | 36
    'sheddable'  || 5   | 35
    'background' || 5   | 35
  }

  def "class-aware offloads what a #label request left if its class stays for #seconds s or longer: #answer"() {
    expect:
    Stdlib.eviction('class-aware', offload_from: seconds * 1e6d).offloads(new ABlock(request: ARequest.of(label))) == answer

    where:
    seconds | label       || answer
    0       | 'sheddable' || true
    1       | 'sheddable' || false
    4       | 'critical'  || true
    4       | 'standard'  || false
    5       | 'critical'  || false
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
