package scn.engine.search;

/**
 * A soft limit: each unit by which the mean over seeds breaks it adds {@code weight} to the first
 * objective. Prefer a {@link Limit} of the study, which is modelled on its own; this is how earlier
 * studies did it, and how they are repeated.
 */
public record Penalty(Limit limit, double weight) {
  public Penalty {
    if (!(weight > 0)) {
      throw new IllegalArgumentException(
          "the penalty on '%s' needs a weight above 0, not %s".formatted(limit.metric(), weight));
    }
  }
}
