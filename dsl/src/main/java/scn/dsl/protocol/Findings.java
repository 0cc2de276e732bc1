package scn.dsl.protocol;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import scn.dsl.ledger.ExperimentEntry;
import scn.dsl.ledger.ExperimentEntry.Arm;
import scn.dsl.ledger.ExperimentEntry.Claim;
import scn.dsl.ledger.ExperimentEntry.Evidence;
import scn.dsl.ledger.ExperimentEntry.Prediction;
import scn.dsl.ledger.ExperimentEntry.Series;
import scn.dsl.run.Figures;

/** What an iteration found: its numbers, and places for what a person makes of them. */
record Findings(Path folder) {
  private static final List<String> SHOWN =
      List.of("ttft.p99", "e2e.p99", "itl.p99", "wait.max", "throughput", "goodput", "completed");
  private static final String PLACES =
      """

      ## What worked

      ## What did not

      ## Why

      ## What to try next
      """;

  List<String> write(int row, ExperimentEntry entry) {
    return new PersonalFile(folder.resolve(entry.experiment() + "-findings.md"))
        .write(
            new MarkedText("numbers"),
            numbers(row, entry),
            "# %s: findings\n\n%s\n\n".formatted(entry.experiment(), entry.title()).strip()
                + "\n\n",
            PLACES);
  }

  private static String numbers(int row, ExperimentEntry entry) {
    StringBuilder text = new StringBuilder();
    text.append(
        "Row %d of the ledger, [%s](%s), semantics %s, seeds %s; %s.\n\n"
            .formatted(
                row,
                entry.subject().file(),
                entry.subject().file(),
                entry.semantics(),
                entry.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                entry.standing().words()));
    if (!entry.standing().difference().isEmpty()) {
      text.append("```diff\n").append(String.join("\n", entry.standing().difference()));
      text.append("\n```\n\n");
    }
    measured(text, entry.declared());
    entry.claims().forEach(claim -> claim(text, claim));
    entry.failures().forEach(each -> text.append("- not measured: ").append(each).append('\n'));
    return text.toString();
  }

  /** Means over the seeds, a column a strategy, with the change against the first. */
  private static void measured(StringBuilder text, List<Arm> arms) {
    if (arms.isEmpty()) {
      return;
    }
    text.append("| mean over the seeds |");
    arms.forEach(arm -> text.append(' ').append(arm.strategy()).append(" |"));
    text.append("\n|---|").append("---|".repeat(arms.size())).append('\n');
    Set<List<String>> known = new HashSet<>();
    for (String metric : arms.get(0).metrics().keySet()) {
      String figure = metric.replaceFirst("\\[.*", "");
      List<String> cells = new ArrayList<>(List.of(figure));
      arms.forEach(arm -> cells.add(cell(arms.get(0), arm, metric)));
      // a tenant that is a class by another name says nothing new
      if (SHOWN.contains(figure) && (known.add(cells) || !metric.contains("[tenant"))) {
        cells.set(0, "`" + metric + "`");
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
      }
    }
    text.append('\n');
  }

  private static String cell(Arm reference, Arm arm, String metric) {
    if (arm.metric(metric).isEmpty()) {
      return "-";
    }
    double mean = arm.metric(metric).get().mean();
    double known = reference.metric(metric).map(Series::mean).orElse(0.0);
    String change =
        arm.equals(reference) || known == 0 ? "" : " (" + Figures.change(mean / known) + ")";
    return Figures.value(mean) + change;
  }

  private static void claim(StringBuilder text, Claim claim) {
    text.append(
        "**%s `%s` of `%s`: %s**%s%s\n\n"
            .formatted(
                claim.kind(),
                claim.name(),
                claim.strategy(),
                claim.verdict(),
                claim.indicative() ? " (indicative)" : "",
                claim.because().isEmpty() ? "" : ", because " + claim.because()));
    List<String> lines = new ArrayList<>();
    for (Prediction prediction : claim.predictions()) {
      String where = prediction.circumstances().isEmpty() ? "" : prediction.circumstances() + ": ";
      String figures =
          prediction.evidence().stream()
              .map(it -> "; " + figures(it, prediction.reference().isEmpty()))
              .collect(Collectors.joining());
      lines.add(
          "- %s`%s`: %s%s".formatted(where, prediction.text(), prediction.verdict(), figures));
    }
    text.append(String.join("\n", lines)).append(lines.isEmpty() ? "" : "\n\n");
  }

  static String figures(Evidence evidence, boolean value) {
    String interval =
        evidence.interval().isEmpty()
            ? ""
            : " [%s .. %s]"
                .formatted(
                    figure(evidence.interval().get(0), value),
                    figure(evidence.interval().get(1), value));
    String seeds =
        evidence.seeds().stream().map(it -> figure(it, value)).collect(Collectors.joining(" / "));
    return figure(evidence.estimate(), value) + interval + ", seeds " + seeds;
  }

  private static String figure(double figure, boolean value) {
    return value ? Figures.value(figure) : Figures.change(figure);
  }
}
