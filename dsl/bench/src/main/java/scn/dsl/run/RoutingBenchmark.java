package scn.dsl.run;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import scn.engine.policy.Request;
import scn.engine.policy.Router;
import scn.engine.policy.Scorer;

/** Decisions of scripts, called the way the gateway calls them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(3)
public class RoutingBenchmark {
  private final ShippedScenario baseline = ShippedScenario.of("iter11", "llmd_default");
  private final List<Request> requests = RecordedRequest.all(baseline.workload());
  private final SteadyCluster cluster = new SteadyCluster(8);
  private final Router router = baseline.policies().router();
  private final Scorer scorer = baseline.scorer("queue-depth");
  private int next;

  /** Three weighted scorers over 8 instances, among them the prefix index. */
  @Benchmark
  public int weightedDecision() {
    return router.route(request(), cluster);
  }

  /** One scorer over 8 instances. */
  @Benchmark
  public double scriptScorer() {
    Request request = request();
    scorer.prepare(request, cluster);
    double sum = 0;
    for (int i = 0; i < cluster.getSize(); i++) {
      sum += scorer.score(request, cluster.getAt(i));
    }
    return sum;
  }

  private Request request() {
    next = next + 1 == requests.size() ? 0 : next + 1;
    return requests.get(next);
  }
}
