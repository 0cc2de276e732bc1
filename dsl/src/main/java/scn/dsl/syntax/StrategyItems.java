package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.ScorerContext;
import scn.grammar.ScnParser.StrategyItemContext;

/** Builds the items of strategies. */
final class StrategyItems {
  private final Spans spans;
  private final Atoms atoms;

  StrategyItems(Spans spans, Atoms atoms) {
    this.spans = spans;
    this.atoms = atoms;
  }

  List<StrategyItemNode> of(List<StrategyItemContext> trees) {
    return trees.stream().map(this::item).toList();
  }

  private StrategyItemNode item(StrategyItemContext tree) {
    if (tree instanceof ScnParser.ParamContext it) {
      Optional<ParamNode.Range> range =
          Optional.ofNullable(it.low)
              .map(low -> new ParamNode.Range(atoms.quantity(low), atoms.quantity(it.high)));
      QuantityNode initial = atoms.quantity(it.initial);
      return new ParamNode(atoms.name(it.id), initial, range, it.LOG() != null, spans.of(it));
    }
    if (tree instanceof ScnParser.PolicyContext it) {
      return new PolicyNode(atoms.word(it.kind), atoms.call(it.policy), List.of(), spans.of(it));
    }
    if (tree instanceof ScnParser.RoutingContext it) {
      List<ScorerNode> scorers = it.scorer().stream().map(this::scorer).toList();
      return new PolicyNode(atoms.word(it.start), atoms.call(it.policy), scorers, spans.of(it));
    }
    if (tree instanceof ScnParser.PrefillPolicyContext it) {
      return new PolicyNode(atoms.word(it.start), atoms.call(it.policy), List.of(), spans.of(it));
    }
    if (tree instanceof ScnParser.PrefillClassesContext it) {
      return new SectionNode(atoms.word(it.start), atoms.settings(it.setting()), spans.of(it));
    }
    if (tree instanceof ScnParser.BridgeContext it) {
      return new SettingNode(atoms.word(it.start), atoms.word(it.switch_), spans.of(it));
    }
    var it = ((ScnParser.StrategySectionContext) tree).section();
    return new SectionNode(atoms.word(it.key), atoms.settings(it.setting()), spans.of(it));
  }

  private ScorerNode scorer(ScorerContext tree) {
    return new ScorerNode(atoms.call(tree.policy), atoms.value(tree.weight), spans.of(tree));
  }
}
