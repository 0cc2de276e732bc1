package scn.dsl.run;

import java.util.stream.Collectors;
import scn.dsl.semantic.Expectation;
import scn.engine.compare.Effect;
import scn.engine.compare.Prediction;

/** What an effect rests on, in one line. */
public final class JudgementLine {
  private JudgementLine() {}

  /** Effect, interval, ratio of the means and the effect of each seed. */
  public static String of(Expectation expectation, Effect effect) {
    Prediction prediction = expectation.prediction();
    StringBuilder text = new StringBuilder(figure(prediction, effect.estimate()));
    effect
        .interval()
        .ifPresent(
            it -> text.append(" [").append(range(prediction, it.low(), it.high())).append(']'));
    if (!(prediction instanceof Prediction.Value)) {
      text.append(", of means ").append(figure(prediction, effect.ofMeans()));
    }
    text.append("; ").append(effect.seeds().size() == 1 ? "seed " : "seeds ");
    text.append(
        effect.seeds().stream()
            .map(seed -> figure(prediction, seed.figure()))
            .collect(Collectors.joining(" / ")));
    return text.toString();
  }

  static String range(Prediction prediction, double low, double high) {
    return figure(prediction, low) + " .. " + figure(prediction, high);
  }

  static String figure(Prediction prediction, double figure) {
    if (prediction instanceof Prediction.Value) {
      return Figures.value(figure);
    }
    return prediction instanceof Prediction.ShareOf
        ? Figures.share(figure)
        : Figures.change(figure);
  }
}
