package scn.dsl.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Contest;
import scn.dsl.semantic.Metric;
import scn.engine.compare.Effect;
import scn.engine.compare.Reading;
import scn.engine.metrics.Population;

/**
 * One strategy against another in every class and for every tenant: what one of them gains another
 * may pay.
 */
final class ChangeTable {
  private static final List<String> TAILS = List.of("ttft.p99", "e2e.p99");
  private static final List<String> WHOLE =
      List.of("throughput", "goodput", "slo_attainment", "completed", "rejected", "dropped");

  private final Readings readings;
  private final Contest contest;
  private final TextTable table;

  /**
   * @param page columns there are
   */
  ChangeTable(int page, Readings readings, Contest contest) {
    this.readings = readings;
    this.contest = contest;
    this.table = new TextTable(page, 24, 12, 12, 10);
  }

  /**
   * @param groups classes, tenants and rounds that occur
   */
  String of(List<Population> groups) {
    table.add("", heads(), List.of("95% interval"));
    for (String tail : TAILS) {
      add(new Metric.Figure(tail, Population.ALL), tail.replace(".p99", " p99, ms"), 1);
      for (Population group : shown(groups, tail)) {
        add(new Metric.Figure(tail, group), "  " + plain(group), 1);
      }
    }
    for (String figure : WHOLE) {
      add(new Metric.Figure(figure, Population.ALL), figure.replace('_', ' '), digits(figure));
    }
    return table.text();
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    if (contest.there().isPresent()) {
      return List.of("there", "here", "change");
    }
    for (Arm arm : List.of(contest.reference(), contest.candidate())) {
      heads.add(arm.strategy().length() <= 14 ? arm.strategy() : role(arm));
    }
    heads.add("change");
    return heads;
  }

  private String role(Arm arm) {
    return arm.equals(contest.candidate()) ? "this" : arm.baseline() ? "baseline" : "other";
  }

  /** Classes if there are two, and tenants that are not just a class by another name. */
  private List<Population> shown(List<Population> groups, String tail) {
    List<Population> shown = new ArrayList<>();
    Set<List<Reading>> known = new HashSet<>();
    boolean classes = groups.stream().filter(it -> !it.suffix().contains(":")).count() > 1;
    for (Population group : groups) {
      boolean sloClass = !group.suffix().contains(":");
      boolean wanted = sloClass ? classes : group.suffix().startsWith("[tenant");
      Metric metric = new Metric.Figure(tail, group);
      if (wanted && known.add(readings.of(metric, contest.referenceSetup(), contest.reference()))) {
        shown.add(group);
      }
    }
    return shown;
  }

  private static int digits(String figure) {
    return figure.equals("slo_attainment") ? 3 : figure.equals("goodput") ? 1 : 0;
  }

  private static String plain(Population group) {
    return group.suffix().substring(1, group.suffix().length() - 1).replace("\"", "");
  }

  private void add(Metric metric, String label, int digits) {
    List<Reading> reference = readings.of(metric, contest.referenceSetup(), contest.reference());
    List<Reading> candidate = readings.of(metric, contest.setup(), contest.candidate());
    OptionalDouble before = mean(reference);
    OptionalDouble after = mean(candidate);
    boolean nothing = before.orElse(0) == 0 && after.orElse(0) == 0;
    if (nothing && !metric.name().startsWith("ttft")) {
      return;
    }
    List<String> figures = new ArrayList<>();
    figures.add(before.isPresent() ? Figures.fixed(before.getAsDouble(), digits) : "-");
    figures.add(after.isPresent() ? Figures.fixed(after.getAsDouble(), digits) : "-");
    Optional<Effect> effect = Evidences.change(reference, candidate);
    figures.add(
        effect
            .filter(it -> Double.isFinite(it.estimate()))
            .map(it -> Figures.change(it.estimate()))
            .orElse("-"));
    table.add(
        label,
        figures,
        effect
            .flatMap(Effect::interval)
            .map(it -> Figures.change(it.low()) + " .. " + Figures.change(it.high()))
            .map(List::of)
            .orElse(List.of()));
  }

  private static OptionalDouble mean(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Value.class::isInstance)
        .mapToDouble(it -> ((Reading.Value) it).value())
        .average();
  }
}
