package scn.engine.metrics

import scn.engine.policy.SloClass
import scn.engine.sim.RunLog
import scn.engine.sim.RunLog.Outcome
import scn.engine.sim.RunLog.Status
import scn.engine.sim.TokenSpans
import scn.engine.workload.PromptSections
import scn.engine.workload.RequestInput
import spock.lang.Specification

class FairnessSpec extends Specification {

  def "Jain's index of tenants served #served of their tokens is #index"() {
    given:
    def outcomes = served.withIndex().collectMany { share, tenant ->
      (0..<4).collect { outcome("tenant $tenant", it < share * 4 ? Status.COMPLETED : Status.REJECTED) }
    }

    expect:
    Fairness.jain(outcomes).asDouble == index

    where:
    served          || index
    [1, 1, 1]       || 1d
    [1, 0]          || 0.5d
    [0, 0]          || 1d
    [1, 0.5, 0.5]   || 4 / 4.5d
  }

  def "without requests there is no index"() {
    expect:
    Fairness.jain([]).empty
  }

  def "who still waits at the end has waited until then"() {
    given:
    def log = new RunLog([outcome('a', Status.COMPLETED, 1000, 700), outcome('a', Status.QUEUED, 2000, -1)], [], [], 0)

    expect:
    Fairness.longestWaitMillis(log, Population.ALL, 9000).asDouble == 7.0d
    Fairness.longestWaitMillis(log, Population.of(SloClass.BATCH), 9000).empty
  }

  private static Outcome outcome(String tenant, Status status, long arrival = 0, long delay = -1) {
    def input = new RequestInput('r', '', tenant, SloClass.STANDARD, '', 0, arrival, '', -1, 0, 0, 0, 8, 10, PromptSections.NONE)
    new Outcome(input, status, 0, -1, -1, delay, new TokenSpans(), 0, 0)
  }
}
