package scn.engine.policy

import spock.lang.Specification

class PolicyScriptSpec extends Specification {

  static class One extends PolicyScript {
    double draw(int id) {
      uniform([getId: { id }] as Request)
    }
  }

  static class Other extends One {
  }

  def "hash gives #bits for #value, on every machine"() {
    expect:
    PolicyScript.hash(value) == Long.parseUnsignedLong(bits, 16)

    where:
    value                || bits
    0L                   || 'e220a8397b1dcdaf'
    -7046029254386353131L || '6e789e6aa1b965f4'
  }

  def "a draw belongs to the policy and the request"() {
    given:
    def draws = (0..<1000).collect { new One().draw(it) }

    expect:
    draws == (0..<1000).collect { new One().draw(it) }
    draws != (0..<1000).collect { new Other().draw(it) }
    draws.toSet().size() == 1000
    draws.every { it >= 0.0d && it < 1.0d }
    Math.abs(draws.sum() / 1000 - 0.5d) < 0.03
  }
}
