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

  /** From here on decimals say nothing. */
  private static final double LARGE = 1e6;

  /** From here on digits are not read any more. */
  private static final double HUGE = 1e8;

  private final StringBuilder text = new StringBuilder();
  private TextTable table = new TextTable(0);

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
    text.append(TextTable.wrapped(experiment.name() + "  ", experiment.title(), 2));
    words(
        "semantics %s, workload %s, cluster %s"
            .formatted(
                experiment.semantics().name().toLowerCase(Locale.ROOT),
                experiment.workloadName(),
                experiment.clusterName()));
    words(seeds(experiment.seeds()));
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
    table = new TextTable(18, 7, 7, 7, 7, 8);
    List<String> heads = new ArrayList<>(FIGURES);
    heads.add("p99 sd");
    table.add("ms", heads, List.of("p99 of each seed"));
    for (Quantity quantity : TIMES) {
      times(quantity, results);
    }
    text.append(table.text()).append('\n');
    table = new TextTable(36, 10, 8);
    table.add("", List.of("mean", "sd"), List.of("each seed"));
    figure(results, "throughput", "throughput, tokens/s", 0);
    figure(results, "request_rate", "requests/s", 1);
    figure(results, "cache_hit_rate", "KV cache hit rate", 4);
    figure(results, "preemptions", "preemptions", 0);
    for (String count : List.of("arrived", "completed", "rejected", "dropped")) {
      counts(results, count);
    }
    unfinished(results);
    text.append(table.text());
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
    cells.add(spread(sample, 1));
    table.add(label, cells, each(sample, 1));
  }

  private void figure(List<RunResult> results, String metric, String label, int digits) {
    SeedSample sample = SeedSample.of(results, metric);
    String mean = sample.isEmpty() ? "-" : fixed(sample.mean(), digits);
    table.add(label, List.of(mean, spread(sample, digits)), each(sample, digits));
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

  private static String spread(SeedSample sample, int digits) {
    return sample.values().length < 2 ? "" : "±" + fixed(sample.deviation(), digits);
  }

  /** The value of each seed or, if there are many or no room for them, their range. */
  private static List<String> each(SeedSample sample, int digits) {
    if (sample.isEmpty()) {
      return List.of();
    }
    String range = fixed(sample.min(), digits) + " .. " + fixed(sample.max(), digits);
    if (sample.values().length > SEEDS_SHOWN) {
      return List.of(range);
    }
    String all =
        Arrays.stream(sample.values())
            .mapToObj(value -> fixed(value, digits))
            .collect(Collectors.joining(" / "));
    return sample.values().length == 1 ? List.of(all) : List.of(all, range);
  }

  private static String fixed(double value, int digits) {
    double size = Math.abs(value);
    if (size >= HUGE) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    return String.format(Locale.ROOT, "%." + (size >= LARGE ? 0 : digits) + "f", value);
  }

  private void words(String words) {
    text.append(TextTable.wrapped("", words, 2));
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
