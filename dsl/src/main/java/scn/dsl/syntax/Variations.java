package scn.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.AssignmentContext;
import scn.grammar.ScnParser.Case_Context;
import scn.grammar.ScnParser.PointsContext;
import scn.grammar.ScnParser.VariationContext;

/** Builds sweeps and matrices. */
final class Variations {
  private final Spans spans;
  private final Atoms atoms;

  Variations(Spans spans, Atoms atoms) {
    this.spans = spans;
    this.atoms = atoms;
  }

  VariationNode of(VariationContext tree) {
    if (tree instanceof ScnParser.SweepContext it) {
      return new SweepNode(atoms.path(it.path()), points(it.points()), spans.of(it));
    }
    var it = (ScnParser.MatrixContext) tree;
    return new MatrixNode(
        atoms.name(it.id), it.case_().stream().map(this::caseOf).toList(), spans.of(it));
  }

  private PointsNode points(PointsContext tree) {
    if (tree instanceof ScnParser.PointRangeContext it) {
      Optional<QuantityNode> step = Optional.ofNullable(it.step).map(atoms::quantity);
      return new PointsNode.Range(
          atoms.quantity(it.low), atoms.quantity(it.high), step, spans.of(it));
    }
    List<ArgumentValueNode> values = new ArrayList<>();
    if (tree instanceof ScnParser.PointListContext it) {
      it.value().forEach(value -> values.add(atoms.value(value)));
    } else {
      ((ScnParser.PointUsesContext) tree).call().forEach(use -> values.add(atoms.call(use)));
    }
    return new PointsNode.Listed(values, spans.of(tree));
  }

  private MatrixNode.CaseNode caseOf(Case_Context tree) {
    return new MatrixNode.CaseNode(
        atoms.name(tree.id), assignments(tree.assignment()), spans.of(tree));
  }

  List<MatrixNode.AssignmentNode> assignments(List<AssignmentContext> trees) {
    return trees.stream().map(this::assignment).toList();
  }

  private MatrixNode.AssignmentNode assignment(AssignmentContext tree) {
    if (tree instanceof ScnParser.AssignedValueContext it) {
      return new MatrixNode.AssignmentNode(
          atoms.path(it.path()), atoms.argumentValue(it.argumentValue()), spans.of(it));
    }
    var it = (ScnParser.AssignedUseContext) tree;
    return new MatrixNode.AssignmentNode(atoms.path(it.path()), atoms.call(it.use), spans.of(it));
  }
}
