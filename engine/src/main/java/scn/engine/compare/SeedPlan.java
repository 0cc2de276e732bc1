package scn.engine.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * Adds seeds until every prediction is settled, looking at the results a few times on the way. Each
 * look spends a share of the permitted error, so that all looks together stay within it.
 *
 * <p>Looks come at 3, 5, 8, 12 ... seeds, each half as many again. Look j spends the part of 1 -
 * confidence that its new seeds are of the largest number of seeds (linear spending). The shares
 * add up to the whole, which by the union bound holds the error of all looks, and t intervals are
 * exact at every number of seeds.
 *
 * @param looks numbers of seeds, ascending, at least 2 each; the last one is the budget
 * @param confidence that all intervals of one prediction are right, 0.95 for 95 %
 */
public record SeedPlan(List<Integer> looks, double confidence) {
  /** Seeds of the first look, and of the smallest plan. */
  public static final int FEWEST = 3;

  public SeedPlan {
    looks = List.copyOf(looks);
    boolean ascending = !looks.isEmpty() && looks.get(0) >= 2;
    for (int i = 1; i < looks.size(); i++) {
      ascending &= looks.get(i - 1) < looks.get(i);
    }
    if (!ascending) {
      throw new IllegalArgumentException("looks ascend from 2 seeds or more, not " + looks);
    }
  }

  /**
   * @param most seeds, 3 or more
   */
  public static SeedPlan upTo(int most) {
    if (most < FEWEST) {
      throw new IllegalArgumentException(
          "a plan has at least " + FEWEST + " seeds, not at most " + most);
    }
    List<Integer> looks = new ArrayList<>();
    for (int seeds = FEWEST; seeds < most; seeds = (3 * seeds + 1) / 2) {
      looks.add(seeds);
    }
    looks.add(most);
    return new SeedPlan(looks, Comparison.CONFIDENCE);
  }

  /** Confidence of the interval at a look, counted from 0. */
  public double confidenceAt(int look) {
    int before = look == 0 ? 0 : looks.get(look - 1);
    double share = (double) (looks.get(look) - before) / looks.get(looks.size() - 1);
    return 1 - share * (1 - confidence);
  }

  /**
   * The verdict of the first look that settles the prediction, else of the last look that the seeds
   * allow. Seeds beyond a look wait for the next one. A verdict once settled stands: further seeds
   * are run for other predictions.
   *
   * @throws IllegalArgumentException if there are fewer seeds than the first look takes
   */
  public Verdict judge(Sample sample, Prediction prediction) {
    if (sample.seeds() < looks.get(0)) {
      throw new IllegalArgumentException(
          "the first look is at " + looks.get(0) + " seeds, there are " + sample.seeds());
    }
    Verdict verdict = null;
    for (int look = 0; look < looks.size() && looks.get(look) <= sample.seeds(); look++) {
      verdict = Comparison.of(sample.first(looks.get(look)), prediction, confidenceAt(look));
      if (!(verdict instanceof Verdict.Inconclusive)) {
        return verdict;
      }
    }
    return verdict;
  }

  /**
   * How many seeds to have run before judging again; empty if nothing is left to settle or the
   * budget is used up.
   */
  public OptionalInt next(int seedsRun, Collection<Verdict> verdicts) {
    boolean open = verdicts.stream().anyMatch(Verdict.Inconclusive.class::isInstance);
    if (seedsRun > 0 && !open) {
      return OptionalInt.empty();
    }
    return looks.stream().mapToInt(Integer::intValue).filter(look -> look > seedsRun).findFirst();
  }
}
