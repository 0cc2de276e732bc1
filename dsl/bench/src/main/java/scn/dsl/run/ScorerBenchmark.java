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
import scn.engine.policy.Scorer;
import scn.engine.policy.WeightedScorer;
import scn.engine.sim.Audit;
import scn.engine.sim.Policies;
import scn.engine.sim.RunLog;

/** What it costs that a scorer is a script: the same scorer, and the same run, with Java's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(3)
public class ScorerBenchmark {
  private final ShippedScenario baseline = ShippedScenario.of("iter11", "llmd_default");
  private final List<Request> requests = RecordedRequest.all(baseline.workload());
  private final SteadyCluster cluster = new SteadyCluster(8);
  private final Scorer scriptDepth = baseline.scorer("queue-depth");
  private final Scorer scriptAffinity = baseline.scorer("prefix-affinity");
  private final Scorer javaDepth = new JavaScorers.QueueDepth();
  private final Scorer javaAffinity = new JavaScorers.PrefixAffinity();

  @Benchmark
  public double queueDepthScript() {
    return decisions(scriptDepth);
  }

  @Benchmark
  public double queueDepthJava() {
    return decisions(javaDepth);
  }

  @Benchmark
  public double prefixAffinityScript() {
    return decisions(scriptAffinity);
  }

  @Benchmark
  public double prefixAffinityJava() {
    return decisions(javaAffinity);
  }

  @Benchmark
  public RunLog runScript() {
    return baseline.simulate();
  }

  /** The same router script, over scorers in Java. */
  @Benchmark
  public RunLog runJava() {
    Policies policies = baseline.policies();
    List<WeightedScorer> scorers = JavaScorers.ofDefaultStrategy();
    policies.router().useScorers(scorers);
    return baseline.simulate(policies, Audit.OFF);
  }

  /** All 1000 requests, scored on 8 instances. */
  private double decisions(Scorer scorer) {
    double sum = 0;
    for (int r = 0; r < requests.size(); r++) {
      Request request = requests.get(r);
      scorer.prepare(request, cluster);
      for (int i = 0; i < cluster.getSize(); i++) {
        sum += scorer.score(request, cluster.getAt(i));
      }
      scorer.routed(request, r & 7);
    }
    return sum;
  }
}
