package scn.dsl.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.file.WholeFile;
import scn.dsl.ledger.Entry;
import scn.dsl.ledger.Ledger;
import scn.dsl.ledger.ReviewEntry;
import scn.dsl.ledger.Subject;
import scn.dsl.run.Study;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Scenario;
import scn.dsl.syntax.ArmNode;

/** What judges are given, and what they answer. */
public record Reviews(Sources sources, Ledger ledger, Scenario scenario) {

  /**
   * Writes a packet for each compared strategy into {@code reviews} beside the ledger.
   *
   * @return what was done, a line each
   */
  public List<String> packets() {
    List<String> notes = new ArrayList<>();
    List<PrincipleVerdict> principles =
        PrincipleCheck.recorded(scenario.principles(), ledger.rows());
    for (Experiment experiment : scenario.experiments()) {
      Study study = Study.of(scenario.file(), experiment);
      Path folder = ledger.file().getParent();
      Subject subject = sources.subject(study, folder);
      for (ArmNode arm : new SubjectText(subject).compared()) {
        Path file =
            folder.resolve("reviews").resolve(experiment.name() + "-" + arm.name().text() + ".md");
        write(file, new ReviewPacket(sources, folder, study, subject, principles, arm).text());
        notes.add("wrote " + Recorder.near(file));
      }
    }
    return notes;
  }

  private static void write(Path file, String text) {
    try {
      WholeFile.write(file, text);
    } catch (IOException fault) {
      throw new DiagnosticException(
          Diagnostic.ofFile("cannot write " + file + ": " + fault.getMessage(), ""));
    }
  }

  /**
   * Adds a judge's answer to the ledger; the last one of a judge counts.
   *
   * @throws DiagnosticException if the answer is not of the form, or about somebody else
   */
  public String record(String judge, Path file) {
    SourceText source = new SourceText(file.toString(), read(file));
    ReviewAnswer answer = ReviewAnswer.read(source);
    Study study = Study.of(scenario.file(), experiment(answer));
    requireCompared(study, answer);
    Subject subject = sources.subject(study, ledger.file().getParent());
    ReviewEntry entry =
        new ReviewEntry(
            answer.experiment(),
            answer.strategy(),
            judge,
            answer.verdict(),
            answer.concerns(),
            answer.fixes(),
            subject);
    int row =
        ledger
            .append(Entry.kind(ReviewEntry.class), rows -> Optional.of(entry.toJson()))
            .orElseThrow()
            .number();
    String consensus =
        Consensus.of(study, subject, ledger.rows()).getOrDefault(answer.strategy(), "");
    return "row %d: %s says %s to %s of %s; together: %s"
        .formatted(row, judge, answer.verdict(), answer.strategy(), answer.experiment(), consensus);
  }

  private Experiment experiment(ReviewAnswer answer) {
    List<String> known = scenario.experiments().stream().map(Experiment::name).toList();
    return scenario
        .experiment(answer.experiment())
        .orElseThrow(
            () -> unknown(answer, "experiment", answer.experiment(), known, "experiments"));
  }

  private static void requireCompared(Study study, ReviewAnswer answer) {
    List<String> known =
        study.arms().stream().filter(it -> !it.baseline()).map(it -> it.strategy()).toList();
    if (!known.contains(answer.strategy())) {
      throw unknown(answer, "strategy", answer.strategy(), known, "strategies");
    }
  }

  private static DiagnosticException unknown(
      ReviewAnswer answer, String field, String name, List<String> known, String plural) {
    return new DiagnosticException(
        Diagnostic.error(
            answer.at().get(field),
            "the scenario compares no " + field + " '" + name + "'",
            NearestName.hint(name, known, plural)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new DiagnosticException(
          Diagnostic.ofFile(file + " cannot be read", "name the file with the judge's answer"));
    }
  }
}
