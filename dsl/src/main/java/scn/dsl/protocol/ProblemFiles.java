package scn.dsl.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.file.WholeFile;
import scn.dsl.ledger.Entry;
import scn.dsl.ledger.ExperimentEntry;
import scn.dsl.ledger.ExperimentEntry.Arm;
import scn.dsl.run.Figures;
import scn.dsl.semantic.Expectation;
import scn.dsl.semantic.Problem;

/** What strategies are to reach, and the baseline that they are held against, frozen. */
record ProblemFiles(Path folder) {

  /** What is measured of a baseline the first time counts for ever. */
  List<String> write(Problem problem, ExperimentEntry entry) {
    if (entry.baseline().isEmpty()) {
      return List.of();
    }
    Arm baseline = entry.baseline().get();
    Frozen frozen = freeze(problem, entry, baseline);
    List<String> notes = new ArrayList<>(frozen.notes());
    notes.addAll(
        new PersonalFile(folder.resolve("problem.md"))
            .write(
                new MarkedText("problem " + problem.name()),
                text(problem, frozen.baseline()),
                "# The problem\n\n",
                "\n## What else is known\n"));
    return notes;
  }

  /** The baseline that counts, and what is to be said of it. */
  private record Frozen(Arm baseline, List<String> notes) {}

  private Frozen freeze(Problem problem, ExperimentEntry entry, Arm baseline) {
    Path file = folder.resolve("baseline.json");
    try {
      ObjectNode all = Files.exists(file) ? read(file) : Entry.JSON.createObjectNode();
      JsonNode frozen = all.get(problem.name());
      ObjectNode now = Entry.JSON.createObjectNode();
      now.put("experiment", entry.experiment()).put("scenario", entry.subject().digest());
      now.set("baseline", Entry.JSON.valueToTree(baseline));
      if (frozen == null) {
        all.set(problem.name(), now);
        String text = Entry.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        WholeFile.write(file, text + "\n");
        return new Frozen(
            baseline,
            List.of("froze the baseline of " + problem.name() + " in " + Recorder.near(file)));
      }
      Arm known = Entry.JSON.treeToValue(frozen.path("baseline"), Arm.class);
      List<String> notes =
          known.requests().equals(baseline.requests())
              ? List.of()
              : List.of(
                  "the baseline of %s is not the frozen one of %s: %s"
                      .formatted(problem.name(), Recorder.near(file), difference(known, baseline)));
      return new Frozen(known, notes);
    } catch (IOException fault) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              file + " cannot be used: " + fault.getMessage(),
              "take it back from version control, or remove it to freeze a new baseline"));
    }
  }

  private static ObjectNode read(Path file) throws IOException {
    JsonNode read = Entry.JSON.readTree(Files.readString(file));
    if (read instanceof ObjectNode object) {
      return object;
    }
    throw new IOException("it is no JSON object");
  }

  private static String difference(Arm known, Arm now) {
    if (!known.strategy().equals(now.strategy()) || !known.seeds().equals(now.seeds())) {
      return "%s on seeds %s, not %s on seeds %s"
          .formatted(now.strategy(), now.seeds(), known.strategy(), known.seeds());
    }
    return known.metrics().keySet().stream()
        .filter(it -> !known.metric(it).equals(now.metric(it)))
        .findFirst()
        .map(
            it ->
                "%s is %s, not %s"
                    .formatted(
                        it,
                        now.metric(it).map(each -> String.valueOf(each.mean())).orElse("undefined"),
                        known.metrics().get(it).mean()))
        .orElse("requests went otherwise");
  }

  private static String text(Problem problem, Arm baseline) {
    StringBuilder text = new StringBuilder("## " + problem.name() + "\n\n");
    if (!problem.title().isEmpty()) {
      text.append(problem.title()).append("\n\n");
    }
    text.append("A strategy solves it if\n\n");
    for (Expectation criterion : problem.success()) {
      text.append("- `").append(criterion.text()).append('`');
      baseline
          .metric(criterion.metric().name())
          .ifPresent(it -> text.append(", from ").append(Figures.value(it.mean())));
      text.append('\n');
    }
    if (!problem.prior().isEmpty()) {
      text.append("\nWhat is known already:\n\n");
      problem.prior().forEach(each -> text.append("- ").append(each).append('\n'));
    }
    return text.toString();
  }
}
