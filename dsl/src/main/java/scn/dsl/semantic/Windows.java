package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import scn.dsl.syntax.ActiveNode;
import scn.engine.workload.GatedRate;
import scn.engine.workload.GatedRate.Gate;
import scn.engine.workload.RateFunction;

/**
 * When a client is active.
 *
 * @param spans in the order of time, without overlap; none means always
 */
record Windows(List<Span> spans) {
  static final Windows ALWAYS = new Windows(List.of());

  record Span(double fromSeconds, double toSeconds) {}

  /** Reports windows without length and windows that overlap, and leaves them out. */
  static Windows read(List<ActiveNode> nodes, Quantities quantities) {
    Faults faults = quantities.faults();
    List<Span> spans = new ArrayList<>();
    for (ActiveNode node : nodes) {
      OptionalLong from = quantities.micros(node.from(), "active", 0);
      OptionalLong to = quantities.micros(node.to(), "active", 0);
      if (from.isEmpty() || to.isEmpty()) {
        continue;
      }
      Span span = new Span(from.getAsLong() / 1e6, to.getAsLong() / 1e6);
      if (span.toSeconds <= span.fromSeconds) {
        faults.error(node.at(), "this window has no length", "for example: active 10 s .. 20 s");
      } else if (spans.stream().anyMatch(other -> overlap(span, other))) {
        faults.error(node.at(), "this window overlaps another one of its client", "join them");
      } else {
        spans.add(span);
      }
    }
    spans.sort(Comparator.comparingDouble(Span::fromSeconds));
    return new Windows(spans);
  }

  private static boolean overlap(Span one, Span other) {
    return one.fromSeconds < other.toSeconds && other.fromSeconds < one.toSeconds;
  }

  boolean isAlways() {
    return spans.isEmpty();
  }

  /** The rate within the windows, 0 outside of them. */
  RateFunction gate(RateFunction rate) {
    return isAlways()
        ? rate
        : new GatedRate(
            rate,
            spans.stream().map(span -> new Gate(span.fromSeconds, span.toSeconds, 1)).toList());
  }

  /**
   * The part of a rate that falls to one of several clients: at every time the active ones share
   * all of it, by their weights.
   */
  static RateFunction share(
      RateFunction whole, int client, List<Double> weights, List<Windows> windows) {
    TreeSet<Double> edges = new TreeSet<>(List.of(0.0));
    for (Windows each : windows) {
      each.spans.forEach(span -> edges.addAll(List.of(span.fromSeconds, span.toSeconds)));
    }
    List<Gate> gates = new ArrayList<>();
    for (double from : edges) {
      Double next = edges.higher(from);
      double to = next == null ? Double.POSITIVE_INFINITY : next;
      double active = 0;
      for (int i = 0; i < weights.size(); i++) {
        active += windows.get(i).isActive(from) ? weights.get(i) : 0;
      }
      if (windows.get(client).isActive(from)) {
        add(gates, new Gate(from, to, weights.get(client) / active));
      }
    }
    return new GatedRate(whole, gates);
  }

  private static void add(List<Gate> gates, Gate gate) {
    Gate last = gates.isEmpty() ? null : gates.get(gates.size() - 1);
    if (last != null && last.toSeconds() == gate.fromSeconds() && last.factor() == gate.factor()) {
      gates.set(gates.size() - 1, new Gate(last.fromSeconds(), gate.toSeconds(), gate.factor()));
    } else {
      gates.add(gate);
    }
  }

  private boolean isActive(double seconds) {
    return isAlways()
        || spans.stream().anyMatch(it -> it.fromSeconds <= seconds && seconds < it.toSeconds);
  }
}
