package scn.dsl.semantic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.ValueNode;

/**
 * A search for the best parameters of a strategy. Its space is what the strategy declares.
 *
 * @param arm the strategy it tunes
 * @param limits that the best setting must keep to
 * @param confirm seeds that the search never sees; empty if nothing is to be confirmed
 * @param tries settings to begin with, by parameter, as the scenario writes their values
 */
public record Search(
    String name,
    String experiment,
    String arm,
    List<Objective> objectives,
    List<Expectation> limits,
    List<Preference> preferences,
    Budget budget,
    List<Long> seeds,
    List<Long> confirm,
    Method method,
    boolean racing,
    List<Map<String, ValueNode>> tries,
    Span at) {

  public Search {
    objectives = List.copyOf(objectives);
    limits = List.copyOf(limits);
    preferences = List.copyOf(preferences);
    seeds = List.copyOf(seeds);
    confirm = List.copyOf(confirm);
    tries = List.copyOf(tries);
  }

  public record Objective(Metric metric, boolean minimize) {}

  /**
   * A limit that may be broken at a price.
   *
   * @param weight the price of a unit of the metric
   */
  public record Preference(Expectation limit, double weight) {}

  /** What is used up first ends the search; at least one is given. */
  public record Budget(OptionalInt trials, OptionalInt runs, OptionalLong micros) {}

  public enum Method {
    BAYESIAN,
    RANDOM,
    GRID,
    QUASI_RANDOM,
    CMA_ES;

    /** The name in the language. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
