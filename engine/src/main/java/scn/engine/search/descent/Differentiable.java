package scn.engine.search.descent;

/** A function with its gradient. */
@FunctionalInterface
public interface Differentiable {
  /** The value at {@code x}; NaN or infinite where it has none. Overwrites {@code gradient}. */
  double value(double[] x, double[] gradient);
}
