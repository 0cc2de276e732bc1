package scn.engine.metrics

import scn.engine.metrics.Targets.Target
import scn.engine.policy.SloClass
import scn.engine.sim.RunLog
import scn.engine.sim.RunLog.Outcome
import scn.engine.sim.RunLog.Status
import scn.engine.workload.PromptSections
import scn.engine.workload.RequestInput
import spock.lang.Specification

class AttainmentSpec extends Specification {

  def "good is who completed within every target of its class, of all who arrived"() {
    given:
    def outcomes = [
      outcome(SloClass.CRITICAL, Status.COMPLETED, 200_000, 900_000),
      outcome(SloClass.CRITICAL, Status.COMPLETED, 200_001, 900_000),
      outcome(SloClass.CRITICAL, Status.COMPLETED, 100_000, 1_000_001),
      outcome(SloClass.CRITICAL, Status.REJECTED, -1, -1),
      outcome(SloClass.CRITICAL, Status.NOT_ARRIVED, -1, -1),
      outcome(SloClass.STANDARD, Status.RUNNING, 100_000, -1),
      outcome(SloClass.STANDARD, Status.COMPLETED, 100_000, 900_000),
      outcome(SloClass.BATCH, Status.COMPLETED, 900_000, 9_000_000)
    ]
    def targets = new Targets([
      (SloClass.CRITICAL): target(200_000, null, 1_000_000), (SloClass.STANDARD): target(null, null, 1_000_000)])

    expect:
    metrics(outcomes, targets, 2d).subMap(
      'slo_attainment[critical]', 'slo_attainment[standard]', 'slo_attainment', 'slo_attainment.ttft[critical]',
      'slo_attainment.e2e[critical]', 'goodput', 'goodput[critical]', 'goodput_tokens') == [
      'slo_attainment[critical]': 1 / 4d, 'slo_attainment[standard]': 1 / 2d, 'slo_attainment': 2 / 6d,
      'slo_attainment.ttft[critical]': 2 / 3d, 'slo_attainment.e2e[critical]': 2 / 3d,
      'goodput': 1d, 'goodput[critical]': 0.5d, 'goodput_tokens': 10d]
  }

  def "a strategy that rejects everything has a goodput of 0"() {
    given:
    def metrics = metrics([outcome(SloClass.CRITICAL, Status.REJECTED, -1, -1)] * 3, critical(200_000), 1d)

    expect:
    metrics['goodput'] == 0
    metrics['slo_attainment'] == 0
    metrics['slo_attainment.ttft'] == null
  }

  def "targets #scale times as wide are met by #share of the requests"() {
    given:
    def outcomes = [90, 140, 200, 280, 390, 800].collect { outcome(SloClass.CRITICAL, Status.COMPLETED, it * 1000L, 900_000) }

    expect:
    metrics(outcomes, critical(200_000), 1d)["slo_attainment(x$scale)".toString()] == share

    where:
    scale | share
    0.5   | 1 / 6d
    0.75  | 2 / 6d
    1.5   | 4 / 6d
    2.0   | 5 / 6d
  }

  def "a mean gap of #gap us between tokens is within 50 ms: #share; who has no gap is"() {
    given:
    def log = new RunLog([outcome(SloClass.CRITICAL, Status.COMPLETED, 1, 2)], [], [], 0)
    def targets = new Targets([(SloClass.CRITICAL): target(null, 50_000, null)])

    expect:
    new Attainment(log, targets, { gap }).metrics(1d)['slo_attainment.itl'].asDouble == share

    where:
    gap     || share
    50_000L || 1d
    50_001L || 0d
    -1L     || 1d
  }

  def "without targets there is no goodput"() {
    expect:
    metrics([outcome(SloClass.CRITICAL, Status.COMPLETED, 1, 2)], Targets.NONE, 1d) == [:]
  }

  private static Map<String, Double> metrics(List<Outcome> outcomes, Targets targets, double seconds) {
    def metrics = new Attainment(new RunLog(outcomes, [], [], 0), targets, { -1L }).metrics(seconds)
    metrics.collectEntries { name, value -> [name, value.present ? value.asDouble : null] }
  }

  private static Targets critical(long ttftMicros) {
    new Targets([(SloClass.CRITICAL): target(ttftMicros, null, null)])
  }

  private static Target target(Long ttft, Long itl, Long e2e) {
    def optional = { Long it -> it == null ? OptionalLong.empty() : OptionalLong.of(it) }
    new Target(optional(ttft), optional(itl), optional(e2e))
  }

  private static Outcome outcome(SloClass sloClass, Status status, long ttft, long e2e) {
    def input = new RequestInput('r', '', '', sloClass, '', 0, 0, '', -1, 0, 0, 0, 8, 10, PromptSections.NONE)
    new Outcome(input, status, 0, ttft, e2e, 0, null, 0, 0)
  }
}
