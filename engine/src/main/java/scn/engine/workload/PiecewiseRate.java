package scn.engine.workload;

import java.util.ArrayList;
import java.util.List;

/**
 * A rate that is constant or changes linearly between given times: steps and ramps.
 *
 * @param pieces in the order of time, the first from 0 s; the last one goes on at its end rate
 */
public record PiecewiseRate(List<Piece> pieces) implements RateFunction {

  /**
   * @param fromSeconds where the piece begins; it ends where the next one begins
   */
  public record Piece(double fromSeconds, double startPerSecond, double endPerSecond) {

    public Piece {
      RateFunction.requireRate(startPerSecond);
      RateFunction.requireRate(endPerSecond);
    }
  }

  public PiecewiseRate {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty() || pieces.get(0).fromSeconds() != 0) {
      throw new IllegalArgumentException("a rate begins at 0 s");
    }
    for (int i = 1; i < pieces.size(); i++) {
      if (!(pieces.get(i).fromSeconds() > pieces.get(i - 1).fromSeconds())) {
        throw new IllegalArgumentException("the times of a rate rise");
      }
    }
    Piece last = pieces.get(pieces.size() - 1);
    if (last.startPerSecond() != last.endPerSecond()) {
      throw new IllegalArgumentException("a rate does not rise or fall for ever");
    }
  }

  @Override
  public double expectedUntil(double seconds) {
    double expected = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (seconds < end(i)) {
        double within = Math.max(0, seconds - piece.fromSeconds());
        return expected + within * (piece.startPerSecond() + slope(i) * within / 2);
      }
      expected += whole(i);
    }
    return expected;
  }

  @Override
  public double secondsUntil(double arrivals) {
    double rest = arrivals;
    for (int i = 0; i < pieces.size(); i++) {
      double whole = whole(i);
      if (rest <= whole) {
        return Math.min(pieces.get(i).fromSeconds() + within(i, rest), end(i));
      }
      rest -= whole;
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Solves start * t + slope * t^2 / 2 = arrivals in the form that is exact for small slopes. */
  private double within(int piece, double arrivals) {
    if (arrivals <= 0) {
      return 0;
    }
    double start = pieces.get(piece).startPerSecond();
    double root = StrictMath.sqrt(Math.max(0, start * start + 2 * slope(piece) * arrivals));
    return 2 * arrivals / (start + root);
  }

  private double end(int piece) {
    return piece + 1 < pieces.size()
        ? pieces.get(piece + 1).fromSeconds()
        : Double.POSITIVE_INFINITY;
  }

  private double slope(int piece) {
    Piece it = pieces.get(piece);
    double rise = it.endPerSecond() - it.startPerSecond();
    return rise == 0 ? 0 : rise / (end(piece) - it.fromSeconds());
  }

  private double whole(int piece) {
    Piece it = pieces.get(piece);
    double mean = (it.startPerSecond() + it.endPerSecond()) / 2;
    return mean == 0 ? 0 : mean * (end(piece) - it.fromSeconds());
  }

  @Override
  public PiecewiseRate share(double part, double whole) {
    List<Piece> shared = new ArrayList<>();
    for (Piece piece : pieces) {
      shared.add(
          new Piece(
              piece.fromSeconds(),
              piece.startPerSecond() * part / whole,
              piece.endPerSecond() * part / whole));
    }
    return new PiecewiseRate(shared);
  }
}
