package scn.dsl.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;
import scn.engine.metrics.Population;
import scn.engine.metrics.Quantity;

/**
 * Results as a table for a terminal of 80 columns: means over the seeds, their spread, and the P99
 * of each seed.
 */
public final class TextReport {
  private static final List<String> FIGURES = List.of("mean", "p90", "p95", "p99");
  private static final List<Quantity> TIMES =
      List.of(Quantity.TTFT, Quantity.E2E, Quantity.ITL, Quantity.SCHEDULING_DELAY);
  private static final int SEEDS_SHOWN = 3;

  private final StringBuilder text = new StringBuilder();

  private TextReport() {}

  /**
   * @param results in the order of {@link Runner#runsOf}, of any number of experiments
   */
  public static String of(List<RunResult> results) {
    TextReport report = new TextReport();
    Map<Experiment, List<RunResult>> byExperiment =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    result -> result.run().experiment(), LinkedHashMap::new, Collectors.toList()));
    byExperiment.forEach(report::experiment);
    return report.text.toString();
  }

  private void experiment(Experiment experiment, List<RunResult> results) {
    line(experiment.name() + (experiment.title().isEmpty() ? "" : "  " + experiment.title()));
    line(
        "semantics %s, workload %s, cluster %s, %s"
            .formatted(
                experiment.semantics().name().toLowerCase(Locale.ROOT),
                experiment.workloadName(),
                experiment.clusterName(),
                seeds(experiment.seeds())));
    for (Arm arm : experiment.arms()) {
      List<RunResult> own = new ArrayList<>(results);
      own.removeIf(result -> !result.run().arm().equals(arm));
      if (!own.isEmpty()) {
        arm(arm, own);
      }
    }
    line("");
  }

  private static String seeds(List<Long> seeds) {
    String listed = seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return (seeds.size() == 1 ? "seed " : "seeds ") + listed;
  }

  private void arm(Arm arm, List<RunResult> results) {
    line("");
    line(arm.strategy() + (arm.baseline() ? "  (baseline)" : ""));
    line(row("ms", FIGURES, "p99 sd", "p99 of each seed"));
    for (Quantity quantity : TIMES) {
      times(quantity, results);
    }
    line("");
    line(row("", List.of("", "", "", "mean"), "sd", "each seed"));
    figure(results, "throughput", "throughput, tokens/s", 0);
    figure(results, "request_rate", "requests/s", 1);
    figure(results, "cache_hit_rate", "KV cache hit rate", 4);
    figure(results, "preemptions", "preemptions", 0);
    for (String count : List.of("arrived", "completed", "rejected", "dropped")) {
      counts(results, count);
    }
    unfinished(results);
  }

  private void times(Quantity quantity, List<RunResult> results) {
    String label = quantity.label().replace('_', ' ');
    timesOf(quantity, Population.ALL, label, results);
    List<Population> classes = results.get(0).metrics().classes();
    if (classes.size() > 1) {
      for (Population population : classes) {
        String name = population.suffix().substring(1, population.suffix().length() - 1);
        timesOf(quantity, population, "  " + name, results);
      }
    }
  }

  private void timesOf(
      Quantity quantity, Population population, String label, List<RunResult> results) {
    List<String> cells = new ArrayList<>();
    SeedSample sample = null;
    for (String figure : FIGURES) {
      sample = SeedSample.of(results, quantity.label() + "." + figure + population.suffix());
      cells.add(sample.isEmpty() ? "-" : fixed(sample.mean(), 1));
    }
    line(row(label, cells, spread(sample, 1), each(sample, 1)));
  }

  private void figure(List<RunResult> results, String metric, String label, int digits) {
    SeedSample sample = SeedSample.of(results, metric);
    String mean = sample.isEmpty() ? "-" : fixed(sample.mean(), digits);
    line("%-36s%10s%8s  %s".formatted(label, mean, spread(sample, digits), each(sample, digits)));
  }

  /** A count with its share by class behind it where there is something to tell apart. */
  private void counts(List<RunResult> results, String count) {
    figure(results, count, count, 0);
    for (Population population : results.get(0).metrics().classes()) {
      SeedSample sample = SeedSample.of(results, count + population.suffix());
      boolean telling = !count.equals("completed") && !sample.isEmpty() && sample.max() > 0;
      if (telling && results.get(0).metrics().classes().size() > 1) {
        String name = population.suffix().substring(1, population.suffix().length() - 1);
        figure(results, count + population.suffix(), "  " + name, 0);
      }
    }
  }

  /** Requests that a horizon cut off; silent where there are none. */
  private void unfinished(List<RunResult> results) {
    for (String count : List.of("in_transit", "queued", "running")) {
      SeedSample sample = SeedSample.of(results, count);
      if (!sample.isEmpty() && sample.max() > 0) {
        figure(results, count, "still " + count.replace('_', ' '), 0);
      }
    }
  }

  private static String row(String label, List<String> cells, String spread, String each) {
    return ("%-18s%7s%7s%7s%7s%8s  %s")
        .formatted(label, cells.get(0), cells.get(1), cells.get(2), cells.get(3), spread, each)
        .stripTrailing();
  }

  private static String spread(SeedSample sample, int digits) {
    return sample.values().length < 2 ? "" : "±" + fixed(sample.deviation(), digits);
  }

  private static String each(SeedSample sample, int digits) {
    if (sample.isEmpty()) {
      return "";
    }
    if (sample.values().length > SEEDS_SHOWN) {
      return fixed(sample.min(), digits) + " .. " + fixed(sample.max(), digits);
    }
    return Arrays.stream(sample.values())
        .mapToObj(value -> fixed(value, digits))
        .collect(Collectors.joining(" / "));
  }

  private static String fixed(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
