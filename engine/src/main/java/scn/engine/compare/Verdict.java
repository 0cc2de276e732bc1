package scn.engine.compare;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import scn.engine.metrics.Regime;

/** What becomes of a prediction. */
public sealed interface Verdict {

  /** Whether more seeds are not needed for it. */
  default boolean settled() {
    return this instanceof Confirmed || this instanceof Refuted;
  }

  /**
   * The same, knowing under which load it was reached.
   *
   * @param here regimes of all runs of the sample
   * @param whereConfirmed regimes in which the same prediction is confirmed; may be empty
   */
  default Verdict under(Set<Regime> here, Set<Regime> whereConfirmed) {
    return this;
  }

  /** The whole interval is allowed. */
  record Confirmed(Evidence evidence) implements Verdict {}

  /** No value of the interval is allowed. */
  record Refuted(Evidence evidence, Refutation in) implements Verdict {

    @Override
    public Verdict under(Set<Regime> here, Set<Regime> whereConfirmed) {
      boolean mixed = here.size() > 1;
      boolean elsewhere = !whereConfirmed.isEmpty() && !whereConfirmed.containsAll(here);
      return mixed || elsewhere ? new Refuted(evidence, Refutation.REGIME) : this;
    }
  }

  /**
   * The interval straddles a bound.
   *
   * @param moreSeeds so many further seeds would settle it with a probability of about {@value
   *     SeedForecast#ASSURANCE}, if the seeds so far are typical; empty if one seed tells nothing
   *     of that, or if even {@value SeedForecast#MOST_SEEDS} would not do
   */
  record Inconclusive(Evidence evidence, Doubt doubt, OptionalInt moreSeeds) implements Verdict {}

  /** A run failed or the metric is undefined in it. */
  record NotMeasured(Prediction prediction, List<Reading.Missing> missing) implements Verdict {

    public NotMeasured {
      missing = List.copyOf(missing);
    }
  }
}
