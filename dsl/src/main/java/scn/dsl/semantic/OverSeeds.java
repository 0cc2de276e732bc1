package scn.dsl.semantic;

import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ObjectiveNode;
import scn.engine.search.Aggregate;

/** What is made of the values of several seeds, in the words of the language. */
public final class OverSeeds {
  private static final String MEAN = "mean";
  private static final String WORST = "worst";
  private static final String MEDIAN = "median";

  private OverSeeds() {}

  /**
   * What a word stands for.
   *
   * @param word {@code mean}, {@code worst}, {@code median} or a percentile
   */
  public static Aggregate of(String word) {
    return switch (word) {
      case MEAN -> new Aggregate.Mean();
      case WORST -> new Aggregate.Worst();
      case MEDIAN -> new Aggregate.Quantile(0.5);
      default -> new Aggregate.Quantile(Integer.parseInt(word.substring(1)) / 100.0);
    };
  }

  /** Of an objective; if nothing is said, it is the mean. */
  static Aggregate of(ObjectiveNode objective) {
    return of(objective.overSeeds().map(NameNode::text).orElse(MEAN));
  }

  /** The word for it; the same for {@code p50} and {@code median}. */
  public static String word(Aggregate aggregate) {
    if (aggregate instanceof Aggregate.Quantile quantile) {
      return quantile.share() == 0.5 ? MEDIAN : "p" + Math.round(quantile.share() * 100);
    }
    return aggregate instanceof Aggregate.Worst ? WORST : MEAN;
  }

  /** A metric as texts name it, which say nothing of the mean: {@code ttft.p99 worst of seeds}. */
  public static String named(String metric, Aggregate aggregate) {
    return aggregate instanceof Aggregate.Mean
        ? metric
        : metric + " " + word(aggregate) + " of seeds";
  }
}
