package scn.engine.search.gp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A Gaussian process of mean 0 given observations, under a {@link Kernel} with one length for each
 * coordinate.
 *
 * <p>Predictions are of the underlying function, without the noise of an observation.
 */
public final class GaussianProcess {
  private static final int BLOCK = 64;
  private static final double MOST_JITTER = 1e-2;

  private final Hyperparameters hyperparameters;
  private final Kernel kernel;
  private final double noise;
  private final boolean[] unordered;
  private final double jitter;
  private final Cholesky root;
  private double[][] points;
  private double[] values;
  private double[] weights;

  private GaussianProcess(
      Observations seen, Hyperparameters hyperparameters, Cholesky root, double jitter) {
    this.hyperparameters = hyperparameters;
    this.root = root;
    this.jitter = jitter;
    kernel = new Kernel(hyperparameters, seen.inputs().levelled());
    noise = StrictMath.exp(hyperparameters.logNoise());
    Inputs inputs = seen.inputs();
    unordered = inputs.unordered();
    points = new double[inputs.size()][];
    for (int i = 0; i < points.length; i++) {
      points[i] = inputs.point(i);
    }
    values = seen.values().clone();
    weights = root.solve(values);
  }

  /**
   * The process given observations; empty if no reasonable jitter makes the covariance definite.
   */
  public static Optional<GaussianProcess> of(Observations seen, Hyperparameters hyperparameters) {
    Inputs inputs = seen.inputs();
    Kernel kernel = new Kernel(hyperparameters, inputs.levelled());
    double noise = StrictMath.exp(hyperparameters.logNoise());
    int size = inputs.size();
    double[][] covariance = new double[size][];
    int pair = 0;
    for (int i = 0; i < size; i++) {
      covariance[i] = new double[i + 1];
      for (int j = 0; j < i; j++) {
        covariance[i][j] = kernel.value(inputs.squares(), inputs.dimensions() * pair++);
      }
    }
    for (double jitter = MapFit.JITTER; jitter <= MOST_JITTER; jitter *= 10) {
      for (int i = 0; i < size; i++) {
        covariance[i][i] = kernel.variance() + noise * seen.noiseScales()[i] + jitter;
      }
      Optional<Cholesky> root = Cholesky.of(covariance);
      if (root.isPresent()) {
        return Optional.of(new GaussianProcess(seen, hyperparameters, root.get(), jitter));
      }
    }
    return Optional.empty();
  }

  private GaussianProcess(GaussianProcess other) {
    hyperparameters = other.hyperparameters;
    kernel = other.kernel;
    noise = other.noise;
    unordered = other.unordered;
    jitter = other.jitter;
    root = other.root.copy();
    points = other.points;
    values = other.values;
    weights = other.weights;
  }

  /** What the process was made with. */
  public Hyperparameters hyperparameters() {
    return hyperparameters;
  }

  /** A copy of the values it was given. */
  public double[] values() {
    return values.clone();
  }

  /** The number of observations. */
  public int size() {
    return points.length;
  }

  /**
   * The same process that also saw {@code value} at {@code point}; as it was if that is singular.
   */
  public GaussianProcess believing(double[] point, double value) {
    GaussianProcess wiser = new GaussianProcess(this);
    double[] row = Arrays.copyOf(covariances(point), points.length + 1);
    row[points.length] = kernel.variance() + noise + jitter;
    if (!wiser.root.append(row)) {
      return this;
    }
    wiser.points = Arrays.copyOf(points, points.length + 1);
    wiser.points[points.length] = point;
    wiser.values = Arrays.copyOf(values, points.length + 1);
    wiser.values[points.length] = value;
    wiser.weights = wiser.root.solve(wiser.values);
    return wiser;
  }

  /** The mean at a point. */
  public double mean(double[] point) {
    return Cholesky.dot(weights, covariances(point), points.length);
  }

  /**
   * The mean of each at a point, for processes that have seen other values at the same points under
   * the same hyper-parameters.
   */
  public static double[] means(List<GaussianProcess> alike, double[] point) {
    double[] column = alike.get(0).covariances(point);
    double[] means = new double[alike.size()];
    for (int i = 0; i < means.length; i++) {
      means[i] = Cholesky.dot(alike.get(i).weights, column, column.length);
    }
    return means;
  }

