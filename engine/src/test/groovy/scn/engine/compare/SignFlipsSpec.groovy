package scn.engine.compare

import spock.lang.Specification

class SignFlipsSpec extends Specification {

  def "#values: as extreme a mean in #extreme of #patterns patterns"() {
    expect:
    with(SignFlips.of(values as double[])) {
      probability().asDouble == extreme / patterns
      below() == values.count { it < 0 }
      above() == values.count { it > 0 }
    }

    where:
    values                || extreme | patterns
    [1]                   || 2       | 2
    [-0.5, -0.4, -0.6]    || 2       | 8
    [0.5, 0.4, -0.1]      || 4       | 8
    [1, -1]               || 4       | 4
    [0, 0, 0]             || 8       | 8
    [0.1, 0.2, 0.3, 0.4]  || 2       | 16
    [0.1, 0.2, -0.3, 0.4] || 10      | 16
  }

  def "it counts as trying all patterns one by one does: #seeds seeds"() {
    given:
    def random = new Random(seeds)
    def values = (0..<seeds).collect { random.nextInt(19) - 8 } as double[]
    def total = Math.abs(values.sum())
    def extreme = (0..<(1 << seeds)).count { pattern ->
      Math.abs((0..<seeds).sum { (pattern >> it & 1) ? values[it] : -values[it] }) >= total
    }

    expect:
    SignFlips.of(values).probability().asDouble == extreme / (double) (1 << seeds)

    where:
    seeds << (2..12)
  }

  def "beyond 32 seeds the patterns are too many to count"() {
    expect:
    SignFlips.of(new double[33]).probability().empty
  }
}
