package scn.dsl.protocol;

import java.util.List;
import java.util.stream.Collectors;
import scn.dsl.ledger.Entry;
import scn.dsl.ledger.Entry.Numbered;
import scn.dsl.ledger.ExperimentEntry;
import scn.dsl.ledger.ExperimentEntry.Arm;
import scn.dsl.ledger.ExperimentEntry.Claim;
import scn.dsl.ledger.ExperimentEntry.Prediction;
import scn.dsl.ledger.RegistrationEntry;
import scn.dsl.ledger.ReviewEntry;
import scn.dsl.ledger.Row;
import scn.dsl.ledger.Subject;
import scn.dsl.run.Figures;

/** A row for a terminal. */
public final class RowText {
  /** Differences of one cause come in dozens; the rest says nothing more. */
  private static final int SHOWN = 20;

  private final StringBuilder text = new StringBuilder();

  private RowText() {}

  public static String of(Row row) {
    RowText all = new RowText();
    Entry.of(row, ExperimentEntry.class).ifPresent(all::experiment);
    Entry.of(row, RegistrationEntry.class).ifPresent(all::registration);
    Entry.of(row, ReviewEntry.class).ifPresent(all::review);
    all.line("hash " + row.hash());
    return all.text.toString();
  }

  /** What running a row again came to. */
  public static String verified(Numbered<ExperimentEntry> row, List<Finding> findings) {
    RowText all = new RowText();
    int runs = row.entry().arms().stream().mapToInt(it -> it.seeds().size()).sum();
    all.line(
        "row %d %s: %s"
            .formatted(
                row.row(),
                row.entry().experiment(),
                findings.isEmpty() ? "bit-equal in " + runs + " runs" : "not the same"));
    findings.stream().limit(SHOWN).forEach(it -> all.line("  " + it.words()));
    if (findings.size() > SHOWN) {
      all.line("  and " + (findings.size() - SHOWN) + " more");
    }
    return all.text.toString();
  }

  private void experiment(Numbered<ExperimentEntry> row) {
    ExperimentEntry entry = row.entry();
    line("row %d  %s  %s".formatted(row.row(), entry.experiment(), entry.title()));
    line(
        "semantics %s, seeds %s, %s, %s"
            .formatted(
                entry.semantics(),
                listed(entry.seeds()),
                entry.engine(),
                entry.standing().words()));
    entry.standing().difference().forEach(it -> line("  " + it));
    subject(entry.subject());
    for (Arm arm : entry.arms()) {
      String where = arm.circumstances().isEmpty() ? "" : ", " + arm.circumstances();
      line("\n" + arm.strategy() + where + (arm.baseline() ? "  (baseline)" : ""));
      arm.metrics()
          .forEach(
              (name, series) ->
                  line(
                      "  %s  %s  (%s)"
                          .formatted(
                              name,
                              Figures.value(series.mean()),
                              series.seeds().stream()
                                  .map(Figures::value)
                                  .collect(Collectors.joining(" / ")))));
    }
    entry.claims().forEach(this::claim);
    entry.consensus().forEach((strategy, words) -> line("reviews of " + strategy + ": " + words));
    entry.failures().forEach(it -> line("failed: " + it));
    line("");
  }

  private void claim(Claim claim) {
    line(
        "\n%s %s of %s: %s%s"
            .formatted(
                claim.kind(),
                claim.name(),
                claim.strategy(),
                claim.verdict(),
                claim.indicative() ? " (indicative)" : ""));
    for (Prediction each : claim.predictions()) {
      String where = each.circumstances().isEmpty() ? "" : ", " + each.circumstances();
      line("  " + each.text() + where + ": " + each.verdict());
      each.evidence()
          .forEach(it -> line("    " + Findings.figures(it, each.reference().isEmpty())));
    }
  }

  private void registration(Numbered<RegistrationEntry> row) {
    RegistrationEntry entry = row.entry();
    line("row %d  registered %s  %s".formatted(row.row(), entry.experiment(), entry.title()));
    if (entry.known() > 0) {
      line("when row " + entry.known() + " held results of it already");
    }
    subject(entry.subject());
    entry.predictions().forEach(it -> line("  " + it));
    line("\n" + entry.subject().text());
  }

  private void review(Numbered<ReviewEntry> row) {
    ReviewEntry entry = row.entry();
    line(
        "row %d  review of %s of %s by %s: %s"
            .formatted(
                row.row(), entry.strategy(), entry.experiment(), entry.judge(), entry.verdict()));
    entry.concerns().forEach(it -> line("  " + it.severity() + ": " + it.text()));
    entry.fixes().forEach(it -> line("  fix: " + it));
    subject(entry.subject());
  }

  private void subject(Subject subject) {
    line("scenario " + subject.file() + ", digest " + subject.digest());
    subject.scripts().forEach(it -> line("  " + it.title() + "  " + it.digest().substring(0, 12)));
  }

  private static String listed(List<Long> seeds) {
    return seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
