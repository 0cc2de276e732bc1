package scn.dsl.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scn.dsl.ledger.Entry;
import scn.dsl.ledger.Entry.Numbered;
import scn.dsl.ledger.ExperimentEntry;
import scn.dsl.ledger.ExperimentEntry.Arm;
import scn.dsl.ledger.ExperimentEntry.Claim;
import scn.dsl.ledger.Row;

/** Whether to go on: what the last iterations gained, what is reached, and what is at its limit. */
public final class LedgerStatus {
  /** So many iterations in a row that gain nothing of note say that the idea is exhausted. */
  private static final int ENOUGH = 2;

  private static final String CRITICAL = "ttft.p99[critical]";

  private final List<Numbered<ExperimentEntry>> iterations;

  private LedgerStatus(List<Numbered<ExperimentEntry>> iterations) {
    this.iterations = iterations;
  }

  /**
   * @param metric to judge gains by; empty for the first success criterion of the problem, or TTFT
   *     P99 of critical requests if they occur, or of all
   */
  public static String of(List<Row> rows, Optional<String> metric) {
    Map<String, Numbered<ExperimentEntry>> latest = new LinkedHashMap<>();
    for (var each : Entry.all(rows, ExperimentEntry.class)) {
      latest.remove(each.entry().experiment());
      latest.put(each.entry().experiment(), each);
    }
    if (latest.isEmpty()) {
      return "no iteration was recorded yet\n";
    }
    LedgerStatus status = new LedgerStatus(List.copyOf(latest.values()));
    return status.text(metric.orElseGet(status::metric));
  }

  private String metric() {
    ExperimentEntry last = iterations.get(iterations.size() - 1).entry();
    Optional<String> wanted =
        last.criteria().stream()
            .flatMap(it -> it.predictions().stream())
            .map(it -> it.text().split(" ", 2)[0])
            .filter(name -> last.baseline().flatMap(it -> it.metric(name)).isPresent())
            .findFirst();
    boolean critical = last.baseline().flatMap(it -> it.metric(CRITICAL)).isPresent();
    return wanted.orElse(critical ? CRITICAL : "ttft.p99");
  }

  private String text(String metric) {
    StringBuilder text = new StringBuilder();
    List<String> reasons = new ArrayList<>();
    gains(metric, text, reasons);
    criteria(text, reasons);
    bounds(text);
    text.append('\n');
    text.append(
        reasons.isEmpty()
            ? "go on: nothing says that the end is reached\n"
            : "stop: " + String.join("; ", reasons) + "\n");
    return text.toString();
  }

  private void gains(String metric, StringBuilder text, List<String> reasons) {
    text.append("gains in ").append(metric).append(", each against the best before it\n");
    List<Gain> gains = gains(metric);
    gains.forEach(gain -> text.append("  ").append(gain.words()).append('\n'));
    if (gains.isEmpty()) {
      text.append("  no two iterations were measured on the same draws of a workload\n");
    }
    int without = 0;
    for (Gain gain : gains) {
      without = gain.worth() == Gain.Worth.GAIN ? 0 : without + 1;
    }
    if (without >= ENOUGH) {
      reasons.add("the last " + without + " iterations gained nothing of note");
    }
  }

  /** Whoever was best so far is the one to beat, first of all the baseline. */
  private List<Gain> gains(String metric) {
    List<Gain> gains = new ArrayList<>();
    Map<List<String>, Best> best = new LinkedHashMap<>();
    for (Numbered<ExperimentEntry> each : iterations) {
      Optional<Arm> baseline = each.entry().baseline();
      Optional<Arm> candidate = best(metric, each.entry().compared());
      if (baseline.isEmpty() || candidate.isEmpty() || baseline.get().metric(metric).isEmpty()) {
        continue;
      }
      // the same baseline, request by request, means the same draws on the same machines
      List<String> draws = baseline.get().requests();
      Best known =
          best.getOrDefault(
              draws, new Best("baseline " + baseline.get().strategy(), baseline.get()));
      Gain.of(metric, each.row(), each.entry(), candidate.get(), known.name(), known.arm())
          .ifPresent(gains::add);
      Best now = new Best("row " + each.row() + " " + candidate.get().strategy(), candidate.get());
      best.put(draws, order(metric).compare(now.arm(), known.arm()) < 0 ? now : known);
    }
    return gains;
  }

  private record Best(String name, Arm arm) {}

  private static Optional<Arm> best(String metric, List<Arm> arms) {
    return arms.stream().filter(it -> it.metric(metric).isPresent()).min(order(metric));
  }

  private static Comparator<Arm> order(String metric) {
    Comparator<Arm> less = Comparator.comparingDouble(arm -> arm.metrics().get(metric).mean());
    return Gain.lessIsBetter(metric) ? less : less.reversed();
  }

  private void criteria(StringBuilder text, List<String> reasons) {
    for (Numbered<ExperimentEntry> each : iterations) {
      for (Claim claim : each.entry().criteria()) {
        List<String> open =
            claim.predictions().stream()
                .filter(it -> !it.verdict().equals("confirmed"))
                .map(it -> it.text() + " (" + it.verdict() + ")")
                .toList();
        String met =
            "problem %s, row %d %s: %d of %d criteria met"
                .formatted(
                    claim.name(),
                    each.row(),
                    claim.strategy(),
                    claim.predictions().size() - open.size(),
                    claim.predictions().size());
        text.append(met);
        text.append(open.isEmpty() ? "" : ", open: " + String.join(", ", open)).append('\n');
        if (open.isEmpty()) {
          reasons.add(claim.strategy() + " of row " + each.row() + " solves " + claim.name());
        }
      }
    }
  }

  private void bounds(StringBuilder text) {
    ExperimentEntry last = iterations.get(iterations.size() - 1).entry();
    List<ParameterBounds.AtBound> found = ParameterBounds.of(last);
    if (!found.isEmpty()) {
      text.append("at a bound of their range, so that the best may lie beyond: ");
      text.append(
          found.stream().map(ParameterBounds.AtBound::words).collect(Collectors.joining(", ")));
      text.append('\n');
    }
  }
}
