package scn.dsl.syntax;

/** Other circumstances to run under, one after the other. */
public sealed interface VariationNode extends ExperimentItemNode, ClaimItemNode
    permits SweepNode, MatrixNode {}