  /** Mean and deviation at a point. */
  public Prediction at(double[] point) {
    double[] column = covariances(point);
    double mean = Cholesky.dot(weights, column, column.length);
    root.solveLower(column);
    return new Prediction(mean, deviation(Cholesky.dot(column, column, column.length)));
  }

  private double deviation(double explained) {
    return Math.sqrt(Math.max(kernel.variance() - explained, 1e-14 * kernel.variance()));
  }

  private double[] covariances(double[] point) {
    double[] column = new double[points.length];
    double[] squares = new double[unordered.length];
    for (int i = 0; i < column.length; i++) {
      Inputs.squares(point, points[i], unordered, squares);
      column[i] = kernel.value(squares, 0);
    }
    return column;
  }

  /** Mean and deviation at each point, and their gradients; reuses its arrays. */
  public final class Slope {
    private final double[] column = new double[points.length];
    private final double[] slopes = new double[points.length * unordered.length];
    private final double[] squares = new double[unordered.length];
    private final double[] pulls = new double[unordered.length];

    /** Mean after {@link #at}. */
    public double mean;

    /** Deviation after {@link #at}. */
    public double deviation;

    /** Gradient of the mean; 0 for unordered coordinates. */
    public final double[] meanGradient = new double[unordered.length];

    /** Gradient of the deviation; 0 for unordered coordinates. */
    public final double[] deviationGradient = new double[unordered.length];

    /** Moves to a point. */
    public void at(double[] point) {
      int size = points.length;
      for (int i = 0; i < size; i++) {
        Inputs.squares(point, points[i], unordered, squares);
        column[i] = kernel.value(squares, 0, pulls);
        System.arraycopy(pulls, 0, slopes, i * pulls.length, pulls.length);
      }
      mean = Cholesky.dot(weights, column, size);
      root.solveLower(column);
      deviation = deviation(Cholesky.dot(column, column, size));
      root.solveUpper(column);
      Arrays.fill(meanGradient, 0);
      Arrays.fill(deviationGradient, 0);
      for (int i = 0; i < size; i++) {
        double[] other = points[i];
        double byMean = 2 * weights[i];
        double byDeviation = -2 * column[i] / deviation;
        for (int p = 0; p < unordered.length; p++) {
          if (!unordered[p]) {
            double pull =
                slopes[i * unordered.length + p]
                    * (point[p] - other[p])
                    * kernel.inverseSquares()[p];
            meanGradient[p] += byMean * pull;
            deviationGradient[p] += byDeviation * pull;
          }
        }
      }
    }
  }

  /** A place to compute gradients. */
  public Slope slope() {
    return new Slope();
  }

  /** Writes mean and deviation at each of many points: one triangular solve for a block of them. */
  public void at(double[][] many, double[] means, double[] deviations) {
    int size = points.length;
    double[][] block = new double[size][BLOCK];
    double[] explained = new double[BLOCK];
    double[] squares = new double[unordered.length];
    for (int from = 0; from < many.length; from += BLOCK) {
      int count = Math.min(BLOCK, many.length - from);
      Arrays.fill(means, from, from + count, 0);
      Arrays.fill(explained, 0);
      for (int i = 0; i < size; i++) {
        double[] row = block[i];
        double weight = weights[i];
        for (int c = 0; c < count; c++) {
          Inputs.squares(many[from + c], points[i], unordered, squares);
          row[c] = kernel.value(squares, 0);
          means[from + c] += weight * row[c];
        }
        double[] factors = root.row(i);
        for (int j = 0; j < i; j++) {
          subtract(row, block[j], factors[j]);
        }
        double reciprocal = 1 / factors[i];
        for (int c = 0; c < BLOCK; c++) {
          row[c] *= reciprocal;
          explained[c] += row[c] * row[c];
        }
      }
      for (int c = 0; c < count; c++) {
        deviations[from + c] = deviation(explained[c]);
      }
    }
  }

  private static void subtract(double[] from, double[] what, double times) {
    for (int c = 0; c < BLOCK; c++) {
      from[c] -= times * what[c];
    }
  }

  /** What each observation would be predicted as from all others. */
  public Prediction[] leaveOneOut() {
    double[][] inverse = root.inverse();
    Prediction[] predictions = new Prediction[points.length];
    for (int i = 0; i < predictions.length; i++) {
      double precision = inverse[i][i];
      predictions[i] = new Prediction(values[i] - weights[i] / precision, Math.sqrt(1 / precision));
    }
    return predictions;
  }
}
