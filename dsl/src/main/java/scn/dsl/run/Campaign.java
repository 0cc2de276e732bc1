package scn.dsl.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scn.dsl.diagnostic.Diagnostic;

/** Runs studies to their end: in rounds, since what a claim needs is run before the claim is. */
public final class Campaign {
  private final Runner runner;

  public Campaign(Runner runner) {
    this.runner = runner;
  }

  /** What is wrong with the workloads of studies, before anything is run. */
  public List<Diagnostic> check(List<Study> studies) {
    return runner.check(studies.stream().flatMap(it -> Progress.all(it).stream()).toList());
  }

  /**
   * @throws scn.dsl.diagnostic.DiagnosticException if a workload cannot be read
   */
  public List<StudyResult> run(List<Study> studies) {
    Map<RunKey, Outcome> outcomes = new HashMap<>();
    List<Progress> open = studies.stream().map(it -> new Progress(it, outcomes)).toList();
    for (List<Run> round = round(open); !round.isEmpty(); round = round(open)) {
      List<Outcome> made = runner.outcomes(round);
      for (int i = 0; i < made.size(); i++) {
        outcomes.put(RunKey.of(round.get(i)), made.get(i));
      }
    }
    return open.stream().map(Progress::result).toList();
  }

  /** What the studies want next; what several of them want is made once. */
  private static List<Run> round(List<Progress> open) {
    Map<RunKey, Run> wanted = new LinkedHashMap<>();
    for (Progress progress : open) {
      progress.next().forEach(run -> wanted.putIfAbsent(RunKey.of(run), run));
    }
    return List.copyOf(wanted.values());
  }
}
