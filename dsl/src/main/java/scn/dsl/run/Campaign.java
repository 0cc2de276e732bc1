package scn.dsl.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import scn.dsl.diagnostic.Diagnostic;

/**
 * Runs studies to their end: in rounds, since what a claim needs is run before the claim is. What
 * it has run once it does not run again.
 */
public final class Campaign {
  private final Runner runner;
  private final Outcomes outcomes;

  /** Runs of one scenario file that are set up alike are one run. */
  public Campaign(Runner runner) {
    this(runner, RunKey::of);
  }

  /**
   * @param identity of a run: equal for runs that come out the same
   */
  public Campaign(Runner runner, Function<Run, Object> identity) {
    this.runner = runner;
    this.outcomes = new Outcomes(identity);
  }

  /** What is wrong with the workloads of studies, before anything is run. */
  public List<Diagnostic> check(List<Study> studies) {
    return runner.check(studies.stream().flatMap(it -> Progress.all(it).stream()).toList());
  }

  /**
   * @throws scn.dsl.diagnostic.DiagnosticException if a workload cannot be read
   */
  public List<StudyResult> run(List<Study> studies) {
    List<Progress> open = studies.stream().map(it -> new Progress(it, outcomes)).toList();
    for (List<Run> round = round(open); !round.isEmpty(); round = round(open)) {
      make(round);
    }
    return open.stream().map(Progress::result).toList();
  }

  /**
   * What became of single runs, in the order given.
   *
   * @throws scn.dsl.diagnostic.DiagnosticException if a workload cannot be read
   */
  public List<Outcome> outcomes(List<Run> runs) {
    Map<Object, Run> missing = new LinkedHashMap<>();
    runs.stream()
        .filter(run -> !outcomes.has(run))
        .forEach(run -> missing.putIfAbsent(outcomes.key(run), run));
    make(List.copyOf(missing.values()));
    return runs.stream().map(outcomes::of).toList();
  }

  private void make(List<Run> runs) {
    List<Outcome> made = runner.outcomes(runs);
    for (int i = 0; i < made.size(); i++) {
      outcomes.put(runs.get(i), made.get(i));
    }
  }

  /** What the studies want next; what several of them want is made once. */
  private List<Run> round(List<Progress> open) {
    Map<Object, Run> wanted = new LinkedHashMap<>();
    for (Progress progress : open) {
      progress.next().forEach(run -> wanted.putIfAbsent(outcomes.key(run), run));
    }
    return List.copyOf(wanted.values());
  }
}
