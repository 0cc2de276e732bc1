package scn.dsl.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.ledger.Entry;
import scn.dsl.ledger.ExperimentEntry;
import scn.dsl.ledger.ExperimentEntry.Arm;
import scn.dsl.ledger.ExperimentEntry.Claim;
import scn.dsl.ledger.Row;
import scn.dsl.run.Figures;

/**
 * A strategy of a row in the columns of the method.
 *
 * @param ttft change of the P99, or the P99 itself of a baseline that stands alone
 * @param gap TTFT P99 of sheddable requests over that of critical ones
 * @param verdict what became of the claims about it, in a word
 */
record LedgerLine(
    int row,
    String iteration,
    String strategy,
    String ttft,
    String critical,
    String throughput,
    String gap,
    String mechanism,
    String verdict,
    String status,
    String file) {
  private static final String TTFT = "ttft.p99";
  private static final String CRITICAL = "ttft.p99[critical]";
  private static final String GAP = "gap(ttft.p99, critical, sheddable)";
  private static final String NONE = "-";

  static List<LedgerLine> all(List<Row> rows) {
    List<LedgerLine> lines = new ArrayList<>();
    for (var each : Entry.all(rows, ExperimentEntry.class)) {
      ExperimentEntry entry = each.entry();
      List<Arm> shown = entry.compared().isEmpty() ? entry.declared() : entry.compared();
      shown.forEach(arm -> lines.add(line(each.row(), entry, arm)));
    }
    return lines;
  }

  private static LedgerLine line(int row, ExperimentEntry entry, Arm arm) {
    List<Claim> own = of(arm, entry.hypotheses());
    String verdict = own.isEmpty() ? "measured" : verdict(own);
    return new LedgerLine(
        row,
        entry.experiment(),
        arm.strategy() + (arm.baseline() ? " (baseline)" : ""),
        change(entry, arm, TTFT, " ms", 1),
        change(entry, arm, CRITICAL, " ms", 1),
        change(entry, arm, "throughput", "", 0),
        arm.metric(GAP).map(it -> Figures.fixed(it.mean(), 2)).orElse(NONE),
        mechanism(entry, own),
        verdict,
        status(verdict, entry, arm),
        entry.subject().file());
  }

  private static List<Claim> of(Arm arm, List<Claim> claims) {
    return claims.stream().filter(it -> it.strategy().equals(arm.strategy())).toList();
  }

  private static String status(String verdict, ExperimentEntry entry, Arm arm) {
    List<String> status = new ArrayList<>(List.of(verdict));
    for (Claim criterion : of(arm, entry.criteria())) {
      String solves = criterion.verdict().equals("confirmed") ? "solves " : "does not solve ";
      status.add(solves + criterion.name());
    }
    entry.failures().forEach(failure -> status.add("failed: " + failure));
    if (!entry.claims().isEmpty()) {
      status.add(entry.standing().words());
    }
    Optional.ofNullable(entry.consensus().get(arm.strategy()))
        .ifPresent(review -> status.add("reviews: " + review));
    return String.join("; ", status);
  }

  /** The cells of a table; the last is empty for what the reader may follow. */
  List<String> cells() {
    String tail = critical.equals(NONE) ? ttft : ttft + ", critical " + critical;
    return List.of(iteration, strategy, tail, throughput, gap, mechanism, status, "");
  }

  String evidence() {
    return "row %d, [%s](%s)".formatted(row, file, file);
  }

  private static String change(
      ExperimentEntry entry, Arm arm, String metric, String unit, int digits) {
    Optional<Double> own = arm.metric(metric).map(ExperimentEntry.Series::mean);
    if (arm.baseline()) {
      return own.map(it -> Figures.fixed(it, digits) + unit).orElse(NONE);
    }
    Optional<Double> reference =
        entry.baseline().flatMap(it -> it.metric(metric)).map(ExperimentEntry.Series::mean);
    return own.isPresent() && reference.isPresent() && reference.get() != 0
        ? Figures.change(own.get() / reference.get())
        : NONE;
  }

  /** The reason of its first hypothesis; without one, what the experiment is called. */
  private static String mechanism(ExperimentEntry entry, List<Claim> own) {
    return own.stream()
        .map(Claim::because)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse(entry.title());
  }

  private static String verdict(List<Claim> claims) {
    List<String> counts = new ArrayList<>();
    for (String verdict : claims.stream().map(Claim::verdict).distinct().toList()) {
      long count = claims.stream().filter(it -> it.verdict().equals(verdict)).count();
      counts.add(count + " " + verdict);
    }
    boolean indicative = claims.stream().anyMatch(Claim::indicative);
    return String.join(", ", counts) + (indicative ? " (indicative)" : "");
  }
}
