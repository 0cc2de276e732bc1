package scn.dsl.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import scn.dsl.semantic.Arm;
import scn.engine.metrics.Population;
import scn.engine.metrics.Quantity;

/** What one strategy measured: means over the seeds, their spread, and the P99 of each seed. */
final class ArmTables {
  private static final List<String> FIGURES = List.of("mean", "p90", "p95", "p99");
  private static final List<Quantity> TIMES =
      List.of(Quantity.TTFT, Quantity.E2E, Quantity.ITL, Quantity.SCHEDULING_DELAY);

  private final int page;
  private final StringBuilder text = new StringBuilder();
  private TextTable table;

  /**
   * @param page columns there are
   */
  ArmTables(int page) {
    this.page = page;
    this.table = new TextTable(page, 0);
  }

  String of(Arm arm, List<RunResult> results) {
    text.append('\n').append(arm.strategy());
    text.append(arm.baseline() ? "  (baseline)\n" : "\n");
    table = new TextTable(page, 18, 7, 7, 7, 7, 8);
    List<String> heads = new ArrayList<>(FIGURES);
    heads.add("p99 sd");
    table.add("ms", heads, List.of("p99 of each seed"));
    for (Quantity quantity : TIMES) {
      times(quantity, results);
    }
    text.append(table.text()).append('\n');
    table = new TextTable(page, 36, 10, 8);
    table.add("", List.of("mean", "sd"), List.of("each seed"));
    figure(results, "throughput", "throughput, tokens/s", 0);
    figure(results, "request_rate", "requests/s", 1);
    figure(results, "cache_hit_rate", "KV cache hit rate", 4);
    figure(results, "preemptions", "preemptions", 0);
    for (String count : List.of("arrived", "completed", "rejected", "dropped")) {
      counts(results, count);
    }
    unfinished(results);
    waits(results);
    goodput(results);
    text.append(table.text());
    return text.toString();
  }

  private void times(Quantity quantity, List<RunResult> results) {
    String label = quantity.label().replace('_', ' ');
    timesOf(quantity, Population.ALL, label, results);
    List<Population> classes = results.get(0).metrics().classes();
    if (classes.size() > 1) {
      for (Population population : classes) {
        timesOf(quantity, population, "  " + plain(population), results);
      }
    }
  }

  private void timesOf(
      Quantity quantity, Population population, String label, List<RunResult> results) {
    List<String> cells = new ArrayList<>();
    SeedSample sample = null;
    for (String figure : FIGURES) {
      sample = SeedSample.of(results, quantity.label() + "." + figure + population.suffix());
      cells.add(sample.isEmpty() ? "-" : Figures.fixed(sample.mean(), 1));
    }
    cells.add(spread(sample, 1));
    table.add(label, cells, each(sample, 1));
  }

  private void figure(List<RunResult> results, String metric, String label, int digits) {
    SeedSample sample = SeedSample.of(results, metric);
    String mean = sample.isEmpty() ? "-" : Figures.fixed(sample.mean(), digits);
    table.add(label, List.of(mean, spread(sample, digits)), each(sample, digits));
  }

  /** Only where there are targets. */
  private void goodput(List<RunResult> results) {
    if (!results.get(0).metrics().all().containsKey("goodput")) {
      return;
    }
    figure(results, "goodput", "goodput, requests/s", 1);
    figure(results, "slo_attainment", "SLO attainment", 3);
    for (Population population : results.get(0).metrics().classes()) {
      if (results.get(0).metrics().all().containsKey("goodput" + population.suffix())) {
        figure(results, "slo_attainment" + population.suffix(), "  " + plain(population), 3);
      }
    }
  }

  /** A count with its share by class behind it where there is something to tell apart. */
  private void counts(List<RunResult> results, String count) {
    figure(results, count, count.replace('_', ' '), 0);
    for (Population population : results.get(0).metrics().classes()) {
      SeedSample sample = SeedSample.of(results, count + population.suffix());
      boolean telling = !count.equals("completed") && !sample.isEmpty() && sample.max() > 0;
      if (telling && results.get(0).metrics().classes().size() > 1) {
        figure(results, count + population.suffix(), "  " + plain(population), 0);
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

  /** Who waits longest, and who for whom; silent where nobody is in another's way. */
  private void waits(List<RunResult> results) {
    figure(results, "wait.max", "longest wait, ms", 1);
    List<Population> classes = results.get(0).metrics().classes();
    if (classes.size() > 1) {
      classes.forEach(it -> figure(results, "wait.max" + it.suffix(), "  " + plain(it), 1));
    }
    if (SeedSample.of(results, "passed_over").max() > 0) {
      counts(results, "passed_over");
    }
    if (SeedSample.of(results, "head_of_line_steps").max() > 0) {
      figure(results, "head_of_line_steps", "head-of-line steps", 0);
    }
  }

  private static String spread(SeedSample sample, int digits) {
    return sample.values().length < 2 ? "" : "±" + Figures.fixed(sample.deviation(), digits);
  }

  /** The value of each seed or, if there is no room for them, their range. */
  private static List<String> each(SeedSample sample, int digits) {
    if (sample.isEmpty()) {
      return List.of();
    }
    String range =
        Figures.fixed(sample.min(), digits) + " .. " + Figures.fixed(sample.max(), digits);
    String all =
        Arrays.stream(sample.values())
            .mapToObj(value -> Figures.fixed(value, digits))
            .collect(Collectors.joining(" / "));
    return sample.values().length == 1 ? List.of(all) : List.of(all, range);
  }

  private static String plain(Population population) {
    return population.suffix().substring(1, population.suffix().length() - 1);
  }
}
