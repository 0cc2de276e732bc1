package scn.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.AssignmentContext;
import scn.grammar.ScnParser.Case_Context;
import scn.grammar.ScnParser.PathContext;
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
      return new SweepNode(path(it.path()), points(it.points()), spans.of(it));
    }
    var it = (ScnParser.MatrixContext) tree;
    return new MatrixNode(
        atoms.name(it.id), it.case_().stream().map(this::caseOf).toList(), spans.of(it));
  }

  PathNode path(PathContext tree) {
    return new PathNode(tree.name().stream().map(atoms::name).toList(), spans.of(tree));
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
        atoms.name(tree.id),
        tree.assignment().stream().map(this::assignment).toList(),
        spans.of(tree));
  }

  private MatrixNode.AssignmentNode assignment(AssignmentContext tree) {
    if (tree instanceof ScnParser.AssignedValueContext it) {
      return new MatrixNode.AssignmentNode(
          path(it.path()), atoms.argumentValue(it.argumentValue()), spans.of(it));
    }
    var it = (ScnParser.AssignedUseContext) tree;
    return new MatrixNode.AssignmentNode(path(it.path()), atoms.call(it.use), spans.of(it));
  }
}
