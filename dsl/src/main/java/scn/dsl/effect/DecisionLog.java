package scn.dsl.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All decisions of a run: those of the gateway, and those of each instance. Between two decisions
 * of the gateway instances know nothing of each other, so that only each by itself is in order.
 */
final class DecisionLog {
  /** Number of the gateway among the places where decisions are made; instances are from 0. */
  static final int GATEWAY = -1;

  private final DecisionStream gateway;
  private final List<DecisionStream> instances = new ArrayList<>();
  private boolean ended;

  /**
   * A decision of two runs that are alike up to it.
   *
   * @param place an instance, or {@link #GATEWAY}
   * @param number among the decisions of that place
   */
  record Point(int place, int number) {}

  private DecisionLog(int instanceCount, Optional<Point> wanted) {
    this.gateway = stream(GATEWAY, wanted);
    for (int i = 0; i < instanceCount; i++) {
      instances.add(stream(i, wanted));
    }
  }

  static DecisionLog plain(int instanceCount) {
    return new DecisionLog(instanceCount, Optional.empty());
  }

  /** One that keeps a decision with its reasons. */
  static DecisionLog keeping(Point wanted, int instanceCount) {
    return new DecisionLog(instanceCount, Optional.of(wanted));
  }

  private static DecisionStream stream(int place, Optional<Point> wanted) {
    return wanted
        .filter(point -> point.place() == place)
        .map(point -> DecisionStream.keeping(point.number()))
        .orElseGet(DecisionStream::plain);
  }

  /** The run came to its end. */
  void end() {
    ended = true;
  }

  DecisionStream at(int place) {
    return place == GATEWAY ? gateway : instances.get(place);
  }

  private boolean has(int place) {
    return place < instances.size();
  }

  /** The earliest in simulated time; at equal times the gateway goes first. */
  Optional<Point> firstDifference(DecisionLog other) {
    Optional<Point> first = Optional.empty();
    long earliest = Long.MAX_VALUE;
    int places = Math.max(instances.size(), other.instances.size());
    for (int place = GATEWAY; place < places; place++) {
      DecisionStream here = has(place) ? at(place) : DecisionStream.plain();
      DecisionStream there = other.has(place) ? other.at(place) : DecisionStream.plain();
      OptionalInt number = here.firstDifference(ended, there, other.ended);
      if (number.isPresent()) {
        int at = number.getAsInt();
        long micros = Math.min(here.micros(at), there.micros(at));
        if (micros < earliest) {
          earliest = micros;
          first = Optional.of(new Point(place, at));
        }
      }
    }
    return first;
  }

  /** Whether both decide the same at a point, if not at the same time. */
  boolean sameDecision(DecisionLog other, Point point) {
    return has(point.place())
        && other.has(point.place())
        && at(point.place()).sameDecision(other.at(point.place()), point.number());
  }

  /** The decision that was to be kept. */
  Optional<Decision> kept(Point point) {
    return has(point.place()) ? at(point.place()).kept() : Optional.empty();
  }
}
