package scn.engine.kv

import scn.engine.policy.CachedBlock
import scn.engine.policy.Eviction
import spock.lang.Specification

/** Which cached blocks leave the GPU tier, as an eviction policy says. */
class EvictionSpec extends Specification {

  /** Judges by the name of the last holder. */
  static class ByHolder implements Eviction {
    Map<String, Double> worth = [:]
    Set<String> offloaded = []

    double retention(CachedBlock block) { worth[block.request.name] }

    boolean offloads(CachedBlock block) { block.request.name in offloaded }
  }

  static class Recency implements Eviction {
    boolean recencyOnly() { true }

    double retention(CachedBlock block) { throw new IllegalStateException('asked about a block') }
  }

  def "of prompts worth #worth, released in the order a, b, c, a prompt of #blocks blocks leaves #left"() {
    given:
    def cache = cache(6, new ByHolder(worth: worth))
    def released = ['a', 'b', 'c'].withIndex().collect { name, stream -> new Holder(name, stream, 8) }
    released*.enter(cache)
    released*.leave(cache)

    when:
    assert new Holder('new', 5, blocks * 4).enter(cache)

    then:
    released.collectEntries { [it.name, it.cached(cache)] } == left
    cache.audit()

    where:
    worth                          | blocks || left
    [a: 1.0d, b: 2.0d, c: 3.0d]    | 2      || [a: 0, b: 2, c: 2]
    [a: 3.0d, b: 2.0d, c: 1.0d]    | 2      || [a: 2, b: 2, c: 0]
    [a: 3.0d, b: -1.0d, c: 1.0d]   | 3      || [a: 2, b: 0, c: 1]
    [a: 7.0d, b: 7.0d, c: 7.0d]    | 2      || [a: 0, b: 2, c: 2]
    [a: 7.0d, b: 7.0d, c: 7.0d]    | 1      || [a: 1, b: 2, c: 2]
    [a: 0.0d, b: -1e300d, c: 1/0d] | 4      || [a: 0, b: 0, c: 2]
  }

  def "under recency alone no block is judged and the oldest goes, content or not"() {
    given:
    def cache = cache(5, new Recency())
    def whole = new Holder('whole', 1, 8)
    def ragged = new Holder('ragged', 2, 10)
    [whole, ragged]*.enter(cache)
    [whole, ragged]*.leave(cache)

    when:
    new Holder('new', 3, 4).enter(cache)

    then:
    whole.cached(cache) == 1
    ragged.cached(cache) == 2
  }

  def "a block that nobody could find again goes before any that is judged"() {
    given: 'the third block of ragged holds two tokens'
    def cache = cache(5, new ByHolder(worth: [whole: 0.0d, ragged: 0.0d]))
    def whole = new Holder('whole', 1, 8)
    def ragged = new Holder('ragged', 2, 10)
    [whole, ragged]*.enter(cache)
    [whole, ragged]*.leave(cache)

    when:
    new Holder('new', 3, 4).enter(cache)

    then:
    whole.cached(cache) == 2
    ragged.cached(cache) == 2
  }

  def "a policy sees place, kind and use of a block, and who held it last"() {
    given:
    def seen = []
    def cache = cache(8, new Eviction() {
      double retention(CachedBlock block) {
        seen << [block.request.name, block.index, block.shared, block.prompt, block.reuses, block.nowMicros]
        0
      }
    })
    def first = new Holder('first', 1, 8, 4)
    def second = new Holder('second', 2, 8, 4)

    when:
    cache.clock(70)
    [first, second].each { it.enter(cache) }
    cache.allocate(second.blocks, false, 8, 4)
    cache.settleDecode(second.blocks, 12, 4)
    cache.fillDecodeBlock(second.blocks, 12)
    first.leave(cache)

    then: 'the shared block is still held'
    seen == [['first', 1, false, true, 0, 70]]

    when:
    seen.clear()
    cache.clock(90)
    second.leave(cache)

    then:
    seen == [['second', 2, false, false, 0, 90], ['second', 1, false, true, 0, 90], ['second', 0, true, true, 1, 90]]
  }

