package scn.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.engine.search.sampler.Proposal;
import scn.engine.search.space.Setting;

/** A trial under way: which runs it needs, and when it is over. */
final class OpenTrial {
  private final Study study;
  private final int index;
  private final Phase phase;
  private final Proposal proposal;
  private final Race race;
  private final Map<Long, Outcome> outcomes;
  private boolean first;
  private Optional<Trial> ended = Optional.empty();

  /**
   * Opens a trial.
   *
   * @param outcomes of its setting by seed, filled from outside as runs finish
   */
  OpenTrial(
      Study study,
      int index,
      Phase phase,
      Proposal proposal,
      Race race,
      Map<Long, Outcome> outcomes) {
    this.study = study;
    this.index = index;
    this.phase = phase;
    this.proposal = proposal;
    this.race = race;
    this.outcomes = outcomes;
    first = race.open();
  }

  Setting setting() {
    return proposal.setting();
  }

  /** The runs it needs now, known ones included. */
  List<Run> needed() {
    if (ended.isPresent()) {
      return List.of();
    }
    List<Run> runs = new ArrayList<>();
    for (long seed : first ? study.seeds().subList(0, 1) : study.seeds()) {
      runs.add(new Run(index, setting(), seed));
    }
    return runs;
  }

  /** The runs it will need unless the first seed shows it to be worse. */
  List<Run> likely() {
    List<Run> runs = new ArrayList<>();
    if (first && ended.isEmpty()) {
      for (long seed : study.seeds().subList(1, study.seeds().size())) {
        runs.add(new Run(index, setting(), seed));
      }
    }
    return runs;
  }

  /** The ended trial, once its runs are known. */
  Optional<Trial> ended() {
    while (ended.isEmpty() && needed().stream().allMatch(run -> outcomes.containsKey(run.seed()))) {
      boolean failed =
          needed().stream().anyMatch(run -> outcomes.get(run.seed()) instanceof Outcome.Failed);
      if (failed) {
        ended = Optional.of(trial(Trial.Status.FAILED));
      } else if (!first) {
        ended = Optional.of(trial(Trial.Status.DONE));
      } else {
        Trial dropped = trial(Trial.Status.DROPPED);
        if (race.drops(dropped)) {
          ended = Optional.of(dropped);
        }
        first = false;
      }
    }
    return ended;
  }

  private Trial trial(Trial.Status status) {
    List<Optional<Outcome>> bySeed = new ArrayList<>();
    for (long seed : study.seeds()) {
      // What spare workers ran ahead is not looked at.
      boolean needed = !first || bySeed.isEmpty();
      bySeed.add(needed ? Optional.ofNullable(outcomes.get(seed)) : Optional.empty());
    }
    return new Trial(
        index, phase, setting(), proposal.predicted(), proposal.logPromise(), bySeed, status);
  }
}
