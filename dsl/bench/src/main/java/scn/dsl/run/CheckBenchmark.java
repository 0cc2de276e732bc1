package scn.dsl.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import scn.dsl.check.CheckedFile;
import scn.dsl.check.Checker;
import scn.dsl.format.Formatter;
import scn.dsl.lint.Lints;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.ScenarioCompiler;

/** Time to check, and to format, a scenario of 2,000 lines: 200 strategies and their experiment. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CheckBenchmark {
  private static final int STRATEGIES = 200;

  private Path file;
  private String text;
  private Checker checker;

  @Setup
  public void prepare() throws IOException {
    Path home = Path.of(System.getProperty("scn.home", "."));
    ScriptLibrary scripts =
        ScriptLibrary.open(
            List.of(home.resolve("stdlib")), home.resolve("dsl/target/script-cache"));
    Path scenarios = home.resolve("scenarios");
    checker =
        new Checker(
            new ScenarioCompiler(scripts, scenarios),
            new Lints(scripts, home.resolve("stdlib"), scenarios));
    text = large();
    file = Files.createTempFile("large", ".scn");
    Files.writeString(file, text);
  }

  @TearDown
  public void remove() throws IOException {
    Files.delete(file);
  }

  static String large() {
    StringBuilder out = new StringBuilder("import \"lib/ledger.scn\"\n");
    StringBuilder compared = new StringBuilder();
    for (int i = 0; i < STRATEGIES; i++) {
      out.append(
          """

          strategy cascade_%1$d extends llmd_default {
            param critical = %2$d       in 5 .. 20
            param age      = 1e-5/us  in 1e-6/us .. 1e-4/us  log

            routing   weighted { prefix-affinity 3  slo-priority 2  queue-depth 2 }
            scheduler priority-fcfs
            priority  slo-tiered(critical: critical, age_weight: age)
          }
          """
              .formatted(i, 5 + i % 15));
      compared.append(i == 0 ? "" : ", ").append("cascade_").append(i);
    }
    return out.append(
            """

            experiment many {
              semantics reference
              workload orthogonal
              cluster  eight_h100
              baseline llmd_default
              compare  %s
              seeds    42, 43, 44
            }
            """
                .formatted(compared))
        .toString();
  }

  @Benchmark
  public CheckedFile check() {
    return checker.check(file);
  }

  @Benchmark
  public String format() {
    return Formatter.format(text);
  }
}
