package scn.engine.sim

import scn.engine.kv.KvMemory
import scn.engine.latency.Blackbox
import scn.engine.latency.Roofline
import spock.lang.Specification

/** Instances of several kinds of hardware in one cluster. */
class MixedClusterSpec extends Specification {

  /** 100 us a step and 1 us a token. */
  static final Blackbox QUICK = new Blackbox(0, 0, 0, 100, 1, 1, 0)

  /** 200 us a step, 2 us a token, and half a microsecond per pair of new and context tokens. */
  static final Blackbox QUADRATIC = new Blackbox(0, 0, 0, 200, 2, 2, 0.5)

  static final Roofline DERIVED =
      new Roofline(32, 4096, 32, 8, 14336, 2d, 989.5d, 3.35d, 0.72d, 500d, 20d, 0.65d, 0.12d, 20d, 1, 0d, 0d, 0d)

  def "the router spreads requests over both kinds, and each takes its own time"() {
    given: 'three prompts of 10 tokens at the same time, one output token each'
    def memory = new KvMemory(4, 1000, Optional.empty())
    def setups = [QUICK, QUADRATIC, DERIVED].collect { new InstanceSetup(it, memory, new BatchLimits(8, 2048, 0)) }
    def cluster = new Cluster(setups, 0, 0, 0, Cluster.NO_HORIZON)
    def workload = Fixture.workload([[0, 10, 1], [0, 10, 1], [0, 10, 1]])

    when:
    def outcomes = Simulation.run(workload, cluster, new Fixture().policies(), Audit.EVERY_EVENT).outcomes()
    def derived = DERIVED.model()
    derived.startStep()
    derived.addPrefill(0, 10)

    then: '100 + 10; 200 + 2 * 10 + 0.5 * 10 * 10; what the model says alone'
    outcomes*.instance() == [0, 1, 2]
    outcomes*.ttftMicros() == [110, 270, derived.stepMicros()]
  }
}
