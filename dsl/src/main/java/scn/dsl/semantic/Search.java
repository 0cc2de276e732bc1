package scn.dsl.semantic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.dsl.diagnostic.Span;
import scn.engine.search.Aggregate;
import scn.engine.search.Study.Settled;

/**
 * A search for the best parameters of a strategy. Its space is what the strategy declares.
 *
 * @param arm the strategy it tunes, as it is declared
 * @param open the same with its parameters open
 * @param limits that the best setting must keep to
 * @param confirm seeds that the search never sees, none in it if nothing is to be confirmed; empty
 *     if the search leaves them to scn
 * @param batch how many trials are under way at once
 * @param settled when it ends for lack of prospects, before its budget
 * @param tries settings to begin with, by parameter, see {@link OpenParameter}
 * @param sentences what decides about its trials, as written
 */
public record Search(
    String name,
    Experiment experiment,
    Arm arm,
    OpenArm open,
    List<Objective> objectives,
    List<Expectation> limits,
    List<Preference> preferences,
    Budget budget,
    List<Long> seeds,
    Optional<List<Long>> confirm,
    Method method,
    boolean racing,
    int batch,
    Optional<Settled> settled,
    List<Map<String, Double>> tries,
    SearchSentences sentences,
    Span at) {

  public Search {
    objectives = List.copyOf(objectives);
    limits = List.copyOf(limits);
    preferences = List.copyOf(preferences);
    seeds = List.copyOf(seeds);
    confirm = confirm.map(List::copyOf);
    tries = List.copyOf(tries);
  }

  /** A metric to improve, in what is made of its values on the seeds. */
  public record Objective(Metric metric, boolean minimize, Aggregate overSeeds) {}

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
