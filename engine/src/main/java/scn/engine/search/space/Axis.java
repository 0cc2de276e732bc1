package scn.engine.search.space;

import java.util.function.IntToDoubleFunction;

/** One coordinate of a space, as a model sees it. */
public sealed interface Axis {

  /** How many values it takes; 0 where it is continuous. */
  int levels();

  /** The coordinate of level {@code level}. */
  double coordinate(int level);

  /** Whether two values can only be equal or different. */
  default boolean unordered() {
    return false;
  }

  /** Any number from 0 to 1. */
  record Continuous() implements Axis {
    @Override
    public int levels() {
      return 0;
    }

    @Override
    public double coordinate(int level) {
      throw new UnsupportedOperationException("a continuous axis has no levels");
    }
  }

  /** Ascending places between 0 and 1. */
  record Stepped(int levels, IntToDoubleFunction places) implements Axis {
    @Override
    public double coordinate(int level) {
      return places.applyAsDouble(level);
    }

    /** The level at or below a coordinate. */
    public int floor(double coordinate) {
      int low = 0;
      int high = levels - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (coordinate(middle) <= coordinate) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }
  }

  /** Choices without an order; the coordinate is the index of the choice. */
  record Unordered(int levels) implements Axis {
    @Override
    public double coordinate(int level) {
      return level;
    }

    @Override
    public boolean unordered() {
      return true;
    }
  }
}
