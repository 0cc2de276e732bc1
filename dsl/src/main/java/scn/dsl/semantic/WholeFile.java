package scn.dsl.semantic;

import java.util.List;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.HardwareNode;
import scn.dsl.syntax.NamedNode;
import scn.dsl.syntax.OptimizeNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.ProblemNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.WorkloadNode;

/**
 * Checks what no experiment of a file reaches, and warns of it; a file without experiments is a
 * library.
 */
record WholeFile(Declarations declarations, StrategyCompiler strategies, Faults faults) {

  void check(List<NamedNode> nodes) {
    List<NamedNode> idle = nodes.stream().filter(node -> !declarations.isUsed(node)).toList();
    nodes.forEach(this::compile);
    if (nodes.stream().anyMatch(ExperimentNode.class::isInstance)) {
      idle.forEach(this::warn);
    }
    for (NamedNode node : nodes) {
      if (node instanceof StrategyNode strategy) {
        strategies.unusedParams(strategy).forEach(this::warn);
      }
    }
  }

  private void compile(NamedNode node) {
    if (node instanceof WorkloadNode workload) {
      new WorkloadCompiler(declarations, faults).compile(workload, List.of());
    } else if (node instanceof HardwareNode hardware) {
      new HardwareCompiler(faults).compile(hardware);
    } else if (node instanceof ClusterNode cluster) {
      new ClusterCompiler(declarations, faults).compile(cluster);
    } else if (node instanceof StrategyNode strategy) {
      strategies.compile(strategy);
    } else if (node instanceof ProblemNode problem) {
      new ProblemReader(faults).check(problem);
    }
  }

  private void warn(NamedNode node) {
    if (!(node instanceof ExperimentNode) && !(node instanceof OptimizeNode)) {
      faults.warning(
          node.name().at(), node.kind() + " '" + node.name().text() + "' is not used", "");
    }
  }

  private void warn(ParamNode param) {
    faults.warning(param.name().at(), "parameter '" + param.name().text() + "' is not used", "");
  }
}
