package scn.engine.metrics

import scn.engine.policy.SloClass
import scn.engine.sim.Fixture
import scn.engine.sim.RunLog
import scn.engine.sim.Stepping
import scn.engine.workload.ArrivalProcess
import scn.engine.workload.Client
import scn.engine.workload.LengthDistribution
import scn.engine.workload.RateFunction
import scn.engine.workload.Starts
import scn.engine.workload.Workload
import scn.engine.workload.WorkloadGenerator
import scn.engine.workload.WorkloadModel
import spock.lang.Shared
import spock.lang.Specification

class LoadProfileSpec extends Specification {
  static final int REQUESTS = 2000

  /** Requests per second of two instances that always have somebody waiting. */
  @Shared
  double capacity = capacity()

  def "at #load of capacity a run is #regime, for seed #seed"() {
    given:
    def profile = LoadProfile.of(run(workload(load * capacity, seed)))

    expect:
    profile.regime() == regime
    Math.abs(profile.arrivalsPerSecond().asDouble / capacity - load) < 0.1 * load

    where:
    [[load, regime], seed] << [
      [[0.5, Regime.STABLE], [0.9, Regime.STABLE], [1.1, Regime.OVERLOADED], [2, Regime.OVERLOADED]], 1..5
    ].combinations()
  }

  def "under overload work starts as fast as it can, and queues grow from quarter to quarter"() {
    given:
    def profile = LoadProfile.of(run(workload(2 * capacity, 1)))

    expect:
    Math.abs(profile.startsPerSecond().asDouble / capacity - 1) < 0.1
    profile.meanWaiting() == profile.meanWaiting().toSorted()
    Math.abs(profile.waitingAtLastArrival() / REQUESTS - 0.5) < 0.05
    Math.abs(profile.drainShare().asDouble - 1) < 0.1
  }

  def "a queue that builds up for a while and is worked off is a backlog"() {
    given: 'traffic at half of the capacity, four times as fast for its second quarter'
    def calm = workload(0.5 * capacity, 1).requests()
    long begin = calm[500].arrivalMicros()
    long end = calm[1000].arrivalMicros()
    def rows = calm.collect { request ->
      long at = request.arrivalMicros()
      long shifted = at < begin ? at : at < end ? begin + (at - begin).intdiv(4) : at - (end - begin) * 3.intdiv(4)
      [shifted as int, request.inputTokens(), request.outputTokens()]
    }

    expect:
    with(LoadProfile.of(run(Fixture.workload(rows)))) {
      regime() == Regime.BACKLOGGED
      waitingAtLastArrival() < mostWaiting() / 5
    }
  }

  def "requests that never start count as waiting until the end"() {
    given:
    def log = fixture(horizon: 30_000).run(workload(5 * capacity, 1))
    def profile = LoadProfile.of(log)

    expect:
    profile.arrivals() == log.outcomes().count { it.status() != RunLog.Status.NOT_ARRIVED }
    profile.arrivals() < REQUESTS
    profile.regime() == Regime.OVERLOADED
  }

  def "a few requests at once have no rates, and no regime to worry about"() {
    expect:
    with(LoadProfile.of(run(Fixture.workload([[5, 3, 5], [5, 3, 5]])))) {
      regime() == Regime.STABLE
      arrivalsPerSecond().empty && startsPerSecond().empty && drainShare().empty
      meanWaiting().empty
    }
  }

  def "without requests nothing was loaded"() {
    expect:
    LoadProfile.of(run(Fixture.workload([]))).regime() == Regime.STABLE
  }

  private static double capacity() {
    def rows = workload(1, 99).requests().withIndex().collect { it, i -> [i, it.inputTokens(), it.outputTokens()] }
    REQUESTS * 1e6 / run(Fixture.workload(rows)).instances()*.endMicros().max()
  }

  private static Fixture fixture(Map<String, Object> changes = [:]) {
    new Fixture([instances: 2, maxRequests: 8, gpuBlocks: 10_000, audited: false] + changes)
  }

  private static RunLog run(Workload workload) {
    fixture().run(workload)
  }

  private static Workload workload(double ratePerSecond, long seed) {
    def client = new Client('c', '', SloClass.STANDARD,
        new Starts.Drawn(new RateFunction.Steady(ratePerSecond), new ArrivalProcess.Poisson()),
        new LengthDistribution.Uniform(5, 40), new LengthDistribution.Uniform(5, 30), Optional.empty(), Optional.empty())
    WorkloadGenerator.generate(new WorkloadModel([client], OptionalInt.of(REQUESTS), OptionalInt.empty(), OptionalLong.empty()), seed)
  }
}
