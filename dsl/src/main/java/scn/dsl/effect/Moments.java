package scn.dsl.effect;

import scn.dsl.run.Figures;

/** Simulated time in words. */
final class Moments {
  private Moments() {}

  /** {@code 0.004512 s}. */
  static String seconds(long micros) {
    return "%d.%06d s".formatted(micros / 1_000_000, micros % 1_000_000);
  }

  /** {@code 4.5 ms}. */
  static String millis(long micros) {
    return Figures.fixed((double) micros / 1000, 1) + " ms";
  }
}
