package scn.dsl.effect;

import java.util.List;
import java.util.Optional;

/**
 * A strategy and what it is compared with.
 *
 * @param before in the older version, or the baseline that a new strategy is held against
 * @param after in the newer version
 * @param steps the changes that lead from one to the other
 */
record Contrast(StrategyEffect.Basis basis, Trial before, Trial after, List<Step> steps) {

  Contrast {
    steps = List.copyOf(steps);
  }

  String strategy() {
    return after.arm().strategy();
  }

  /** Whether the run of a seed can come out otherwise. */
  boolean isTouched(Identity identity, List<Long> seeds) {
    return differ(identity, before, after, seeds);
  }

  static boolean differ(Identity identity, Trial one, Trial other, List<Long> seeds) {
    return seeds.stream()
        .anyMatch(seed -> !identity.of(one.on(seed)).equals(identity.of(other.on(seed))));
  }

  /** The steps that concern this strategy; what cannot be applied alone may concern it. */
  List<Step> ownSteps(Identity identity, List<Long> seeds) {
    return steps.stream().filter(step -> concerns(step.alone(), identity, seeds)).toList();
  }

  private boolean concerns(Optional<Trial> alone, Identity identity, List<Long> seeds) {
    return alone.map(trial -> differ(identity, before, trial, seeds)).orElse(true);
  }
}
