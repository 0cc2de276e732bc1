package scn.dsl.diff;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A declaration with all that it says, inherits and leaves to scripts and the language.
 *
 * @param kind the word of the language: {@code strategy}
 * @param place all of it
 */
record Declared(
    String kind, String name, List<Entry> entries, List<Parameter> parameters, Both place) {

  Declared {
    entries = List.copyOf(entries);
    parameters = List.copyOf(parameters);
  }

  /** Each is one place in one text: what it says is compared otherwise. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  static String key(String kind, String name) {
    return kind + " " + name;
  }

  String title() {
    return key(kind, name);
  }

  static Declared of(Both declaration) {
    String kind = declaration.written().first().text();
    String name = declaration.children("name").get(0).written().text();
    return new Declared(
        kind, name, entries(kind, declaration), Parameter.of(declaration), declaration);
  }

  private static List<Entry> entries(String kind, Both declaration) {
    return switch (kind) {
      case "workload" -> items("workloadItem", declaration, WorkloadEntries::of);
      case "hardware" -> items("hardwareItem", declaration, ClusterEntries::of);
      case "cluster" -> items("clusterItem", declaration, ClusterEntries::of);
      case "strategy" -> items("strategyItem", declaration, StrategyEntries::of);
      default -> StudyEntries.of(declaration);
    };
  }

  private static List<Entry> items(
      String rule, Both declaration, Function<Both, Stream<Entry>> reading) {
    return declaration.children(rule).stream().flatMap(reading).toList();
  }

  Declared with(List<Entry> others) {
    return new Declared(kind, name, others, parameters, place);
  }
}
