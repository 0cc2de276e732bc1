package scn.dsl.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scn.dsl.file.Digest;
import scn.dsl.ledger.ExperimentEntry;
import scn.dsl.ledger.ExperimentEntry.Arm;
import scn.dsl.ledger.ExperimentEntry.Claim;
import scn.dsl.ledger.ExperimentEntry.Evidence;
import scn.dsl.ledger.ExperimentEntry.Prediction;
import scn.dsl.ledger.Standing;
import scn.dsl.ledger.Subject;
import scn.dsl.run.ClaimResult;
import scn.dsl.run.ClaimStatus;
import scn.dsl.run.Evidences;
import scn.dsl.run.FailedRun;
import scn.dsl.run.Judgement;
import scn.dsl.run.RequestsCsv;
import scn.dsl.run.Run;
import scn.dsl.run.RunResult;
import scn.dsl.run.StudyResult;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Problem;
import scn.engine.compare.Effect;

/** What the ledger keeps of a finished study. */
final class StudyEntry {
  private StudyEntry() {}

  static ExperimentEntry of(
      StudyResult result,
      Subject subject,
      String engine,
      Standing standing,
      Map<String, String> consensus) {
    Experiment experiment = result.study().experiment();
    return new ExperimentEntry(
        experiment.name(),
        experiment.title(),
        experiment.problem().map(Problem::name).orElse(""),
        experiment.semantics().name().toLowerCase(Locale.ROOT),
        engine,
        subject,
        result.seeds(),
        !result.study().seeds().equals(experiment.seeds()),
        arms(result.runs()),
        result.claims().stream().map(StudyEntry::claim).toList(),
        result.failures().stream().map(FailedRun::title).toList(),
        standing,
        consensus,
        status(result));
  }

  static List<Arm> arms(List<RunResult> runs) {
    Map<String, List<RunResult>> byArm = new LinkedHashMap<>();
    for (RunResult each : runs) {
      Run run = each.run();
      byArm
          .computeIfAbsent(
              run.circumstances() + "\n" + run.arm().strategy(), k -> new ArrayList<>())
          .add(each);
    }
    return byArm.values().stream().map(StudyEntry::arm).toList();
  }

  private static Arm arm(List<RunResult> runs) {
    Run first = runs.get(0).run();
    return new Arm(
        first.arm().strategy(),
        first.arm().baseline(),
        first.circumstances(),
        runs.stream().map(it -> it.run().seed()).toList(),
        runs.stream().map(it -> Digest.of(RequestsCsv.of(it.log()))).toList(),
        KeyMetrics.of(runs.stream().map(RunResult::metrics).toList()));
  }

  private static Claim claim(ClaimResult result) {
    return new Claim(
        result.claim().kind(),
        result.claim().wording().name(),
        result.claim().wording().arm(),
        result.status().label(),
        result.indicative(),
        result.claim().wording().because(),
        result.judgements().stream().map(StudyEntry::prediction).toList());
  }

  private static Prediction prediction(Judgement judgement) {
    return new Prediction(
        judgement.expectation().text(),
        judgement.circumstances(),
        judgement.reference(),
        ClaimStatus.of(judgement.verdict()).label(),
        Evidences.of(judgement.verdict()).stream().map(it -> evidence(it.effect())).toList());
  }

  private static Evidence evidence(Effect effect) {
    return new Evidence(
        effect.estimate(),
        effect.interval().map(it -> List.of(it.low(), it.high())).orElse(List.of()),
        effect.ofMeans(),
        effect.seeds().stream().map(Effect.SeedEffect::figure).toList());
  }

  /** In a word: what became of the experiment as a whole. */
  private static String status(StudyResult result) {
    if (!result.failures().isEmpty()) {
      return "failed";
    }
    if (result.claims().isEmpty()) {
      return "measured";
    }
    List<ClaimStatus> all = result.claims().stream().map(ClaimResult::status).toList();
    for (ClaimStatus worst :
        List.of(ClaimStatus.REFUTED, ClaimStatus.NOT_MEASURED, ClaimStatus.INCONCLUSIVE)) {
      if (all.contains(worst)) {
        return worst.label();
      }
    }
    return all.contains(ClaimStatus.CONFIRMED) ? ClaimStatus.CONFIRMED.label() : "measured";
  }
}
