package scn.engine.sim

import scn.engine.kv.KvMemory
import scn.engine.policy.CachedBlock
import scn.engine.policy.Eviction
import spock.lang.Specification

/**
 * Small clusters of odd sizes under bursts, equal arrival times, starving KV memory and empty outputs. The auditor looks at
 * conservation, clocks, pending counts, work conservation and block books after every event.
 */
class RandomScenariosSpec extends Specification {
  static final int SCENARIOS = Integer.getInteger('scn.scenarios', 600)

  /** Ends of a run that the reference shares: it crashes, or would never end. */
  static final List<String> SHARED_ENDS = ['Q6', 'Q7b', 'Q15b']

  def "all invariants hold after every event, a second run gives the same log, and so does looking at every member in every step"() {
    given:
    int finished = 0
    int preempted = 0
    int crashed = 0

    when:
    SCENARIOS.times { seed ->
      def random = new Random(seed)
      def fixture = cluster(random)
      def rows = requests(random)
      try {
        def first = fixture.run(Fixture.workload(rows))
        assert describe(first) == describe(fixture.run(Fixture.workload(rows))), "seed $seed"
        assert describe(first) == describe(fixture.run(Fixture.workload(rows), Stepping.PLAIN)), "seed $seed"
        assert everyRequestIsSomewhere(first, fixture.horizon), "seed $seed"
        finished++
        preempted += first.instances()*.preemptions().sum() > 0 ? 1 : 0
      } catch (RunFailure failure) {
        assert SHARED_ENDS.any { failure.message.contains("quirk $it") }, "seed $seed: $failure.message"
        crashed++
      }
    }

    then:
    finished > SCENARIOS * 0.7
    preempted > SCENARIOS * 0.08
    crashed > 0
  }

  def "the same holds for closed loops and rates that change with time"() {
    given:
    int finished = 0
    int followed = 0

    when:
    SCENARIOS.intdiv(3).times { seed ->
      def random = new Random(seed)
      def fixture = cluster(random)
      def workload = RandomTraffic.workload(random)
      try {
        def first = fixture.run(workload)
        assert describe(first) == describe(fixture.run(workload)), "seed $seed"
        assert describe(first) == describe(fixture.run(workload, Stepping.PLAIN)), "seed $seed"
        assert everyRequestIsSomewhere(first, fixture.horizon), "seed $seed"
        finished++
        followed += first.outcomes().size() > workload.requests().size() ? 1 : 0
      } catch (RunFailure failure) {
        assert SHARED_ENDS.any { failure.message.contains("quirk $it") }, "seed $seed: $failure.message"
      }
    }

    then:
    finished > SCENARIOS / 3 * 0.5
    followed > SCENARIOS / 3 * 0.3
  }

  private static Fixture cluster(Random random) {
    int blockTokens = 1 + random.nextInt(16)
    new Fixture(
        instances: 1 + random.nextInt(3),
        blockTokens: blockTokens,
        gpuBlocks: random.nextInt(4) > 0 ? (80.intdiv(blockTokens) + 1) * (1 + random.nextInt(3)) : 8 + random.nextInt(1000),
        cpu: random.nextInt(3) == 0 ? new KvMemory.CpuTier(1 + random.nextInt(20), random.nextDouble(), 3.0d, 11) : null,
        maxRequests: 1 + random.nextInt(8),
        maxTokens: 1 + random.nextInt(random.nextBoolean() ? 64 : 1000),
        chunk: random.nextInt(3) * random.nextInt(20),
        admissionMicros: random.nextInt(2) * random.nextInt(40),
        routingMicros: random.nextInt(2) * random.nextInt(40),
        priority: random.nextBoolean() ? Fixture.NONE : Fixture.BY_NAME,
        preemption: random.nextBoolean() ? Fixture.TAIL : Fixture.LOWEST_PRIORITY,
        eviction: eviction(random),
        scheduler: random.nextBoolean() ? Fixture.FCFS : Fixture.SHORTEST_PROMPT,
        horizon: random.nextInt(4) == 0 ? 5000 + random.nextInt(20000) : Cluster.NO_HORIZON)
  }

  /** Half the time recency; else a rank with ties from what a policy can see, and by chance what goes to the CPU tier. */
  private static Eviction eviction(Random random) {
    int seed = random.nextInt(1000)
    int ranks = 1 + random.nextInt(5)
    random.nextBoolean() ? Fixture.LRU : new Eviction() {
      double retention(CachedBlock block) {
        (block.request.id * seed + block.index + 3 * block.reuses + (block.shared ? 1 : 0) + block.nowMicros.intdiv(100)) % ranks
      }

      boolean offloads(CachedBlock block) { block.prompt || block.index % 2 == 0 }
    }
  }

  private static List<List<Integer>> requests(Random random) {
    int arrival = 0
    (0..<(1 + random.nextInt(25))).collect {
      arrival += random.nextInt(3) * random.nextInt(400)
      int input = 1 + random.nextInt(50)
      int prefix = random.nextInt(3) == 0 ? random.nextInt(input + 1) : 0
      [arrival, input, random.nextInt(30), prefix]
    }
  }

  private static List<Object> describe(RunLog log) {
    def requests = log.outcomes().collect {
      [it.status(), it.instance(), it.ttftMicros(), it.e2eMicros(), it.schedulingDelayMicros(), it.preemptions()]
    }
    def instances = log.instances().collect {
      [it.preemptions(), it.allocationFailures(), it.peakBlocks(), it.inputTokens(), it.outputTokens(), it.queueLengthSum(),
        it.endMicros(), it.cacheHitRate(), it.thrashingRate()]
    }
    requests + instances + log.steps().collect { steps -> (0..<steps.steps()).collect { steps.tokenMicros(it) } }
  }

  private static boolean everyRequestIsSomewhere(RunLog log, long horizon) {
    def ended = [RunLog.Status.COMPLETED, RunLog.Status.REJECTED, RunLog.Status.DROPPED]
    horizon != Cluster.NO_HORIZON || log.outcomes().every { it.status() in ended }
  }
}
