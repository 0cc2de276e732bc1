package scn.dsl.optimize;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.run.FailedRun;
import scn.dsl.run.Readings;
import scn.dsl.run.Run;
import scn.dsl.run.Runner;
import scn.dsl.semantic.Metric;
import scn.engine.metrics.Population;
import scn.engine.metrics.RunMetrics;
import scn.engine.search.Outcome;

/**
 * Runs strategies and reads off what a study and its report need. Safe for use by several threads.
 *
 * @param metrics those that the study decides by
 */
record Measuring(Runner runner, Collection<Metric> metrics) {
  private static final List<String> TAILS = List.of("ttft.p99", "e2e.p99");
  private static final String THROUGHPUT = "throughput";

  /** A run that fails is an outcome like others. */
  Outcome of(Run run) {
    try {
      return new Outcome.Measured(read(runner.run(run).metrics()));
    } catch (FailedRun failed) {
      return new Outcome.Failed(failed.reason());
    } catch (DiagnosticException refused) {
      return failed(refused);
    }
  }

  /** A setting that no strategy can be made of. */
  static Outcome failed(DiagnosticException refused) {
    return new Outcome.Failed(refused.diagnostics().get(0).message());
  }

  private Map<String, Double> read(RunMetrics run) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      put(values, metric.name(), Readings.value(metric, run));
    }
    for (Population group : run.classes()) {
      TAILS.forEach(tail -> put(values, tail + group.suffix(), run.of(tail, group)));
    }
    put(values, THROUGHPUT, run.of(THROUGHPUT, Population.ALL));
    return values;
  }

  private static void put(Map<String, Double> values, String name, OptionalDouble value) {
    value.ifPresent(it -> values.putIfAbsent(name, it));
  }
}
