package scn.engine.sim

import scn.engine.latency.Blackbox
import spock.lang.Specification

/** How a prompt of 768 tokens is cut into the steps that compute it. */
class ChunkedPrefillSpec extends Specification {

  def "chunks of #chunk tokens under a budget of #budget compute #computed tokens a step"() {
    given: 'a step lasts 1000 us and 1 us for each prompt token'
    def fixture = new Fixture(chunk: chunk, maxTokens: budget, hardware: new Blackbox(0d, 0d, 0d, 1000d, 1d, 0d, 0d))

    when:
    def steps = fixture.run(Fixture.workload([[0, 768, 1]])).steps()[0]

    then:
    (0..<computed.size()).collect { steps.tokenMicros(it) - 1000 } == computed
    steps.steps() == computed.size()

    where:
    chunk | budget || computed
    256   | 2048   || [256, 256, 256]
    0     | 2048   || [768]
    768   | 2048   || [768]
    508   | 962    || [508, 260]
    0     | 500    || [500, 268]
  }
}
