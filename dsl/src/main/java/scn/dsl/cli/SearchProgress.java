package scn.dsl.cli;

import java.util.Locale;
import scn.dsl.optimize.Objectives;
import scn.dsl.optimize.StudyWatcher;
import scn.dsl.semantic.Search;
import scn.engine.search.Assessment;
import scn.engine.search.StudyRun;
import scn.engine.search.Trial;
import scn.engine.search.sampler.Observation;

/** Shows how far a search has come. */
final class SearchProgress implements StudyWatcher {
  private final Terminal terminal;
  private final Search search;
  private final long startNanos = System.nanoTime();

  SearchProgress(Terminal terminal, Search search) {
    this.terminal = terminal;
    this.search = search;
  }

  @Override
  public void ended(StudyRun study) {
    if (!terminal.isInteractive()) {
      return;
    }
    Assessment assessment = study.assessment();
    int done = assessment.trials().size();
    long feasible = assessment.observations().stream().filter(Observation::feasible).count();
    String best =
        assessment
            .incumbent()
            .map(it -> best(study, assessment, it))
            .orElse("nothing keeps the limits yet");
    double seconds = (System.nanoTime() - startNanos) / 1e9;
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

  private static String best(StudyRun study, Assessment assessment, Trial trial) {
    var objective = study.study().objectives().get(0);
    Observation seen = assessment.observations().get(assessment.trials().indexOf(trial));
    double value = objective.direction().turned(seen.objectives()[0]);
    return String.format(Locale.ROOT, "best %s %.4g", Objectives.name(objective), value);
  }
}
