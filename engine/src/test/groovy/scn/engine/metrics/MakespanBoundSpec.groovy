package scn.engine.metrics

import scn.engine.kv.KvMemory
import scn.engine.latency.Blackbox
import scn.engine.latency.Roofline
import scn.engine.sim.Audit
import scn.engine.sim.BatchLimits
import scn.engine.sim.Cluster
import scn.engine.sim.Fixture
import scn.engine.sim.InstanceSetup
import scn.engine.sim.Simulation
import spock.lang.Specification

class MakespanBoundSpec extends Specification {
  static final Blackbox FAST = new Blackbox(10, 1, 0, 100, 0, 2, 0)
  static final Blackbox SLOW = new Blackbox(0, 0, 0, 300, 0, 2, 0)
  static final Roofline ROOFLINE =
      new Roofline(4, 512, 8, 8, 0, 2, 100, 1, 0.7, 50, 2, 0.5, 0.2, 5, 1, 20, 0.5, 3)

  def "a request that is alone ends when the bound says, to the microsecond"() {
    given: 'its prompt costs nothing but the step'
    def cluster = cluster(FAST)
    def log = run(cluster, [[500, 40, 6]])

    expect: 'arrival, queueing, a step for the prompt and five for further tokens'
    log.instances()[0].endMicros() == 500 + (10 + 40) + 100 + 5 * 102
    headroom(log, cluster) == 0
  }

  def "what the longest request loses to others is headroom"() {
    given: 'two at once, whose decode steps count both: 104 us instead of 102'
    def cluster = cluster(FAST)
    def log = run(cluster, [[0, 40, 4], [7, 40, 6]])
    long bound = 7 + 50 + 100 + 5 * 102

    expect:
    headroom(log, cluster) == (log.instances()[0].endMicros() - bound) / (bound as double)
    headroom(log, cluster) > 0
  }

  def "on different machines the bound is that of the one that suits a request best"() {
    given:
    def cluster = cluster(SLOW, FAST)

    expect:
    new MakespanBound(cluster).micros(run(cluster, [[0, 40, outputs]]).outcomes()) == bound

    where: 'one output token is made in the prompt\'s step, none needs it as well'
    outputs || bound
    6       || 50 + 100 + 5 * 102
    1       || 50 + 100
    0       || 50 + 100
  }

  def "the gateway's latencies are part of it, requests that were not completed are not"() {
    given:
    def fixture = new Fixture(hardware: FAST, admissionMicros: 30, routingMicros: 4, horizon: 1500)

    expect:
    new MakespanBound(fixture.cluster()).micros(fixture.run(Fixture.workload([[0, 8, 2], [10, 8, 900]])).outcomes()) ==
        34 + 18 + 100 + 102
  }

  def "a run that completes nothing has no headroom"() {
    given:
    def fixture = new Fixture(horizon: 50)

    expect:
    new RunMetrics(fixture.run(Fixture.workload([[0, 8, 20]])), fixture.cluster()).all()['throughput_headroom'].empty
  }

  def "no run ends before its bound: seed #seed on #instances instances, #hardware.class.simpleName"() {
    given: 'queued at different times, as two at the same would start two chains of steps (Q1)'
    def random = new Random(seed)
    int arrival = 0
    def rows = (0..<120).collect { [arrival += 1 + random.nextInt(900), 30, 1 + random.nextInt(random.nextInt(9) ? 20 : 200)] }
    def cluster = cluster([hardware] * instances as Object[])

    when:
    def log = run(cluster, rows)

    then:
    log.outcomes().every { it.completed() }
    headroom(log, cluster) >= 0

    where:
    [seed, instances, hardware] << [1..8, [1, 3], [FAST, new Blackbox(10.4, 1.3, 7.9, 100.3, 2.7, 1.9, 0.01), ROOFLINE]].combinations()
  }

  private static Cluster cluster(Object... hardware) {
    new Cluster(hardware.collect {
      new InstanceSetup(it, new KvMemory(4, 1000, Optional.empty()), new BatchLimits(16, 64, 0))
    }, 0, 0, 0, Cluster.NO_HORIZON)
  }

  private static run(Cluster cluster, List<List<Integer>> rows) {
    Simulation.run(Fixture.workload(rows), cluster, new Fixture().policies(), Audit.EVERY_EVENT)
  }

  private static double headroom(log, Cluster cluster) {
    new RunMetrics(log, cluster).all()['throughput_headroom'].asDouble
  }
}
