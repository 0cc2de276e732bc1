package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.ArmContext;
import scn.grammar.ScnParser.ExperimentItemContext;
import scn.grammar.ScnParser.SeedContext;

/** Builds the items of experiments. */
final class ExperimentItems {
  private final Spans spans;
  private final Atoms atoms;
  private final Claims claims;

  ExperimentItems(Spans spans, Atoms atoms) {
    this.spans = spans;
    this.atoms = atoms;
    this.claims = new Claims(spans, atoms);
  }

  List<ExperimentItemNode> of(List<ExperimentItemContext> trees) {
    return trees.stream().map(this::item).toList();
  }

  private ExperimentItemNode item(ExperimentItemContext tree) {
    if (tree instanceof ScnParser.SemanticsContext it) {
      return new SettingNode(atoms.word(it.start), atoms.word(it.id), spans.of(it));
    }
    if (tree instanceof ScnParser.WorkloadUseContext it) {
      return new UseNode(atoms.word(it.start), atoms.call(it.use), spans.of(it));
    }
    if (tree instanceof ScnParser.ClusterUseContext it) {
      return new UseNode(atoms.word(it.start), atoms.call(it.use), spans.of(it));
    }
    if (tree instanceof ScnParser.BaselineContext it) {
      return new UseNode(atoms.word(it.start), atoms.call(it.use), spans.of(it));
    }
    if (tree instanceof ScnParser.CompareContext it) {
      return new CompareNode(it.arm().stream().map(this::arm).toList(), spans.of(it));
    }
    if (tree instanceof ScnParser.SeedsContext it) {
      return new SeedsNode(it.seed().stream().map(this::seed).toList(), spans.of(it));
    }
    if (tree instanceof ScnParser.ExperimentHorizonContext it) {
      return new SettingNode(atoms.word(it.start), atoms.quantity(it.time), spans.of(it));
    }
    if (tree instanceof ScnParser.SweepContext it) {
      return sweep(it);
    }
    if (tree instanceof ScnParser.HypothesisContext it) {
      return claims.claim(it.start, it.id, Optional.empty(), it.claim(), spans.of(it));
    }
    var it = (ScnParser.ControlContext) tree;
    Optional<CallNode> workload = Optional.ofNullable(it.use).map(atoms::call);
    return claims.claim(it.start, it.id, workload, it.claim(), spans.of(it));
  }

  private ArmNode arm(ArmContext tree) {
    Optional<NameNode> alias = Optional.ofNullable(tree.alias).map(atoms::name);
    return new ArmNode(atoms.call(tree.strategyUse), alias, spans.of(tree));
  }

  private SeedsNode.SeedRange seed(SeedContext tree) {
    String first = tree.first.getText();
    String last = tree.last == null ? first : tree.last.getText();
    return new SeedsNode.SeedRange(first, last, spans.of(tree));
  }

  private SweepNode sweep(ScnParser.SweepContext tree) {
    List<NameNode> path = tree.path().name().stream().map(atoms::name).toList();
    if (tree.points() instanceof ScnParser.PointRangeContext range) {
      List<QuantityNode> ends = List.of(atoms.quantity(range.low), atoms.quantity(range.high));
      Optional<QuantityNode> step = Optional.ofNullable(range.step).map(atoms::quantity);
      return new SweepNode(path, ends, step, true, spans.of(tree));
    }
    var list = (ScnParser.PointListContext) tree.points();
    List<QuantityNode> points = list.quantity().stream().map(atoms::quantity).toList();
    return new SweepNode(path, points, Optional.empty(), false, spans.of(tree));
  }
}
