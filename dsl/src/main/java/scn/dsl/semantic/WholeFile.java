package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import scn.dsl.syntax.ArmNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.ExtensibleNode;
import scn.dsl.syntax.HardwareNode;
import scn.dsl.syntax.NamedNode;
import scn.dsl.syntax.OptimizeNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.PrincipleNode;
import scn.dsl.syntax.ProblemNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.WorkloadNode;

/**
 * Checks what no experiment of a file reaches, and warns of it; a file without experiments is a
 * library.
 */
record WholeFile(Declarations declarations, References references, Faults faults) {

  void check(List<NamedNode> nodes) {
    List<NamedNode> idle = nodes.stream().filter(node -> !declarations.isUsed(node)).toList();
    nodes.forEach(this::compile);
    if (!declarations.isComplete()) {
      return;
    }
    if (nodes.stream().anyMatch(ExperimentNode.class::isInstance)) {
      idle.forEach(this::warn);
    }
    nodes.stream()
        .filter(ExtensibleNode.class::isInstance)
        .flatMap(node -> ((ExtensibleNode<?, ?>) node).items().stream())
        .filter(ParamNode.class::isInstance)
        .map(ParamNode.class::cast)
        .filter(param -> !references.resolver().isUsed(param))
        .forEach(this::warn);
  }

  /** Checks one declaration; of an experiment and of a search nothing. */
  void compile(NamedNode node) {
    CallNode use = new CallNode(node.name(), List.of(), node.name().at());
    if (node instanceof WorkloadNode) {
      references.workload(use, List.of());
    } else if (node instanceof HardwareNode) {
      references.resolver().hardware(node.name()).ifPresent(new HardwareCompiler(faults)::compile);
    } else if (node instanceof ClusterNode) {
      references.cluster(use, List.of());
    } else if (node instanceof StrategyNode) {
      references.strategy(new ArmNode(use, Optional.empty(), use.at()), List.of());
    } else if (node instanceof ProblemNode problem) {
      new ProblemReader(faults).check(problem);
    }
  }

  private void warn(NamedNode node) {
    if (!(node instanceof ExperimentNode)
        && !(node instanceof OptimizeNode)
        && !(node instanceof PrincipleNode)) {
      faults.lint(
          "unused-declaration",
          node.name().at(),
          node.kind() + " '" + node.name().text() + "' is not used",
          "");
    }
  }

  private void warn(ParamNode param) {
    faults.lint(
        "unused-parameter",
        param.name().at(),
        "parameter '" + param.name().text() + "' is not used",
        "");
  }
}
