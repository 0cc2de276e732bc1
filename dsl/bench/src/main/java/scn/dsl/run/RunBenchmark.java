package scn.dsl.run;

import java.util.Map;
import java.util.OptionalDouble;
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
import scn.engine.metrics.RunMetrics;
import scn.engine.sim.RunLog;
import scn.engine.workload.Workload;

/** Whole runs of 1000 requests on 8 instances, and the reading of their trace. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(3)
public class RunBenchmark {
  private final ShippedScenario baseline = ShippedScenario.of("iter11", "llmd_default");
  private final ShippedScenario iteration5 =
      ShippedScenario.of("scheduling/05-simplified", "simplified");

  @Benchmark
  public RunLog baseline() {
    return baseline.simulate();
  }

  @Benchmark
  public Map<String, OptionalDouble> baselineWithAllMetrics() {
    return new RunMetrics(baseline.simulate(), baseline.cluster()).all();
  }

  @Benchmark
  public RunLog iteration5() {
    return iteration5.simulate();
  }

  @Benchmark
  public Workload readTrace() {
    return ShippedScenario.readTrace();
  }
}
