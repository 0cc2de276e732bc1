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
import org.openjdk.jmh.annotations.Warmup;
import scn.dsl.policy.PolicyKind;
import scn.dsl.script.ScriptLibrary;

/** The loading of 200 scripts from the cache, and the compilation of one, in a warm JVM. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadingBenchmark {
  private static final int SCRIPTS = 200;

  private Path folder;
  private int compiled;

  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("scripts");
    Path scorers = Files.createDirectories(folder.resolve("scorers"));
    for (int i = 0; i < SCRIPTS; i++) {
      Files.writeString(scorers.resolve("scorer" + i + ".groovy"), script(i));
    }
    library().names(PolicyKind.SCORER).forEach(name -> library().find(PolicyKind.SCORER, name));
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 3, time = 1)
  @Measurement(iterations = 5, time = 1)
  @Fork(1)
  public int twoHundredCached() {
    ScriptLibrary library = library();
    int found = 0;
    for (String name : library.names(PolicyKind.SCORER)) {
      found += library.find(PolicyKind.SCORER, name).isPresent() ? 1 : 0;
    }
    return found;
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 5, time = 1)
  @Measurement(iterations = 5, time = 1)
  @Fork(1)
  public Object compileOne() throws IOException {
    Path file = folder.resolve("scorers").resolve("fresh.groovy");
    Files.writeString(file, script(SCRIPTS + compiled++));
    return library().find(PolicyKind.SCORER, "fresh");
  }

  private ScriptLibrary library() {
    return ScriptLibrary.open(List.of(folder), folder.resolve("cache"));
  }

  private static String script(int number) {
    return """
        /** Prefers instances with few requests. */
        param scale: %d, 'requests that halve the score', in: 1..1000

        double score(Request request, InstanceView instance) {
          scale / (scale + (double) instance.load)
        }
        """
        .formatted(number + 1);
  }
}
