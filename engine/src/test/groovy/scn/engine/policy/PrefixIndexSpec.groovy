package scn.engine.policy

import spock.lang.Specification

class PrefixIndexSpec extends Specification {

  def "a prompt matches as far as it is known, on the instance it was sent to"() {
    given:
    def index = new PrefixIndex(100)

    when:
    index.record(prompt(1, 2, 3, 4), 0)
    index.record(prompt(1), 1)

    then:
    index.match(prompt(1, 2, 3, 4), 0) == 4
    index.match(prompt(1, 2, 9), 0) == 2
    index.match(prompt(1, 2, 3, 4), 1) == 1
    index.match(prompt(1, 2, 3, 4), 2) == 0
    index.match(prompt(), 0) == 0
  }

  def "a full index forgets roots first, and looking does not refresh them"() {
    given:
    def index = new PrefixIndex(4)
    index.record(prompt(1, 2, 3), 0)
    index.match(prompt(1), 0)

    when:
    index.record(prompt(8, 9), 0)

    then:
    index.match(prompt(1, 2, 3), 0) == 0
    index.match(prompt(2, 3), 0) == 2
  }

  def "a forgotten block ends the match, and its room is used again"() {
    given:
    def index = new PrefixIndex(3)
    index.record(prompt(1, 2, 3), 0)

    when:
    index.forget(0, key(2))
    index.forget(0, key(77))
    index.forget(5, key(1))
    index.record(prompt(4), 0)

    then:
    index.match(prompt(1, 2, 3), 0) == 1
    index.match(prompt(3, 4), 0) == 2
  }

  def "agrees with a plain model on random operations with capacity #capacity"() {
    given:
    def random = new Random(capacity)
    def index = new PrefixIndex(capacity)
    def model = (0..2).collect { new LinkedHashMap<Long, Boolean>() }

    expect:
    (1..4000).every {
      int instance = random.nextInt(3)
      def prompt = prompt((0..<random.nextInt(9)).collect { random.nextInt(60) } as int[])
      switch (random.nextInt(4)) {
        case 0:
          long key = key(random.nextInt(60))
          index.forget(instance, key)
          model[instance].remove(key)
          break
        default:
          index.record(prompt, instance)
          prompt.keys.each { touch(model[instance], it, capacity) }
      }
      index.match(prompt, instance) == prompt.keys.takeWhile { model[instance].containsKey(it) }.size()
    }

    where:
    capacity << [1, 2, 7, 30, 1000]
  }

  private static void touch(LinkedHashMap<Long, Boolean> blocks, long key, int capacity) {
    if (blocks.remove(key) == null && blocks.size() == capacity) {
      blocks.remove(blocks.keySet().iterator().next())
    }
    blocks.put(key, true)
  }

  private static long key(int number) {
    ((long) number.intdiv(10) << 32) | (number % 10)
  }

  private Prompt prompt(int... numbers) {
    new Prompt(keys: numbers.collect { key(it) })
  }

  private static class Prompt implements Request {
    List<Long> keys
    String name = 'request_0'
    int id = 0
    long arrivalMicros = 0
    int inputTokens = 0
    SloClass sloClass = SloClass.NONE
    String tenant = ''
    String session = ''
    int round = 0
    double priority = 0.0d

    int getPromptBlocks() {
      keys.size()
    }

    long blockKey(int block) {
      keys[block]
    }
  }
}
