package scn.engine.search.sampler;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import scn.engine.search.gp.YeoJohnson;

/**
 * How values of an objective become scores that look normal: centred on the median, divided by the
 * deviation, tails drawn in, then of mean 0 and deviation 1. Keeps the order.
 */
public record Scores(
    double centre, double unit, YeoJohnson transform, double mean, double deviation) {

  /** The scores that suit some finite values, at least one. */
  public static Scores of(double[] values) {
    double centre = new Median().evaluate(values);
    double unit = deviation(values);
    double[] scaled = Arrays.stream(values).map(value -> (value - centre) / unit).toArray();
    YeoJohnson transform = YeoJohnson.fit(scaled);
    double[] drawn = Arrays.stream(scaled).map(transform::apply).toArray();
    double mean = Arrays.stream(drawn).sum() / drawn.length;
    return new Scores(centre, unit, transform, mean, deviation(drawn));
  }

  private static double deviation(double[] values) {
    double deviation = new StandardDeviation(false).evaluate(values);
    return deviation > 0 ? deviation : 1;
  }

  /** The score of a value. */
  public double score(double value) {
    return (transform.apply((value - centre) / unit) - mean) / deviation;
  }

  /** The scores of values. */
  public double[] score(double[] values) {
    return Arrays.stream(values).map(this::score).toArray();
  }

  /** The value of a score. */
  public double value(double score) {
    return centre + unit * transform.invert(mean + deviation * score);
  }

  /** How much the score changes with the value, at a value. */
  public double slope(double value) {
    double step = 1e-4 * unit;
    return (score(value + step) - score(value - step)) / (2 * step);
  }
}
