package scn.engine.search.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scn.engine.search.descent.BoxDescent;
import scn.engine.search.descent.Differentiable;

/**
 * Hyper-parameters of highest posterior density, by descent from several starts.
 *
 * <p>Minimises 1/2 y^T K^-1 y + sum ln L_ii plus the losses of the priors: the given one for each
 * length, s^2 - ln s^2 for the variance and normals for the log noise, around {@code noiseCentre},
 * and the log odds of the roughness. One covariance takes n^3 / 2 multiplications and n^2 d / 2 for
 * the gradient.
 */
public final class MapFit implements Differentiable {
  /** What is added to the diagonal so that equal points do not make it singular. */
  static final double JITTER = 1e-8;

  private static final double[] LENGTHS = {StrictMath.log(0.02), StrictMath.log(50)};
  private static final double[] VARIANCES = {StrictMath.log(0.02), StrictMath.log(50)};
  private static final double[] NOISES = {-18, 1};
  private static final double ROUGHNESS_DEVIATION = 2;
  private static final double[] ROUGHNESSES = {
    Hyperparameters.ROUGHNESS - 2 * ROUGHNESS_DEVIATION,
    Hyperparameters.ROUGHNESS + 2 * ROUGHNESS_DEVIATION
  };
  private static final double TOLERANCE = 1e-2;

  /**
   * Choices lie 1 apart, the whole range of a number; yet most resemble each other more than that.
   */
  private static final double CHOICES_ALIKE = StrictMath.log(4);

  private final Observations seen;
  private final Priors priors;
  private final double[] kernel;
  private final double[] slopes;
  private final double[] byRoughness;
  private final double[][] covariance;

  /**
   * What is believed before anything is seen.
   *
   * @param noiseCentre middle of the log noise variance
   * @param noiseDeviation of the log noise variance
   */
  public record Priors(LengthPrior lengths, double noiseCentre, double noiseDeviation) {}

  /** A result with its loss; lower is better. */
  public record Fitted(Hyperparameters hyperparameters, double loss) {}

  /** Prepares fits of one set of observations; not thread-safe. */
  public MapFit(Observations seen, Priors priors) {
    this.seen = seen;
    this.priors = priors;
    int size = seen.inputs().size();
    int pairs = size * (size - 1) / 2;
    kernel = new double[pairs];
    byRoughness = new double[pairs];
    slopes = new double[seen.inputs().squares().length];
    covariance = new double[size][];
    for (int i = 0; i < size; i++) {
      covariance[i] = new double[i + 1];
    }
  }

  /** The ends of descents from each start that has a covariance, best first; empty if none has. */
  public List<Fitted> from(List<Hyperparameters> starts, int steps) {
    int dimensions = seen.inputs().dimensions();
    double[] low = new double[dimensions + 3];
    double[] high = new double[dimensions + 3];
    Arrays.fill(low, LENGTHS[0]);
    Arrays.fill(high, LENGTHS[1]);
    low[dimensions] = VARIANCES[0];
    high[dimensions] = VARIANCES[1];
    low[dimensions + 1] = NOISES[0];
    high[dimensions + 1] = NOISES[1];
    low[dimensions + 2] = ROUGHNESSES[0];
    high[dimensions + 2] = ROUGHNESSES[1];
    BoxDescent descent = new BoxDescent(low, high, steps, TOLERANCE);
    List<Fitted> ends = new ArrayList<>();
    for (Hyperparameters start : starts) {
      BoxDescent.Minimum end = descent.from(start.theta(), this);
      if (Double.isFinite(end.value())) {
        ends.add(new Fitted(Hyperparameters.of(end.point()), end.value()));
      }
    }
    ends.sort(Comparator.comparingDouble(Fitted::loss));
    return ends;
  }

  /**
   * The loss at (log lengths, log variance, log noise, log roughness); NaN where K is not positive
   * definite.
   */
  @Override
  public double value(double[] theta, double[] gradient) {
    Hyperparameters at = Hyperparameters.of(theta);
    Inputs inputs = seen.inputs();
    int size = inputs.size();
    int dimensions = inputs.dimensions();
    Kernel shape = new Kernel(at, inputs.levelled());
    double variance = shape.variance();
    double noise = StrictMath.exp(at.logNoise());
    double[] squares = inputs.squares();
    int pair = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        kernel[pair] = shape.value(squares, pair * dimensions, slopes);
        byRoughness[pair] = shape.byRoughness();
        covariance[i][j] = kernel[pair++];
      }
      covariance[i][i] = variance + noise * seen.noiseScales()[i] + JITTER;
    }
    Optional<Cholesky> factor = Cholesky.of(covariance);
    if (factor.isEmpty()) {
      return Double.NaN;
    }
    Cholesky root = factor.get();
    double[] weights = root.solve(seen.values());
    double loss =
        0.5 * Cholesky.dot(seen.values(), weights, size)
            + root.halfLogDeterminant()
            + priorLoss(at, gradient, variance);
    double[][] inverse = root.inverse();
    double[] byLength = new double[dimensions];
    double byVariance = 0;
    double byNoise = 0;
    double rougher = 0;
    pair = 0;
    for (int i = 0; i < size; i++) {
      double[] row = inverse[i];
      double weight = weights[i];
      for (int j = 0; j < i; j++) {
        double misfit = row[j] - weight * weights[j];
        byVariance += misfit * kernel[pair];
        rougher += misfit * byRoughness[pair];
        int first = pair * dimensions;
        for (int p = 0; p < dimensions; p++) {
          byLength[p] += misfit * slopes[first + p] * squares[first + p];
        }
        pair++;
      }
      double misfit = row[i] - weight * weight;
      byVariance += 0.5 * misfit * variance;
      byNoise += 0.5 * misfit * seen.noiseScales()[i];
    }
    for (int p = 0; p < dimensions; p++) {
      gradient[p] -= 2 * shape.inverseSquares()[p] * byLength[p];
    }
    gradient[dimensions] += byVariance;
    gradient[dimensions + 1] += noise * byNoise;
    gradient[dimensions + 2] += rougher;
    return loss;
  }

  private double priorLoss(Hyperparameters at, double[] gradient, double variance) {
    int dimensions = at.logLengths().length;
    double loss = 0;
    for (int p = 0; p < dimensions; p++) {
      double logLength = at.logLengths()[p] - (seen.inputs().unordered()[p] ? CHOICES_ALIKE : 0);
      loss += priors.lengths().loss(logLength);
      gradient[p] = priors.lengths().slope(logLength);
    }
    double z = (at.logNoise() - priors.noiseCentre()) / priors.noiseDeviation();
    gradient[dimensions] = variance - 1;
    gradient[dimensions + 1] = z / priors.noiseDeviation();
    double r = (at.logRoughness() - Hyperparameters.ROUGHNESS) / ROUGHNESS_DEVIATION;
    gradient[dimensions + 2] = r / ROUGHNESS_DEVIATION;
    return loss + variance - at.logVariance() + z * z / 2 + r * r / 2;
  }
}
