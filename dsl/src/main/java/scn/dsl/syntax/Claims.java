package scn.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import scn.dsl.diagnostic.Span;
import scn.grammar.ScnLexer;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.ClaimContext;
import scn.grammar.ScnParser.EffectContext;
import scn.grammar.ScnParser.MetricContext;
import scn.grammar.ScnParser.NameContext;
import scn.grammar.ScnParser.PlainMetricContext;
import scn.grammar.ScnParser.SearchItemContext;

/** Builds predictions, metrics and searches. */
final class Claims {
  private final Spans spans;
  private final Atoms atoms;

  Claims(Spans spans, Atoms atoms) {
    this.spans = spans;
    this.atoms = atoms;
  }

  ClaimNode claim(
      Token kind,
      NameContext name,
      Optional<CallNode> workload,
      List<ClaimContext> trees,
      Span at) {
    List<PredictionNode> predictions = new ArrayList<>();
    List<TextNode> reasons = new ArrayList<>();
    List<TextNode> diagnoses = new ArrayList<>();
    for (ClaimContext tree : trees) {
      if (tree instanceof ScnParser.PredictionContext it) {
        predictions.add(new PredictionNode(metric(it.metric()), effect(it.effect()), spans.of(it)));
      } else if (tree instanceof ScnParser.BecauseContext it) {
        reasons.add(atoms.text(it.text));
      } else if (tree instanceof ScnParser.OtherwiseContext it) {
        diagnoses.add(atoms.text(it.text));
      }
    }
    return new ClaimNode(
        atoms.word(kind), atoms.name(name), workload, predictions, reasons, diagnoses, at);
  }

  List<SearchItemNode> search(List<SearchItemContext> trees) {
    return trees.stream().map(this::searchItem).toList();
  }

  private SearchItemNode searchItem(SearchItemContext tree) {
    if (tree instanceof ScnParser.ObjectiveContext it) {
      boolean minimize = it.goal.getType() == ScnLexer.MINIMIZE;
      return new ObjectiveNode(minimize, metric(it.metric()), spans.of(it));
    }
    if (tree instanceof ScnParser.ConstraintContext it) {
      return new PredictionNode(metric(it.metric()), effect(it.effect()), spans.of(it));
    }
    var it = (ScnParser.BudgetContext) tree;
    return new BudgetNode(atoms.quantity(it.count), spans.of(it));
  }

  private MetricNode metric(MetricContext tree) {
    if (tree instanceof ScnParser.DirectMetricContext it) {
      return metric(it.plainMetric(), Optional.empty(), List.of(), spans.of(it));
    }
    var it = (ScnParser.DerivedMetricContext) tree;
    List<NameNode> arguments =
        it.name().stream().filter(name -> name != it.function).map(atoms::name).toList();
    return metric(it.plainMetric(), Optional.of(atoms.name(it.function)), arguments, spans.of(it));
  }

  private MetricNode metric(
      PlainMetricContext tree, Optional<NameNode> function, List<NameNode> arguments, Span at) {
    Optional<NameNode> statistic = Optional.ofNullable(tree.statistic).map(atoms::name);
    Optional<MetricNode.Selector> selector =
        Optional.ofNullable(tree.selector()).map(this::selector);
    return new MetricNode(function, atoms.name(tree.id), statistic, selector, arguments, at);
  }

  private MetricNode.Selector selector(ScnParser.SelectorContext tree) {
    Optional<String> value =
        Optional.ofNullable(tree.text)
            .map(text -> atoms.text(text).text())
            .or(() -> Optional.ofNullable(tree.number).map(Token::getText));
    return new MetricNode.Selector(atoms.name(tree.id), value, spans.of(tree));
  }

  private EffectNode effect(EffectContext tree) {
    if (tree instanceof ScnParser.BoundedChangeContext it) {
      Optional<QuantityNode> bound = Optional.of(atoms.quantity(it.bound));
      boolean falls = it.direction.getType() == ScnLexer.FALLS;
      boolean most = it.limit.getType() == ScnLexer.MOST;
      return most
          ? new EffectNode.Change(falls, Optional.empty(), bound, spans.of(it))
          : new EffectNode.Change(falls, bound, Optional.empty(), spans.of(it));
    }
    if (tree instanceof ScnParser.ChangeBetweenContext it) {
      QuantityNode low = atoms.quantity(it.low);
      QuantityNode high = it.high == null ? low : atoms.quantity(it.high);
      boolean falls = it.direction.getType() == ScnLexer.FALLS;
      return new EffectNode.Change(falls, Optional.of(low), Optional.of(high), spans.of(it));
    }
    if (tree instanceof ScnParser.NoChangeContext it) {
      return new EffectNode.NoChange(atoms.quantity(it.bound), spans.of(it));
    }
    var it = (ScnParser.ComparisonContext) tree;
    Optional<NameNode> reference = Optional.ofNullable(it.reference).map(atoms::name);
    return new EffectNode.Comparison(
        it.sign.getText(), atoms.quantity(it.bound), reference, spans.of(it));
  }
}
