package scn.engine.workload;

import java.util.List;

/**
 * A rate that counts only at certain times, each with a factor: the windows of a client that is not
 * always active.
 *
 * @param gates in the order of time, without overlap; outside of them the rate is 0
 */
public record GatedRate(RateFunction rate, List<Gate> gates) implements RateFunction {

  /**
   * @param toSeconds may be infinite
   * @param factor above 0
   */
  public record Gate(double fromSeconds, double toSeconds, double factor) {}

  public GatedRate {
    gates = List.copyOf(gates);
    double latest = 0;
    for (Gate gate : gates) {
      if (!(gate.fromSeconds() >= latest
          && gate.toSeconds() > gate.fromSeconds()
          && gate.factor() > 0)) {
        throw new IllegalArgumentException("windows follow each other and are not empty");
      }
      latest = gate.toSeconds();
    }
  }

  @Override
  public double expectedUntil(double seconds) {
    double expected = 0;
    for (Gate gate : gates) {
      double to = Math.min(seconds, gate.toSeconds());
      if (to > gate.fromSeconds()) {
        expected +=
            gate.factor() * (rate.expectedUntil(to) - rate.expectedUntil(gate.fromSeconds()));
      }
    }
    return expected;
  }

  @Override
  public double secondsUntil(double arrivals) {
    double rest = arrivals;
    for (Gate gate : gates) {
      double before = rate.expectedUntil(gate.fromSeconds());
      double seconds = rate.secondsUntil(before + rest / gate.factor());
      if (seconds < gate.toSeconds()) {
        return Math.max(seconds, gate.fromSeconds());
      }
      rest = Math.max(0, rest - gate.factor() * (rate.expectedUntil(gate.toSeconds()) - before));
    }
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public GatedRate share(double part, double whole) {
    return new GatedRate(rate.share(part, whole), gates);
  }
}
