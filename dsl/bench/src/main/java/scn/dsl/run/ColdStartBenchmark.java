package scn.dsl.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import scn.dsl.policy.PolicyKind;
import scn.dsl.script.ScriptLibrary;

/** What scripts add to the start of a run: all policies of one, cached, in a fresh JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 10, warmups = 1)
public class ColdStartBenchmark {
  private static final Path HOME = Path.of(System.getProperty("scn.home", "."));

  @Benchmark
  public List<Object> policiesOfRun() {
    ScriptLibrary library =
        ScriptLibrary.open(
            List.of(HOME.resolve("stdlib")), HOME.resolve("dsl/bench/target/script-cache"));
    return List.of(
        library.create(PolicyKind.ADMISSION, "always-admit", Map.of()),
        library.create(PolicyKind.ROUTER, "weighted", Map.of()),
        library.create(PolicyKind.SCORER, "prefix-affinity", Map.of()),
        library.create(PolicyKind.SCORER, "queue-depth", Map.of()),
        library.create(PolicyKind.SCORER, "kv-utilization", Map.of()),
        library.create(PolicyKind.PRIORITY, "slo-tiered", Map.of()),
        library.create(PolicyKind.SCHEDULER, "priority-fcfs", Map.of()),
        library.create(PolicyKind.PREFILL, "cluster-chunk", Map.of()),
        library.create(PolicyKind.PREEMPTION, "batch-tail", Map.of()));
  }
}
