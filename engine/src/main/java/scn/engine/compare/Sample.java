package scn.engine.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Readings of one metric, one list per arm. All arms have the same seeds in the same order, since
 * they ran on the same draws of the workload.
 */
public sealed interface Sample {

  List<List<Reading>> arms();

  /** The sample as it was when only so many seeds had run. */
  Sample first(int seeds);

  default int seeds() {
    return arms().get(0).size();
  }

  default List<Reading.Missing> missing() {
    return arms().stream()
        .flatMap(List::stream)
        .filter(Reading.Missing.class::isInstance)
        .map(Reading.Missing.class::cast)
        .toList();
  }

  /**
   * For callers to whom one seed is a mistake; to {@link Comparison} it is inconclusive.
   *
   * @throws IllegalArgumentException if there is no second seed
   */
  default void requireInterval() {
    if (seeds() < 2) {
      throw new IllegalArgumentException(Doubt.ONE_SEED.statement());
    }
  }

  /** The candidate by itself, for predictions of a value. */
  record Alone(List<Reading> candidate) implements Sample {

    public Alone {
      candidate = List.copyOf(candidate);
      requireSameSeeds(List.of(candidate));
    }

    @Override
    public List<List<Reading>> arms() {
      return List.of(candidate);
    }

    @Override
    public Alone first(int seeds) {
      return new Alone(candidate.subList(0, seeds));
    }
  }

  /** The candidate beside the baseline or another arm. */
  record Paired(List<Reading> reference, List<Reading> candidate) implements Sample {

    public Paired {
      reference = List.copyOf(reference);
      candidate = List.copyOf(candidate);
      requireSameSeeds(List.of(reference, candidate));
    }

    @Override
    public List<List<Reading>> arms() {
      return List.of(reference, candidate);
    }

    @Override
    public Paired first(int seeds) {
      return new Paired(reference.subList(0, seeds), candidate.subList(0, seeds));
    }
  }

  /** The baseline, each of two mechanisms added to it, and both together. */
  record Factorial(
      List<Reading> baseline, List<Reading> one, List<Reading> other, List<Reading> both)
      implements Sample {

    public Factorial {
      baseline = List.copyOf(baseline);
      one = List.copyOf(one);
      other = List.copyOf(other);
      both = List.copyOf(both);
      requireSameSeeds(List.of(baseline, one, other, both));
    }

    @Override
    public List<List<Reading>> arms() {
      return List.of(baseline, one, other, both);
    }

    @Override
    public Factorial first(int seeds) {
      return new Factorial(
          baseline.subList(0, seeds),
          one.subList(0, seeds),
          other.subList(0, seeds),
          both.subList(0, seeds));
    }
  }

  private static void requireSameSeeds(List<List<Reading>> arms) {
    List<Long> seeds = seeds(arms.get(0));
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("a sample has at least one seed");
    }
    Set<Long> distinct = new HashSet<>(seeds);
    if (distinct.size() < seeds.size()) {
      throw new IllegalArgumentException("a seed occurs twice among " + seeds);
    }
    for (List<Reading> arm : arms) {
      if (!seeds(arm).equals(seeds)) {
        throw new IllegalArgumentException(
            "arms are compared on the same seeds, not " + seeds + " and " + seeds(arm));
      }
    }
  }

  private static List<Long> seeds(List<Reading> arm) {
    return arm.stream().map(Reading::seed).toList();
  }
}
