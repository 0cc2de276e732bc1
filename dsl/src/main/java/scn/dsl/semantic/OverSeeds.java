package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.NameNode;
import scn.engine.search.Aggregate;

/** What is made of the values of several seeds, in the words of the language. */
public final class OverSeeds {
  private static final String MEAN = "mean";
  private static final String WORST = "worst";
  private static final String MEDIAN = "median";
  private static final List<String> WORDS = List.of(MEAN, WORST, MEDIAN, "p90");
  private static final Pattern PERCENTILE = Pattern.compile("p([1-9]\\d?)");

  private OverSeeds() {}

  /** Empty if it is none of the words. */
  public static Optional<Aggregate> of(String word) {
    Matcher percentile = PERCENTILE.matcher(word);
    if (percentile.matches()) {
      return Optional.of(new Aggregate.Quantile(Integer.parseInt(percentile.group(1)) / 100.0));
    }
    return switch (word) {
      case MEAN -> Optional.of(new Aggregate.Mean());
      case WORST -> Optional.of(new Aggregate.Worst());
      case MEDIAN -> Optional.of(new Aggregate.Quantile(0.5));
      default -> Optional.empty();
    };
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

  /** Of an objective that says nothing it is the mean, also where it has a fault. */
  static Aggregate read(Optional<NameNode> said, Faults faults) {
    Optional<Aggregate> known = said.flatMap(it -> of(it.text()));
    if (said.isPresent() && known.isEmpty()) {
      String word = said.get().text();
      faults.error(
          said.get().at(),
          "'" + word + " of seeds' is not known",
          NearestName.of(word, WORDS)
              .map(near -> "did you mean '" + near + "'?")
              .orElse("write mean, worst, median, or a percentile from p1 to p99"));
    }
    return known.orElse(new Aggregate.Mean());
  }
}
