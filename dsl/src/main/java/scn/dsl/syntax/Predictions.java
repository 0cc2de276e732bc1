package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import scn.dsl.diagnostic.Span;
import scn.grammar.ScnLexer;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.EffectContext;
import scn.grammar.ScnParser.MetricContext;
import scn.grammar.ScnParser.PlainMetricContext;

/** Builds metrics and what is said of them. */
final class Predictions {
  private final Spans spans;
  private final Atoms atoms;

  Predictions(Spans spans, Atoms atoms) {
    this.spans = spans;
    this.atoms = atoms;
  }

  PredictionNode of(MetricContext metric, EffectContext effect, Span at) {
    return new PredictionNode(metric(metric), effect(effect), at);
  }

  MetricNode metric(MetricContext tree) {
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
      boolean most = it.limit.getType() == ScnLexer.MOST;
      return most
          ? new EffectNode.Change(falls(it.direction), Optional.empty(), bound, spans.of(it))
          : new EffectNode.Change(falls(it.direction), bound, Optional.empty(), spans.of(it));
    }
    if (tree instanceof ScnParser.MoreThanContext it) {
      Optional<QuantityNode> margin = Optional.ofNullable(it.margin).map(atoms::quantity);
      EffectNode.Than than = it.SUM() == null ? EffectNode.Than.THERE : EffectNode.Than.SUM;
      return new EffectNode.MoreThan(falls(it.direction), than, margin, spans.of(it));
    }
    if (tree instanceof ScnParser.ChangeBetweenContext it) {
      QuantityNode low = atoms.quantity(it.low);
      QuantityNode high = it.high == null ? low : atoms.quantity(it.high);
      return new EffectNode.Change(
          falls(it.direction), Optional.of(low), Optional.of(high), spans.of(it));
    }
    if (tree instanceof ScnParser.NoChangeContext it) {
      return new EffectNode.NoChange(atoms.quantity(it.bound), spans.of(it));
    }
    var it = (ScnParser.ComparisonContext) tree;
    Optional<NameNode> reference = Optional.ofNullable(it.reference).map(atoms::name);
    return new EffectNode.Comparison(
        it.sign.getText(), atoms.quantity(it.bound), reference, spans.of(it));
  }

  private static boolean falls(Token direction) {
    return direction.getType() == ScnLexer.FALLS;
  }
}
