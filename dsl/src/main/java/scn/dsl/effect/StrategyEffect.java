package scn.dsl.effect;

import java.util.List;
import java.util.Optional;

/**
 * What changes for one strategy.
 *
 * @param strategy as the newer version calls it
 * @param basis whom it is compared with
 * @param touched whether anything that it runs on differs; if not, its results are equal and it was
 *     not run twice
 * @param failures runs that could not be finished, a line each; figures are missing then
 * @param metrics every key metric, of all requests and of every class and tenant; none if it is not
 *     touched
 * @param first where it first decides otherwise
 * @param shares what each single change carries; none if there is no change that could be told
 */
public record StrategyEffect(
    String strategy,
    Basis basis,
    boolean touched,
    List<String> failures,
    List<MetricEffect> metrics,
    Optional<FirstDifference> first,
    Optional<Shares> shares) {

  /** Whom a strategy of the newer version is compared with. */
  public sealed interface Basis {

    /** Name of the strategy that is compared with. */
    String strategy();

    /** Itself in the older version, which may have called it otherwise. */
    record OlderVersion(String strategy) implements Basis {}

    /** The baseline of its experiment in the newer version, since it is new. */
    record Baseline(String strategy) implements Basis {}
  }

  public StrategyEffect {
    failures = List.copyOf(failures);
    metrics = List.copyOf(metrics);
  }

  static StrategyEffect untouched(String strategy, Basis basis) {
    return new StrategyEffect(
        strategy, basis, false, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** An effect by the name of its metric. */
  public Optional<MetricEffect> metric(String name) {
    return metrics.stream().filter(it -> it.metric().name().equals(name)).findFirst();
  }
}
