package scn.engine.search.descent;

import java.util.Arrays;

/**
 * Limited-memory BFGS over a box: coordinates that press against a bound are held, the others take
 * a quasi-Newton step, projected back into the box and shortened until the value drops enough.
 *
 * <p>After Byrd, Lu, Nocedal, Zhu (1995) in purpose, but with plain projection instead of the
 * generalised Cauchy point: dimensions are few and precision need not be high.
 */
public final class BoxDescent {
  private static final int MEMORY = 8;
  private static final double SUFFICIENT = 1e-4;
  private static final int HALVINGS = 12;

  private final double[] low;
  private final double[] high;
  private final int steps;
  private final double tolerance;

  private final double[][] moves = new double[MEMORY][];
  private final double[][] turns = new double[MEMORY][];
  private final double[] curvature = new double[MEMORY];
  private int remembered;

  /**
   * Prepares descents in one box; not thread-safe.
   *
   * @param steps most steps taken
   * @param tolerance the largest projected gradient at which to stop
   */
  public BoxDescent(double[] low, double[] high, int steps, double tolerance) {
    this.low = low.clone();
    this.high = high.clone();
    this.steps = steps;
    this.tolerance = tolerance;
  }

  /** Where a descent ended. */
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
  public record Minimum(double[] point, double value) {}

  /** Descends from {@code start}; the value there, if finite, is never exceeded. */
  public Minimum from(double[] start, Differentiable function) {
    remembered = 0;
    double[] x = start.clone();
    project(x);
    double[] gradient = new double[x.length];
    double value = function.value(x, gradient);
    double[] next = new double[x.length];
    double[] nextGradient = new double[x.length];
    double[] direction = new double[x.length];
    for (int step = 0; step < steps && Double.isFinite(value); step++) {
      if (pressure(x, gradient) < tolerance) {
        break;
      }
      direct(x, gradient, direction);
      double nextValue = search(function, x, value, gradient, direction, next, nextGradient);
      if (Double.isNaN(nextValue)) {
        if (remembered == 0) {
          break;
        }
        remembered = 0;
        continue;
      }
      remember(x, gradient, next, nextGradient);
      double drop = value - nextValue;
      System.arraycopy(next, 0, x, 0, x.length);
      System.arraycopy(nextGradient, 0, gradient, 0, x.length);
      value = nextValue;
      if (drop <= 1e-9 * (1 + Math.abs(value))) {
        break;
      }
    }
    return new Minimum(x, value);
  }

  /** Backtracks along the projected direction; NaN where no shorter step drops the value. */
  private double search(
      Differentiable function,
      double[] x,
      double value,
      double[] gradient,
      double[] direction,
      double[] next,
      double[] nextGradient) {
    double length = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double promised = 0;
      for (int j = 0; j < x.length; j++) {
        next[j] = clamp(x[j] + length * direction[j], j);
        promised += gradient[j] * (next[j] - x[j]);
      }
      if (promised >= 0) {
        return Double.NaN;
      }
      double nextValue = function.value(next, nextGradient);
      if (nextValue <= value + SUFFICIENT * promised) {
        return nextValue;
      }
      // The minimum of the parabola through what is known, kept within a tenth and a half.
      double bend = nextValue - value - promised;
      double shorter = Double.isFinite(bend) && bend > 0 ? -promised / (2 * bend) : 0.1;
      length *= Math.min(0.5, Math.max(0.1, shorter));
    }
    return Double.NaN;
  }

  private boolean held(double[] x, double[] gradient, int j) {
    return (x[j] <= low[j] && gradient[j] > 0) || (x[j] >= high[j] && gradient[j] < 0);
  }

  private double pressure(double[] x, double[] gradient) {
    double largest = 0;
    for (int j = 0; j < x.length; j++) {
      if (!held(x, gradient, j)) {
        largest = Math.max(largest, Math.abs(gradient[j]));
      }
    }
    return largest;
  }

  /** The two-loop recursion on the free coordinates. */
  private void direct(double[] x, double[] gradient, double[] direction) {
    for (int j = 0; j < x.length; j++) {
      direction[j] = held(x, gradient, j) ? 0 : -gradient[j];
    }
    if (remembered == 0) {
      // Without curvature the first step is a tenth of the box at most.
      double scale = Math.min(1, 0.1 / Math.max(1e-300, reach(direction)));
      for (int j = 0; j < x.length; j++) {
        direction[j] *= scale;
      }
      return;
    }
    double[] share = new double[MEMORY];
    for (int k = 0; k < remembered; k++) {
      share[k] = dot(moves[k], direction) / curvature[k];
      add(direction, turns[k], -share[k]);
    }
    double scale = curvature[0] / dot(turns[0], turns[0]);
    for (int j = 0; j < x.length; j++) {
      direction[j] *= scale;
    }
    for (int k = remembered - 1; k >= 0; k--) {
      double back = dot(turns[k], direction) / curvature[k];
      add(direction, moves[k], share[k] - back);
    }
    for (int j = 0; j < x.length; j++) {
      if (held(x, gradient, j)) {
        direction[j] = 0;
      }
    }
  }

  private double reach(double[] direction) {
    double largest = 0;
    for (int j = 0; j < direction.length; j++) {
      largest = Math.max(largest, Math.abs(direction[j]) / (high[j] - low[j]));
    }
    return largest;
  }

  private void remember(double[] x, double[] gradient, double[] next, double[] nextGradient) {
    double[] move = new double[x.length];
    double[] turn = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      move[j] = next[j] - x[j];
      turn[j] = nextGradient[j] - gradient[j];
    }
    double product = dot(move, turn);
    if (product <= 1e-10 * Math.sqrt(dot(move, move) * dot(turn, turn))) {
      return;
    }
    for (int k = Math.min(remembered, MEMORY - 1); k > 0; k--) {
      moves[k] = moves[k - 1];
      turns[k] = turns[k - 1];
      curvature[k] = curvature[k - 1];
    }
    moves[0] = move;
    turns[0] = turn;
    curvature[0] = product;
    remembered = Math.min(MEMORY, remembered + 1);
  }

  private void project(double[] x) {
    Arrays.setAll(x, j -> clamp(x[j], j));
  }

  private double clamp(double value, int j) {
    return Math.min(high[j], Math.max(low[j], value));
  }

  private static void add(double[] to, double[] what, double times) {
    for (int j = 0; j < to.length; j++) {
      to[j] += times * what[j];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
