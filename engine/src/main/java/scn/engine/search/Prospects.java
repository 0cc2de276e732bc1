package scn.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.engine.search.sampler.Proposal;

/** Counts proposals that are not worth their trial. */
final class Prospects {
  private static final int IN_A_ROW = 5;
  private static final int MODEL_TRIALS = 5;

  private final Study study;
  private final List<Double> promised = new ArrayList<>();
  private int modelled;

  Prospects(Study study) {
    this.study = study;
  }

  /** Looks at one more proposal; not empty when the study is to stop before it. */
  Optional<Stop> settled(Proposal proposal, Assessment known, int pending) {
    if (study.settled().isEmpty() || Double.isNaN(proposal.improvement())) {
      return Optional.empty();
    }
    modelled++;
    Optional<Trial> incumbent = known.incumbent();
    if (incumbent.isEmpty()) {
      return Optional.empty();
    }
    promised.add(proposal.improvement());
    double worth = worth(incumbent.get(), known);
    int poor = 0;
    double largest = 0;
    // All by what is worth a trial now, which is not what it was when they were made.
    for (int i = promised.size() - 1; i >= 0 && promised.get(i) < worth; i--) {
      poor++;
      largest = Math.max(largest, promised.get(i));
    }
    // Trials that are pending have shown nothing yet: as many more proposals have to be poor.
    boolean over = poor >= IN_A_ROW + pending && modelled > MODEL_TRIALS;
    return over ? Optional.of(new Stop.Settled(poor, largest, worth)) : Optional.empty();
  }

  private double worth(Trial incumbent, Assessment known) {
    Study.Settled rule = study.settled().orElseThrow();
    int at = known.trials().indexOf(incumbent);
    double best = Math.abs(known.observations().get(at).objectives()[0]);
    double noise = Math.sqrt(known.noise(study.leading()));
    return Math.max(rule.shareOfBest() * best, rule.shareOfNoise() * noise);
  }
}
