package scn.engine.search;

import java.util.Optional;
import scn.engine.search.sampler.Proposal;

/** Counts proposals that are not worth their trial. */
final class Prospects {
  private static final int IN_A_ROW = 5;
  private static final int MODEL_TRIALS = 5;

  private final Study study;
  private int poor;
  private int modelled;
  private double largest;

  Prospects(Study study) {
    this.study = study;
  }

  /** Looks at one more proposal; not empty when the study is to stop before it. */
  Optional<Stop> settled(Proposal proposal, Assessment known, int pending) {
    if (study.settled().isEmpty() || Double.isNaN(proposal.improvement())) {
      return Optional.empty();
    }
    modelled++;
    Study.Settled rule = study.settled().get();
    Optional<Trial> incumbent = known.incumbent();
    if (incumbent.isEmpty()) {
      return Optional.empty();
    }
    int at = known.trials().indexOf(incumbent.get());
    double best = Math.abs(known.observations().get(at).objectives()[0]);
    double noise = Math.sqrt(known.noise(study.objectives().get(0)));
    double worth = Math.max(rule.shareOfBest() * best, rule.shareOfNoise() * noise);
    if (proposal.improvement() >= worth) {
      poor = 0;
      largest = 0;
      return Optional.empty();
    }
    poor++;
    largest = Math.max(largest, proposal.improvement());
    // Trials that are pending have shown nothing yet: as many more proposals have to be poor.
    boolean over = poor >= IN_A_ROW + pending && modelled > MODEL_TRIALS;
    return over ? Optional.of(new Stop.Settled(poor, largest, worth)) : Optional.empty();
  }
}
