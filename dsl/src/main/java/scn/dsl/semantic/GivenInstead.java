package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.ArmNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.CircumstancesNode;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.CompareNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.MatrixNode;
import scn.dsl.syntax.MatrixNode.AssignmentNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.NamedNode;
import scn.dsl.syntax.Node;
import scn.dsl.syntax.PointsNode;
import scn.dsl.syntax.ProblemNode;
import scn.dsl.syntax.SweepNode;
import scn.dsl.syntax.UseNode;

/**
 * What {@code --set} puts in the place of arguments that experiments and problems give themselves,
 * as the {@link Resolver} does it; the rest of them stays as it was written.
 */
final class GivenInstead {
  private final List<ValueOverride> given;
  private final Map<Span, ResolvedScenario.Given> instead = new LinkedHashMap<>();

  GivenInstead(List<ValueOverride> given) {
    this.given = given;
  }

  /** By the place of a value or of a strategy that is compared. */
  Map<Span, ResolvedScenario.Given> in(List<NamedNode> nodes) {
    for (NamedNode node : given.isEmpty() ? List.<NamedNode>of() : nodes) {
      if (node instanceof ExperimentNode experiment) {
        experiment.items().forEach(this::item);
      } else if (node instanceof ProblemNode problem) {
        problem.items().forEach(this::item);
      }
    }
    return instead;
  }

  /** What an assignment comes to, as results name it. */
  AssignmentNode given(AssignmentNode node) {
    if (given.isEmpty() || !(node.value() instanceof CallNode use)) {
      return node;
    }
    List<ArgumentNode> arguments = new ArrayList<>();
    for (ArgumentNode each : use.arguments()) {
      arguments.add(
          last(node.path().text(), use.name(), each.path().text())
              .map(it -> new ArgumentNode(each.path(), it.value(), each.at()))
              .orElse(each));
    }
    return new AssignmentNode(
        node.path(), new CallNode(use.name(), arguments, use.at()), node.at());
  }

  private void item(Node item) {
    if (item instanceof UseNode use) {
      arguments(use.key().text(), use.use());
    } else if (item instanceof CompareNode compare) {
      compare.arms().forEach(this::arm);
    } else if (item instanceof ClaimNode claim) {
      claim.workload().ifPresent(use -> arguments("workload", use));
      claim.items().forEach(this::item);
    } else if (item instanceof CircumstancesNode circumstances) {
      circumstances.assignments().forEach(this::assignment);
    } else if (item instanceof MatrixNode matrix) {
      matrix.cases().forEach(each -> each.assignments().forEach(this::assignment));
    } else if (item instanceof SweepNode sweep
        && sweep.points() instanceof PointsNode.Listed points) {
      for (var point : points.values()) {
        assignment(new AssignmentNode(sweep.path(), point, sweep.at()));
      }
    }
  }

  private void assignment(AssignmentNode node) {
    if (node.value() instanceof CallNode use) {
      arguments(node.path().text(), use);
    }
  }

  /** Only the values of a reference change: what it leaves to its declaration is set there. */
  private void arguments(String kind, CallNode use) {
    for (ArgumentNode argument : use.arguments()) {
      last(kind, use.name(), argument.path().text())
          .ifPresent(
              it ->
                  instead.put(
                      argument.value().at(),
                      new ResolvedScenario.Given(it.value().written(), List.of(text(it)))));
    }
  }

  /** A strategy by another name has no declaration of that name where more could be set. */
  private void arm(ArmNode arm) {
    if (arm.alias().isEmpty()) {
      arguments("strategy", arm.strategy());
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    List<String> sources = new ArrayList<>();
    for (ArgumentNode argument : arm.strategy().arguments()) {
      values.put(argument.path().text(), argument.value().written());
    }
    Stream<String> own =
        given.stream().filter(it -> it.isOf(arm.name().text())).map(it -> it.inside().text());
    List<String> paths = Stream.concat(values.keySet().stream(), own).distinct().toList();
    for (String path : paths) {
      last("strategy", arm.name(), path)
          .ifPresent(
              it -> {
                values.put(path, it.value().written());
                sources.add(text(it));
              });
    }
    if (!sources.isEmpty()) {
      String text =
          values.entrySet().stream()
              .map(each -> each.getKey() + ": " + each.getValue())
              .collect(
                  Collectors.joining(
                      ", ", arm.strategy().name().text() + "(", ") as " + arm.name().text()));
      instead.put(arm.at(), new ResolvedScenario.Given(text, sources));
    }
  }

  /** What counts for an argument of a reference; an override by its plain path beats others. */
  private Optional<ValueOverride> last(String kind, NameNode owner, String path) {
    List<String> plain =
        switch (kind) {
          case "workload" -> OverridePaths.WORKLOAD;
          case "cluster" -> OverridePaths.CLUSTER;
          default -> OverridePaths.STRATEGY;
        };
    Optional<ValueOverride> everywhere =
        given.stream()
            .filter(it -> it.text().equals(path) && plain.contains(path))
            .reduce((earlier, later) -> later);
    return everywhere.or(
        () ->
            given.stream()
                .filter(it -> it.isOf(owner.text()) && it.inside().text().equals(path))
                .reduce((earlier, later) -> later));
  }

  private static String text(ValueOverride override) {
    return override.text() + "=" + override.value().written();
  }
}