  def "an allocation that fails leaves the order as it was"() {
    given:
    def cache = cache(4, new ByHolder(worth: [a: 2.0d, b: 1.0d]))
    def a = new Holder('a', 1, 8)
    def b = new Holder('b', 2, 8)
    [a, b]*.enter(cache)
    [a, b]*.leave(cache)

    when: 'room for decode tokens is looked for block by block'
    boolean granted = cache.allocate(new Holder('greedy', 3, 4).blocks, false, 0, 20)

    then:
    !granted
    cache.audit()

    when:
    new Holder('new', 4, 4).enter(cache)

    then:
    a.cached(cache) == 2
    b.cached(cache) == 1
  }

  def "with #offloaded to be offloaded as they leave, the GPU tier keeps #left"() {
    given: 'a tier of 3 blocks behind 8'
    def policy = new ByHolder(worth: [a: 1.0d, b: 3.0d, c: 2.0d], offloaded: offloaded)
    def cache = cache(8, policy, new KvMemory.CpuTier(3, 0.2d, 4.0d, 10))
    def released = ['a', 'b', 'c'].withIndex().collect { name, stream -> new Holder(name, stream, 8) }
    released*.enter(cache)
    new Holder('held', 5, 8).enter(cache)

    when:
    released*.leave(cache)

    then:
    released.collectEntries { [it.name, it.cached(cache)] } == left
    cache.audit()

    where:
    offloaded       || left
    []              || [a: 2, b: 2, c: 2]
    ['a']           || [a: 0, b: 2, c: 2]
    ['b']           || [a: 2, b: 0, c: 2]
    ['b', 'c']      || [a: 2, b: 0, c: 1]
    ['a', 'b', 'c'] || [a: 0, b: 1, c: 2]
  }

  def "what is worth least is offloaded first, of equals what left first"() {
    given: 'a tier of 3 blocks behind 8, used when more than a third is held'
    def worth = [a: 2.0d, b: 1.0d, c: 3.0d]
    def cache = cache(8, new ByHolder(worth: worth, offloaded: worth.keySet()), new KvMemory.CpuTier(3, 0.3d, 4.0d, 10))
    def a = new Holder('a', 1, 8)
    def b = new Holder('b', 2, 8)
    def c = new Holder('c', 3, 4)
    [a, b]*.enter(cache)
    [a, b]*.leave(cache)

    expect:
    [a, b]*.cached(cache) == [2, 2]

    when:
    [new Holder('held', 4, 12), c]*.enter(cache)
    c.leave(cache)

    then:
    [a, b, c]*.cached(cache) == [1, 0, 1]
    cache.audit()
  }

  def "content worth #worth that comes back from the CPU tier takes the place of content worth 2: #back"() {
    given: 'what a leaves behind is offloaded at once'
    def policy = new ByHolder(worth: [a: worth, b: 2.0d], offloaded: ['a'])
    def cache = cache(4, policy, new KvMemory.CpuTier(4, 0.0d, 4.0d, 10))
    def a = new Holder('a', 1, 8)
    def b = new Holder('b', 2, 8)
    def held = new Holder('held', 3, 4)
    held.enter(cache)
    a.enter(cache)
    a.leave(cache)
    b.enter(cache)
    b.leave(cache)

    when: 'four blocks are more than are free, so what was offloaded is fetched'
    new Holder('large', 4, 16).enter(cache)

    then:
    a.cached(cache) == back
    b.cached(cache) == left
    cache.chargeTransferMicros() == back * 11
    cache.audit()

    where:
    worth || back | left
    1.0d  || 1    | 2
    2.0d  || 1    | 2
    3.0d  || 2    | 1
  }

  private static KvCache cache(int gpuBlocks, Eviction policy, KvMemory.CpuTier tier = null) {
    KvCache.of(new KvMemory(Holder.BLOCK_TOKENS, gpuBlocks, Optional.ofNullable(tier)), 10, policy, KvEvents.NONE)
  }
}
