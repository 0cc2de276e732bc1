package scn.dsl.cli;

import java.util.Locale;
import scn.dsl.optimize.Objectives;
import scn.dsl.optimize.StudyWatcher;
import scn.dsl.optimize.TrialLine;
import scn.dsl.semantic.Search;
import scn.engine.search.Assessment;
import scn.engine.search.StudyRun;
import scn.engine.search.Trial;
import scn.engine.search.sampler.Observation;

/** Shows how far a search has come: a line that changes, or one for each trial. */
final class SearchProgress implements StudyWatcher {
  private final Terminal terminal;
  private final Search search;
  private final boolean everyTrial;
  private final TrialLine line;
  private final long startNanos = System.nanoTime();
  private int told;

  /**
   * @param everyTrial whether each trial gets a line that stays
   */
  SearchProgress(Terminal terminal, Search search, boolean everyTrial) {
    this.terminal = terminal;
    this.search = search;
    this.everyTrial = everyTrial;
    line = new TrialLine(search);
  }

  @Override
  public void ended(StudyRun study) {
    if (!everyTrial && !terminal.isInteractive()) {
      return;
    }
    Assessment assessment = study.assessment();
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    if (everyTrial) {
      terminal.clear();
      for (; told < assessment.trials().size(); told++) {
        terminal.note(line.of(study.study(), assessment, told, seconds));
      }
    }
    int done = assessment.trials().size();
    long feasible = assessment.observations().stream().filter(Observation::feasible).count();
    String best =
        assessment
            .incumbent()
            .map(it -> best(study, assessment, it))
            .orElse("nothing keeps the limits yet");
    double left = seconds / done * (study.study().trials() - done);
    terminal.progress(
        String.format(
            Locale.ROOT,
            "%s: trial %d of %d, %d feasible, %s, %.0f s left",
            search.name(),
            done,
            study.study().trials(),
            feasible,
            best,
            left));
  }

  @Override
  public void beside(String what) {
    terminal.progress(search.name() + ": " + what);
  }

  private static String best(StudyRun study, Assessment assessment, Trial trial) {
    var objective = study.study().leading();
    Observation seen = assessment.observations().get(assessment.trials().indexOf(trial));
    double value = objective.direction().turned(seen.objectives()[0]);
    return String.format(Locale.ROOT, "best %s %.4g", Objectives.name(objective), value);
  }
}
