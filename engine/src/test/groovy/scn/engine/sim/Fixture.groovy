package scn.engine.sim

import scn.engine.kv.KvMemory
import scn.engine.latency.Blackbox
import scn.engine.policy.Admission
import scn.engine.policy.CachedBlock
import scn.engine.policy.ClusterView
import scn.engine.policy.Eviction
import scn.engine.policy.Preemption
import scn.engine.policy.Prefill
import scn.engine.policy.Priority
import scn.engine.policy.Request
import scn.engine.policy.Router
import scn.engine.policy.RunningBatch
import scn.engine.policy.Scheduler
import scn.engine.policy.SloClass
import scn.engine.policy.WaitingQueue
import scn.engine.workload.PromptSections
import scn.engine.workload.RequestInput
import scn.engine.workload.Workload

/** Small clusters and the plainest policies, for specs of the mechanics. */
class Fixture {

  static final Admission EVERYBODY = { Request r, ClusterView c -> true } as Admission
  static final Scheduler FCFS = { WaitingQueue q, long now -> } as Scheduler
  static final Scheduler SHORTEST_PROMPT = { WaitingQueue q, long now ->
    q.sort({ Request a, Request b -> a.inputTokens <=> b.inputTokens ?: a.compareArrival(b) } as Comparator<Request>)
  } as Scheduler
  static final Preemption TAIL = { RunningBatch b -> b.size - 1 } as Preemption
  static final Priority NONE = new Priority() {
    double priority(Request request, long now) { 0 }
  }

  static final Preemption LOWEST_PRIORITY = { RunningBatch b ->
    (0..<b.size).min { b.getAt(it).priority }
  } as Preemption

  /** A priority that differs between requests and changes with time. */
  static final Priority BY_NAME = new Priority() {
    double priority(Request request, long now) { (request.id * 7919L) % 13 + (now - request.arrivalMicros) * 1e-4d }
  }

  static final Eviction LRU = new Eviction() {
    boolean recencyOnly() { true }
    double retention(CachedBlock block) { 0 }
  }

  static final Router LEAST_LOADED = new Router() {
    int route(Request request, ClusterView cluster) {
      (0..<cluster.size).min { cluster.getAt(it).load }
    }
  }

  int instances = 1
  int blockTokens = 4
  int gpuBlocks = 1000
  KvMemory.CpuTier cpu = null
  int maxRequests = 256
  int maxTokens = 2048
  int chunk = 0
  long admissionMicros = 0
  long routingMicros = 0
  long horizon = Cluster.NO_HORIZON
  Scheduler scheduler = FCFS
  Priority priority = NONE
  Preemption preemption = TAIL
  boolean audited = true
  Eviction eviction = LRU
  Blackbox hardware = new Blackbox(10.4d, 1.3d, 7.9d, 100.3d, 2.7d, 1.9d, 0d)

  Cluster cluster() {
    def setup = new InstanceSetup(
        hardware,
        new KvMemory(blockTokens, gpuBlocks, Optional.ofNullable(cpu)),
        new BatchLimits(maxRequests, maxTokens, chunk))
    new Cluster([setup] * instances, admissionMicros, routingMicros, 0, horizon)
  }

  Policies policies() {
    new Policies(EVERYBODY, LEAST_LOADED, { int i ->
      new InstancePolicies(priority, scheduler, { Request r, int c -> c } as Prefill, preemption, eviction)
    })
  }

  RunLog run(Workload workload, Stepping stepping = Stepping.FAST) {
    Simulation.run(workload, cluster(), policies(), audited ? Audit.EVERY_EVENT : Audit.OFF, stepping)
  }

  /** Requests given as [arrival, input, output]; all tokens differ, except that a fourth number names a shared prefix length. */
  static Workload workload(List<List<Integer>> rows, List<SloClass> classes = []) {
    def requests = rows.withIndex().collect { row, i ->
      int prefix = row.size() > 3 ? row[3] : 0
      new RequestInput("request_$i", "", "", classes[i] ?: SloClass.STANDARD, "", 0, row[0], "", prefix > 0 ? 0 : -1, prefix, 0,
          i + 1, row[1], row[2], PromptSections.NONE)
    }
    new Workload(requests, rows.size() + 1)
  }
}
