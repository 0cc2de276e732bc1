package scn.dsl.protocol;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.ledger.ExperimentEntry;
import scn.dsl.ledger.ExperimentEntry.Arm;
import scn.dsl.ledger.Subject;
import scn.dsl.ledger.Subject.Recording;
import scn.dsl.ledger.Subject.Script;
import scn.dsl.policy.PolicyKind;
import scn.dsl.protocol.Finding.ChangedRecording;
import scn.dsl.protocol.Finding.ChangedScript;
import scn.dsl.protocol.Finding.Different;
import scn.dsl.protocol.Finding.MissingRecording;
import scn.dsl.protocol.Finding.MissingRun;
import scn.dsl.protocol.Finding.MissingScript;
import scn.dsl.protocol.Finding.OtherRequests;
import scn.dsl.protocol.Finding.Unusable;
import scn.dsl.run.Campaign;
import scn.dsl.run.FailedRun;
import scn.dsl.run.RunResult;
import scn.dsl.run.Runner;
import scn.dsl.run.Study;
import scn.dsl.run.StudyResult;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Compilation;
import scn.dsl.semantic.Seeds;

/**
 * Runs what a row recorded again: its text, with the scripts as they are now.
 *
 * @param folder of the ledger
 * @param jobs runs at a time
 */
public record Verifier(Sources sources, Path folder, int jobs) {

  /** Nothing if everything came out bit for bit. */
  public List<Finding> verify(ExperimentEntry entry) {
    Path file = folder.resolve(entry.subject().file()).normalize();
    ScriptLibrary library = sources.libraries().apply(file);
    List<Finding> findings = new ArrayList<>(scripts(entry.subject(), library));
    findings.addAll(recordings(entry.subject()));
    if (findings.stream().anyMatch(Verifier::isMissing)) {
      return findings;
    }
    try {
      Compilation compilation =
          sources
              .compiler(file)
              .compile(
                  new SourceText(file.toString(), entry.subject().text()),
                  entry.subject().settings());
      if (compilation.scenario().isEmpty()) {
        findings.add(unusable(compilation.diagnostics()));
        return findings;
      }
      Study study = study(entry, Study.of(file, compilation.scenario().get().experiments().get(0)));
      Campaign campaign = new Campaign(new Runner(run -> library, jobs));
      findings.addAll(compare(entry, campaign.run(List.of(study)).get(0)));
    } catch (DiagnosticException fault) {
      findings.add(unusable(fault.diagnostics()));
    }
    return findings;
  }

  private static Unusable unusable(List<Diagnostic> diagnostics) {
    return new Unusable(
        diagnostics.stream()
            .filter(it -> it.severity() == Diagnostic.Severity.ERROR)
            .map(Diagnostic::message)
            .toList());
  }

  private static Study study(ExperimentEntry entry, Study all) {
    return entry.given() ? all.on(new Seeds.Listed(entry.seeds())) : all;
  }

  private List<Finding> scripts(Subject subject, ScriptLibrary library) {
    List<Finding> findings = new ArrayList<>();
    for (Script script : subject.scripts()) {
      Optional<Script> now =
          PolicyKind.ofLabel(script.kind())
              .flatMap(kind -> sources.script(library, kind, script.name(), folder));
      if (now.isEmpty()) {
        findings.add(new MissingScript(script.title()));
      } else if (!now.get().digest().equals(script.digest())) {
        findings.add(new ChangedScript(script.title()));
      }
    }
    return findings;
  }

  private List<Finding> recordings(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Recording recording : subject.recordings()) {
      Optional<Recording> now = Sources.recording(recording, folder);
      if (now.isEmpty()) {
        findings.add(new MissingRecording(recording.file()));
      } else if (now.get().isChangedFrom(recording)) {
        findings.add(new ChangedRecording(recording.file()));
      }
    }
    return findings;
  }

  private static boolean isMissing(Finding finding) {
    return finding instanceof MissingScript || finding instanceof MissingRecording;
  }

  private static List<Finding> compare(ExperimentEntry entry, StudyResult result) {
    List<Finding> findings = new ArrayList<>();
    List<Arm> arms = StudyEntry.arms(result.runs());
    for (Arm known : entry.arms()) {
      for (long seed : known.seeds()) {
        Optional<Arm> now =
            arms.stream()
                .filter(it -> it.strategy().equals(known.strategy()))
                .filter(it -> it.circumstances().equals(known.circumstances()))
                .filter(it -> it.seeds().contains(seed))
                .findFirst();
        if (now.isEmpty()) {
          findings.add(missing(known, seed, result));
        } else {
          findings.addAll(compare(known, now.get(), seed, result));
        }
      }
    }
    return findings;
  }

  private static MissingRun missing(Arm known, long seed, StudyResult result) {
    String why =
        result.failures().stream()
            .map(FailedRun::title)
            .filter(it -> it.startsWith(known.strategy() + ", seed " + seed))
            .findFirst()
            .orElse("it was not run");
    return new MissingRun(known.strategy(), known.circumstances(), seed, why);
  }

  private static List<Finding> compare(Arm known, Arm now, long seed, StudyResult result) {
    int old = known.seeds().indexOf(seed);
    int here = now.seeds().indexOf(seed);
    List<Finding> findings = new ArrayList<>();
    RunResult run = run(now, seed, result);
    for (String metric : known.metrics().keySet()) {
      double before = known.metrics().get(metric).seeds().get(old);
      var after = run.metrics().all().get(metric);
      if (after == null || after.isEmpty()) {
        findings.add(different(metric, known, seed, before, "undefined"));
      } else if (Double.compare(after.getAsDouble(), before) != 0) {
        findings.add(different(metric, known, seed, before, String.valueOf(after.getAsDouble())));
      }
    }
    if (findings.isEmpty() && !known.requests().get(old).equals(now.requests().get(here))) {
      findings.add(new OtherRequests(known.strategy(), known.circumstances(), seed));
    }
    return findings;
  }

  private static RunResult run(Arm arm, long seed, StudyResult result) {
    return result.runs().stream()
        .filter(it -> it.run().seed() == seed)
        .filter(it -> it.run().arm().strategy().equals(arm.strategy()))
        .filter(it -> it.run().circumstances().equals(arm.circumstances()))
        .findFirst()
        .orElseThrow();
  }

  private static Different different(String metric, Arm known, long seed, double old, String now) {
    return new Different(metric, known.strategy(), known.circumstances(), seed, old, now);
  }
}
