package scn.dsl.protocol;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.file.WholeFile;
import scn.dsl.ledger.Entry;
import scn.dsl.ledger.ExperimentEntry;
import scn.dsl.ledger.Ledger;
import scn.dsl.ledger.Row;
import scn.dsl.policy.PolicyKind;
import scn.dsl.protocol.PrincipleVerdict.Tested;
import scn.dsl.run.ClaimResult;
import scn.dsl.run.Study;
import scn.dsl.run.StudyResult;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.PolicyChoice;
import scn.dsl.semantic.Principle;
import scn.dsl.semantic.Scenario;

/** Holds principles against what runs, or the ledger, say of the claims they rest on. */
public final class PrincipleCheck {
  private PrincipleCheck() {}

  /** All that must be run to know, each experiment once. */
  public static List<Study> studies(List<Principle> principles) {
    Map<String, Study> studies = new LinkedHashMap<>();
    for (Principle principle : principles) {
      for (Principle.Test test : principle.tests()) {
        Experiment experiment = test.experiment();
        studies.putIfAbsent(
            experiment.name(), Study.of(Path.of(experiment.at().source().name()), experiment));
      }
    }
    return List.copyOf(studies.values());
  }

  public static List<PrincipleVerdict> judge(
      List<Principle> principles, List<StudyResult> results) {
    List<PrincipleVerdict> verdicts = new ArrayList<>();
    for (Principle principle : principles) {
      List<Tested> tested = new ArrayList<>();
      for (Principle.Test test : principle.tests()) {
        for (StudyResult result : results) {
          if (result.study().experiment().name().equals(test.experiment().name())) {
            result.claims().stream()
                .filter(it -> it.claim().wording().name().equals(test.claim()))
                .forEach(it -> tested.add(tested(test, it)));
          }
        }
      }
      verdicts.add(new PrincipleVerdict(principle, tested));
    }
    return verdicts;
  }

  private static Tested tested(Principle.Test test, ClaimResult claim) {
    return new Tested(
        test.title() + " of " + claim.claim().wording().arm(),
        claim.status().label(),
        claim.indicative(),
        0);
  }

  /** As the last rows about the experiments have it. */
  static List<PrincipleVerdict> recorded(List<Principle> principles, List<Row> rows) {
    List<PrincipleVerdict> verdicts = new ArrayList<>();
    for (Principle principle : principles) {
      List<Tested> tested = new ArrayList<>();
      for (Principle.Test test : principle.tests()) {
        var known = Entry.about(test.experiment().name(), rows, ExperimentEntry.class);
        if (known.isEmpty()) {
          tested.add(new Tested(test.title(), "not recorded", false, 0));
          continue;
        }
        var last = known.get(known.size() - 1);
        last.entry().claims().stream()
            .filter(claim -> claim.name().equals(test.claim()))
            .map(
                claim ->
                    new Tested(
                        test.title() + " of " + claim.strategy(),
                        claim.verdict(),
                        claim.indicative(),
                        last.row()))
            .forEach(tested::add);
      }
      verdicts.add(new PrincipleVerdict(principle, tested));
    }
    return verdicts;
  }

  /** Writes {@code principles.md} beside a ledger, with the rows that speak for and against. */
  public static void write(List<Principle> principles, Ledger ledger) {
    Path file = ledger.file().resolveSibling("principles.md");
    try {
      WholeFile.write(file, PrincipleText.markdown(recorded(principles, ledger.rows())));
    } catch (IOException fault) {
      throw new DiagnosticException(
          Diagnostic.ofFile("cannot write " + file + ": " + fault.getMessage(), ""));
    }
  }

  /** Warns of compared strategies that do what a principle confirmed in a ledger speaks against. */
  public static List<Diagnostic> contradictions(Scenario scenario, Ledger ledger) {
    List<Diagnostic> found = new ArrayList<>();
    for (PrincipleVerdict verdict : recorded(scenario.principles(), ledger.rows())) {
      if (verdict.holds()) {
        for (Experiment experiment : scenario.experiments()) {
          for (Arm arm : experiment.setup().arms()) {
            if (!arm.baseline()) {
              found.addAll(contradictions(verdict, experiment, arm));
            }
          }
        }
      }
    }
    return found.stream().distinct().toList();
  }

  private static List<Diagnostic> contradictions(
      PrincipleVerdict verdict, Experiment experiment, Arm arm) {
    Principle principle = verdict.principle();
    List<Diagnostic> found = new ArrayList<>();
    for (Principle.Contradiction each : principle.contradictions()) {
      for (PolicyChoice choice : choices(arm, each.kind())) {
        if (choice.name().equals(each.policy())) {
          found.add(
              Diagnostic.warning(
                  choice.at().orElse(experiment.at()),
                  "%s %s of strategy '%s' contradicts principle %s: %s"
                      .formatted(
                          each.kind().label(),
                          each.policy(),
                          arm.strategy(),
                          principle.name(),
                          principle.statement()),
                  "confirmed by row " + verdict.tests().get(0).row() + " of the ledger"));
        }
      }
    }
    return found;
  }

  /** What a strategy has of a kind: one policy, or any number of scorers. */
  private static List<PolicyChoice> choices(Arm arm, PolicyKind kind) {
    return kind == PolicyKind.SCORER
        ? arm.scorers().stream().map(Arm.WeightedChoice::scorer).toList()
        : Optional.ofNullable(arm.policies().get(kind)).stream().toList();
  }
}
