package scn.dsl.syntax;

/** A declaration that others can refer to. */
public sealed interface NamedNode extends DeclarationNode
    permits WorkloadNode,
        HardwareNode,
        ClusterNode,
        StrategyNode,
        ExperimentNode,
        ProblemNode,
        PrincipleNode,
        OptimizeNode {

  NameNode name();

  /** The word of the language it is declared with: {@code strategy}. */
  String kind();
}
