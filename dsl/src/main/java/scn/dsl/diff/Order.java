package scn.dsl.diff;

import java.util.Comparator;
import java.util.List;

/** The order in which changes are told: strategies and scripts first, words last. */
final class Order {
  private static final List<String> KINDS =
      List.of(
          "file",
          "strategy",
          "script",
          "workload",
          "cluster",
          "hardware",
          "experiment",
          "problem",
          "optimize",
          "principle");

  static final Comparator<Finding> OF_FINDINGS =
      Comparator.comparingInt((Finding it) -> rank(it.change()))
          .thenComparing(it -> it.change().subject().file())
          .thenComparing(it -> first(it.change()));

  private Order() {}

  private static int rank(Change change) {
    if (change instanceof Change.Scripted) {
      return KINDS.indexOf("script");
    }
    String kind = first(change).split(" ", -1)[0];
    return kind.isEmpty() ? 0 : KINDS.contains(kind) ? KINDS.indexOf(kind) : 2;
  }

  private static String first(Change change) {
    List<String> path = change.subject().path();
    return path.isEmpty() ? "" : path.get(0);
  }
}
