package scn.engine.random

import spock.lang.Specification

class RandomStreamSpec extends Specification {

  def 'the construction is the published one, bit for bit'() {
    given:
    def stream = RandomStream.of(42, 'client/critical/arrival')

    expect:
    Long.toHexString(RandomStream.fnv1a('client/critical/arrival')) == '424cfc449ebe9f04'
    Long.toHexString(stream.key()) == 'd2a647a7526eaacc'
    stream.uniform(0, 0) == 0.696150159824459d
    stream.uniform(0, 1) == 0.10840259589384743d
    stream.uniform(1, 0) == 0.002075701349577852d
    stream.uniform(2, 1) == 0.8963273140570964d
  }

  def 'draws of an item are its numbers in order'() {
    given:
    def stream = RandomStream.of(42, 'client/critical/arrival')
    def draws = stream.draws(0)

    expect:
    [draws.uniform(), draws.uniform()] == [stream.uniform(0, 0), stream.uniform(0, 1)]
  }

  def 'a stream within an item differs from the stream and from its neighbour'() {
    given:
    def stream = RandomStream.of(42, 'client/chat/input')

    expect:
    [stream, stream.within(0), stream.within(1)]*.key().toSet().size() == 3
    stream.within(7).key() == stream.within(7).key()
  }

  def 'numbers of neighbouring items, and of two streams, do not correlate'() {
    given:
    int count = 200_000
    def one = RandomStream.of(1, 'client/a/input')
    def other = RandomStream.of(1, 'client/b/input')
    double lag = 0
    double cross = 0
    double sum = 0
    count.times { int k ->
      double x = one.uniform(k, 0) - 0.5
      sum += x
      lag += x * (one.uniform(k + 1, 0) - 0.5)
      cross += x * (other.uniform(k, 0) - 0.5)
    }
    double error = 1 / Math.sqrt(count)

    expect:
    Math.abs(sum / count) < 3 * error * Math.sqrt(1 / 12)
    Math.abs(12 * lag / count) < 3 * error
    Math.abs(12 * cross / count) < 3 * error
  }
}
