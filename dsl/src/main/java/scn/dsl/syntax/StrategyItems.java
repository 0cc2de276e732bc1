package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.OptionContext;
import scn.grammar.ScnParser.ScorerContext;
import scn.grammar.ScnParser.SelectionContext;
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
    if (tree instanceof ScnParser.StrategyParamContext it) {
      return atoms.param(it.parameter());
    }
    if (tree instanceof ScnParser.SimplexContext it) {
      return new SimplexNode(it.name().stream().map(atoms::name).toList(), spans.of(it));
    }
    if (tree instanceof ScnParser.RequireContext it) {
      return new RequireNode(
          atoms.value(it.left), it.sign.getText(), atoms.value(it.right), spans.of(it));
    }
    if (tree instanceof ScnParser.PolicyContext it) {
      return selection(atoms.word(it.kind), it.selection(), spans.of(it));
    }
    if (tree instanceof ScnParser.PrefillPolicyContext it) {
      return selection(atoms.word(it.start), it.selection(), spans.of(it));
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

  private StrategyItemNode selection(NameNode kind, SelectionContext tree, Span at) {
    if (tree instanceof ScnParser.SingleContext it) {
      return option(kind, it.option(), at);
    }
    var it = (ScnParser.ChoiceContext) tree;
    List<PolicyNode> options =
        it.option().stream().map(each -> option(kind, each, spans.of(each))).toList();
    return new ChooseNode(kind, atoms.name(it.id), options, at);
  }

  private PolicyNode option(NameNode kind, OptionContext tree, Span at) {
    List<ScorerNode> scorers = tree.scorer().stream().map(this::scorer).toList();
    return new PolicyNode(kind, atoms.call(tree.policy), scorers, at);
  }

  private ScorerNode scorer(ScorerContext tree) {
    return new ScorerNode(atoms.call(tree.policy), atoms.value(tree.weight), spans.of(tree));
  }
}
