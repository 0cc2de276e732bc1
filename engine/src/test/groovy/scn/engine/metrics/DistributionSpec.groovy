package scn.engine.metrics

import spock.lang.Specification

class DistributionSpec extends Specification {

  def "the percentiles of five TTFTs are those the reference printed"() {
    given:
    def ttft = Distribution.of([30326, 21071, 26881, 30652, 22624] as long[])

    expect:
    ttft.percentileMillis(50).asDouble == 26.881d
    ttft.percentileMillis(90).asDouble == 30.5216d
    ttft.percentileMillis(95).asDouble == 30.5868d
    ttft.percentileMillis(99).asDouble == 30.63896d
    ttft.meanMillis().asDouble == 26.3108d
    ttft.maxMillis().asDouble == 30.652d
  }

  def "without values nothing is defined"() {
    expect:
    Distribution.of([] as long[]).percentileMillis(99).empty
    Distribution.of([] as long[]).meanMillis().empty
  }

  def "values with counts are the same distribution as the values written out"() {
    given:
    def random = new Random(7)
    int n = 50
    long[] values = (0..<n).collect { random.nextInt(20) * 1000L }
    int[] counts = (0..<n).collect { random.nextInt(4) }
    long[] written = (0..<n).collectMany { [values[it]] * counts[it] }

    expect:
    def packed = Distribution.weighted(values, counts, n)
    def plain = Distribution.of(written)
    packed.count() == plain.count()
    packed.meanMillis() == plain.meanMillis()
    (0..100).every { packed.percentileMillis(it) == plain.percentileMillis(it) }
  }
}
