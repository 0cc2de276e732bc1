package scn.engine.compare

import groovy.transform.CompileStatic
import groovy.transform.TupleConstructor
import scn.engine.kv.KvMemory
import scn.engine.latency.Blackbox
import scn.engine.metrics.RunMetrics
import scn.engine.policy.Admission
import scn.engine.policy.CachedBlock
import scn.engine.policy.ClusterView
import scn.engine.policy.Eviction
import scn.engine.policy.Preemption
import scn.engine.policy.Prefill
import scn.engine.policy.Priority
import scn.engine.policy.Request
import scn.engine.policy.RequestOrder
import scn.engine.policy.Router
import scn.engine.policy.RunningBatch
import scn.engine.policy.Scheduler
import scn.engine.policy.SloClass
import scn.engine.policy.WaitingQueue
import scn.engine.sim.Audit
import scn.engine.sim.BatchLimits
import scn.engine.sim.Cluster
import scn.engine.sim.Fixture
import scn.engine.sim.InstancePolicies
import scn.engine.sim.InstanceSetup
import scn.engine.sim.Policies
import scn.engine.sim.RunLog
import scn.engine.sim.Simulation
import scn.engine.workload.ArrivalProcess
import scn.engine.workload.Client
import scn.engine.workload.LengthDistribution
import scn.engine.random.RandomStream
import scn.engine.workload.RateFunction
import scn.engine.workload.RequestInput
import scn.engine.workload.Starts
import scn.engine.workload.Workload
import scn.engine.workload.WorkloadGenerator
import scn.engine.workload.WorkloadModel

/** Runs of a tenth of a millisecond, thousands of which make a campaign: bursty arrivals on two instances. */
@CompileStatic
class SmallRuns {
  static final int REQUESTS = 60
  static final double RATE = 1800

  static final Scheduler FCFS = new RequestOrder() {
    @Override
    int compare(Request a, Request b) { 0 }
  }
  static final Scheduler SHORTEST_PROMPT = new RequestOrder() {
    @Override
    int compare(Request a, Request b) { Integer.compare(a.inputTokens, b.inputTokens) }
  }
  private static final Admission EVERYBODY = (Request r, ClusterView c) -> true
  private static final Priority EQUAL = (Request r, long now) -> 0d
  private static final Prefill AS_SET = (Request r, int chunk) -> chunk
  private static final Preemption TAIL = (RunningBatch batch) -> batch.size - 1
  private static final Eviction RECENCY = new Eviction() {
    @Override
    boolean recencyOnly() { true }

    @Override
    double retention(CachedBlock block) { 0 }
  }

  /** One instance of the least loaded, drawn at random. */
  @TupleConstructor(includeFields = true)
  static class RandomTies implements Router {
    private final RandomStream stream

    @Override
    int route(Request request, ClusterView cluster) {
      int chosen = 0
      int tied = 1
      for (int i = 1; i < cluster.size; i++) {
        int less = Integer.compare(cluster.getAt(i).load, cluster.getAt(chosen).load)
        tied = less < 0 ? 1 : less == 0 ? tied + 1 : tied
        if (less < 0 || (less == 0 && stream.uniform(request.id, i) * tied < 1)) {
          chosen = i
        }
      }
      chosen
    }
  }

  /**
   * @param ties the stream of the router's tie-breaks
   * @param stretch all times of workload and hardware are multiplied by it, and so is every latency
   */
  static RunMetrics run(long seed, int ties, Scheduler scheduler = FCFS, double stretch = 1) {
    def stream = RandomStream.of(seed, "ties/$ties")
    def policies = new Policies(EVERYBODY, new RandomTies(stream), (int i) ->
        new InstancePolicies(EQUAL, scheduler, AS_SET, TAIL, RECENCY))
    def cluster = cluster(stretch)
    new RunMetrics(Simulation.run(workload(seed, stretch), cluster, policies, Audit.OFF), cluster)
  }

  private static Cluster cluster(double stretch) {
    // Coefficients large enough for whole microseconds to be small beside them.
    double unit = 1000 * stretch
    def hardware = new Blackbox(10 * unit, 1 * unit, 8 * unit, 100 * unit, 3 * unit, 2 * unit, 0d)
    def setup = new InstanceSetup(hardware, new KvMemory(16, 1000, Optional.empty()), new BatchLimits(4, 2048, 0))
    new Cluster([setup, setup], 0, 0, 0, Cluster.NO_HORIZON)
  }

  private static Workload workload(long seed, double stretch) {
    def client = new Client('c', '', SloClass.STANDARD,
        new Starts.Drawn(new RateFunction.Steady(RATE / 1000), new ArrivalProcess.Gamma(2)),
        new LengthDistribution.Gaussian(20, 10, 1, 80), new LengthDistribution.Exponential(10, 1, Integer.MAX_VALUE),
        Optional.<Client.Prefix> empty(), Optional.<Client.Session> empty())
    def model = new WorkloadModel([client], OptionalInt.of(REQUESTS), OptionalInt.empty(), OptionalLong.empty())
    def drawn = WorkloadGenerator.generate(model, seed)
    new Workload(drawn.requests().collect { RequestInput it ->
      new RequestInput(it.name(), it.client(), it.tenant(), it.sloClass(), it.session(), it.round(),
          Math.round(it.arrivalMicros() * stretch), it.prefixGroup(), it.prefixStream(), it.prefixTokens(),
          it.contextTokens(), it.ownStream(), it.inputTokens(), it.outputTokens(), it.sections())
    }, drawn.streams())
  }
}
