package scn.dsl.optimize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.format.Formatter;
import scn.dsl.semantic.Search;
import scn.engine.search.Assessment;
import scn.engine.search.Objective;
import scn.engine.search.ParetoFront;
import scn.engine.search.Recommendation;
import scn.engine.search.Stop;
import scn.engine.search.Study;
import scn.engine.search.Trial;
import scn.engine.search.sensitivity.Sensitivity;
import scn.engine.search.space.Setting;

/**
 * What a search came to.
 *
 * @param identity what decides about its trials, by part
 * @param onSearchSeeds the references on the seeds of the search, the baseline first
 * @param recommendation the trial to take; empty if none kept the limits
 * @param heldOut winner, defaults and references on seeds that the search never saw, those that
 *     exist; empty if nothing was confirmed
 * @param ablation empty where no tuned value differs from its default, or two seeds are missing
 * @param sensitivity empty where no model can be made of the trials
 */
public record Optimization(
    Search search,
    StudyPlan plan,
    Study study,
    Map<String, String> identity,
    Assessment assessment,
    Stop stop,
    List<Sample> onSearchSeeds,
    Optional<Recommendation> recommendation,
    Confirming confirming,
    List<Sample> heldOut,
    Optional<Ablation> ablation,
    Optional<Sensitivity> sensitivity,
    Times times) {
  public Optimization {
    onSearchSeeds = List.copyOf(onSearchSeeds);
    heldOut = List.copyOf(heldOut);
  }

  List<Trial> trials() {
    return assessment.trials();
  }

  /** Whether any trial was measured on all its seeds. */
  public boolean isCompleted() {
    return trials().stream().anyMatch(it -> it.status() == Trial.Status.DONE);
  }

  Optional<Setting> winner() {
    return recommendation.map(it -> it.trial().setting());
  }

  boolean winnerIsDefaults() {
    return winner().filter(study.space().defaults()::equals).isPresent();
  }

  /** The trial with the declared defaults; empty if a requirement forbids them. */
  Optional<Trial> defaultsTrial() {
    return trials().stream()
        .filter(it -> it.setting().equals(study.space().defaults()))
        .findFirst();
  }

  /** The winner on seeds the search never saw. */
  Optional<Sample> tuned() {
    return heldOut.stream().filter(sample -> sample.isOf(Subject.Tuned.class)).findFirst();
  }

  /** What the winner is compared with on seeds the search never saw. */
  List<Sample> rivals() {
    return heldOut.stream().filter(sample -> !sample.isOf(Subject.Tuned.class)).toList();
  }

  /** The winner against another one on seeds the search never saw; empty without two of them. */
  Optional<Change> against(Sample rival, Objective objective) {
    return tuned().flatMap(winner -> Change.of(objective, winner, rival));
  }

  ParetoFront front() {
    return ParetoFront.of(assessment);
  }

  /** The name of the strategy with the values that were found. */
  String tunedName() {
    return search.open().declaration() + "_tuned";
  }

  /** The tuned strategy below what was confirmed of it, to be pasted. */
  Optional<String> pastedText() {
    return tunedText().map(it -> new HeldOutText(this).comment() + Formatter.format(it));
  }

  /** The tuned strategy as a scenario declares it; empty if nothing kept the limits. */
  Optional<String> tunedText() {
    return winner().map(it -> search.open().fixed(tunedName(), plan.mapping().numbers(it)));
  }
}
