package scn.dsl.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.ledger.Subject;
import scn.dsl.ledger.Subject.Script;
import scn.dsl.run.Study;
import scn.dsl.semantic.Claim;
import scn.dsl.semantic.Expectation;
import scn.dsl.semantic.Principle;
import scn.dsl.syntax.ArmNode;
import scn.dsl.text.LineDiff;

/** All that a judge of a candidate needs, in one text. */
record ReviewPacket(
    Sources sources,
    Path folder,
    Study study,
    Subject subject,
    List<PrincipleVerdict> principles,
    ArmNode candidate) {
  private static final String QUESTIONS =
      """
      ## Questions

      1. Does the mechanism act on what makes the metric what it is, or beside it?
      2. Does every signal that it reads carry information at this load, on this cluster?
      3. Which class, tenant or kind of traffic pays for the gain, and is that said?
      4. Is each prediction such that a run can refute it, and would a refutation teach anything?
      5. Does it contradict what is known already?
      6. Could something simpler do the same?

      ## Answer

      A JSON file of this form (docs/review.schema.json), recorded with `scn review %s --record JUDGE ANSWER.json`:

      ```json
      {
        "schema": "scn-review/1",
        "experiment": "%s",
        "strategy": "%s",
        "verdict": "accept",
        "concerns": [{"severity": "minor", "text": "..."}],
        "fixes": []
      }
      ```

      `verdict` is accept, revise or reject; `severity` is minor, major or blocking; `fixes` are what must be done before it is run.
      """;

  String text() {
    StringBuilder text = new StringBuilder();
    String name = candidate.name().text();
    text.append("# Review of `%s` in `%s`\n\n".formatted(name, study.experiment().name()));
    text.append(study.experiment().title()).append("\n\n");
    problem(text);
    principles(text);
    predictions(text, name);
    difference(text);
    text.append("## The resolved scenario\n\n");
    fence(text, "scn", subject.text());
    text.append("## Its scripts\n\n");
    subject.scripts().forEach(script -> script(text, script));
    text.append(QUESTIONS.formatted(subject.file(), study.experiment().name(), name));
    return text.toString();
  }

  private void problem(StringBuilder text) {
    study
        .experiment()
        .problem()
        .ifPresent(
            problem -> {
              text.append("## The problem: ").append(problem.name()).append("\n\n");
              text.append(problem.title()).append("\n\nSolved if\n\n");
              problem.success().forEach(it -> text.append("- `" + it.text() + "`\n"));
              text.append("\n## What is known already\n\n");
              problem.prior().forEach(it -> text.append("- ").append(it).append('\n'));
              text.append(problem.prior().isEmpty() ? "Nothing was stated.\n\n" : "\n");
            });
  }

  /** Those that the scenario imports. */
  private void principles(StringBuilder text) {
    if (principles.isEmpty()) {
      return;
    }
    text.append("## Principles\n\n");
    for (PrincipleVerdict each : principles) {
      Principle principle = each.principle();
      text.append("- **%s** (%s): ".formatted(principle.name(), each.words()));
      text.append(principle.statement());
      text.append(principle.regime().isEmpty() ? "" : "; where " + principle.regime());
      text.append('\n');
    }
    text.append('\n');
  }

  private void predictions(StringBuilder text, String name) {
    text.append("## What is predicted of it\n\n");
    List<String> lines = new ArrayList<>();
    for (Claim claim : study.experiment().claims()) {
      if (claim.wording().arm().equals(name)) {
        for (Expectation expectation : claim.expectations()) {
          String because = claim.wording().because();
          lines.add(
              "- %s `%s`: `%s`%s\n"
                  .formatted(
                      claim.kind(),
                      claim.wording().name(),
                      expectation.text(),
                      because.isEmpty() ? "" : ", because " + because));
        }
      }
    }
    text.append(lines.isEmpty() ? "Nothing.\n" : String.join("", lines)).append('\n');
  }

  private void difference(StringBuilder text) {
    SubjectText words = new SubjectText(subject);
    String baseline = study.experiment().setup().baseline().strategy();
    text.append("## What it does otherwise than the baseline `%s`\n\n".formatted(baseline));
    List<String> diff =
        new ArrayList<>(
            LineDiff.of(words.items(baseline), words.items(candidate.strategy().name().text())));
    candidate
        .strategy()
        .arguments()
        .forEach(it -> diff.add("+ with " + it.name().text() + " given where it is compared"));
    fence(text, "diff", String.join("\n", diff));
  }

  private void script(StringBuilder text, Script script) {
    text.append("### ").append(script.title()).append("\n\n");
    Path own = folder.resolve(script.file());
    Path file = Files.exists(own) ? own : sources.home().resolve(script.file());
    try {
      fence(text, "groovy", Files.readString(file));
    } catch (IOException fault) {
      throw new DiagnosticException(Diagnostic.ofFile(file + " cannot be read", ""));
    }
  }

  private static void fence(StringBuilder text, String language, String content) {
    text.append("```").append(language).append('\n').append(content.strip()).append("\n```\n\n");
  }
}
