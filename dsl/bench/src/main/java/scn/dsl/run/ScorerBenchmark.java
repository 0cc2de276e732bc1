package scn.dsl.run;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import scn.engine.policy.Request;
import scn.engine.policy.Scorer;
import scn.engine.policy.WeightedScorer;
import scn.engine.sim.Audit;
import scn.engine.sim.Policies;
import scn.engine.sim.RunLog;

/** What it costs that a scorer is a script: the same scorer, and the same run, with Java's. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(3)
public class ScorerBenchmark {

  @State(Scope.Benchmark)
  public static class Baseline {
    final ShippedScenario scenario = ShippedScenario.of("iter11", "llmd_default");
  }

  /** One scorer, asked by itself about all 1000 requests on 8 instances. */
  @State(Scope.Benchmark)
  public static class Asked {
    @Param({"queue-depth", "kv-utilization", "vllm-dp", "slo-headroom", "prefix-affinity"})
    public String name;

    @Param({"script", "java"})
    public String language;

    private final SteadyCluster cluster = new SteadyCluster(8);
    private List<Request> requests;
    private Scorer scorer;

    @Setup
    public void choose(Baseline baseline) {
      requests = RecordedRequest.all(baseline.scenario.workload());
      scorer = language.equals("java") ? JavaScorers.named(name) : baseline.scenario.scorer(name);
    }
  }

  @Benchmark
  public double decisions(Asked asked) {
    Scorer scorer = asked.scorer;
    SteadyCluster cluster = asked.cluster;
    double sum = 0;
    for (int r = 0; r < asked.requests.size(); r++) {
      Request request = asked.requests.get(r);
      scorer.prepare(request, cluster);
      for (int i = 0; i < cluster.getSize(); i++) {
        sum += scorer.score(request, cluster.getAt(i));
      }
      scorer.routed(request, r & 7);
    }
    return sum;
  }

  @Benchmark
  public RunLog runScript(Baseline baseline) {
    return baseline.scenario.simulate();
  }

  /** The same router script, over scorers in Java. */
  @Benchmark
  public RunLog runJava(Baseline baseline) {
    Policies policies = baseline.scenario.policies();
    List<WeightedScorer> scorers = JavaScorers.ofDefaultStrategy();
    policies.router().useScorers(scorers);
    return baseline.scenario.simulate(policies, Audit.OFF);
  }
}
