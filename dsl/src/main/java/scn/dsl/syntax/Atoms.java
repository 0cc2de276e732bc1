package scn.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import scn.grammar.ScnLexer;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.ArgumentContext;
import scn.grammar.ScnParser.ArgumentValueContext;
import scn.grammar.ScnParser.CallContext;
import scn.grammar.ScnParser.DomainContext;
import scn.grammar.ScnParser.MixtureContext;
import scn.grammar.ScnParser.NameContext;
import scn.grammar.ScnParser.ParameterContext;
import scn.grammar.ScnParser.PathContext;
import scn.grammar.ScnParser.ProductContext;
import scn.grammar.ScnParser.QuantityContext;
import scn.grammar.ScnParser.SettingContext;
import scn.grammar.ScnParser.ValueContext;

/** Builds what every declaration is made of: names, texts, quantities, calls and settings. */
final class Atoms {
  private final Spans spans;

  Atoms(Spans spans) {
    this.spans = spans;
  }

  NameNode name(NameContext tree) {
    return new NameNode(tree.getText(), spans.of(tree));
  }

  /** A word of the language that serves as a name. */
  NameNode word(Token token) {
    return new NameNode(token.getText(), spans.of(token));
  }

  TextNode text(Token token) {
    String quoted = token.getText();
    return new TextNode(quoted.substring(1, quoted.length() - 1), spans.of(token));
  }

  QuantityNode quantity(QuantityContext tree) {
    String unit = tree.unit() == null ? "" : tree.unit().getText();
    return new QuantityNode(tree.NUMBER().getText(), unit, spans.of(tree));
  }

  QuantityNode number(Token token) {
    return new QuantityNode(token.getText(), "", spans.of(token));
  }

  ValueNode value(ValueContext tree) {
    List<CalculationNode.Term> terms = new ArrayList<>();
    int sign = ScnLexer.PLUS;
    for (ParseTree part : tree.children) {
      if (part instanceof ProductContext product) {
        terms.add(new CalculationNode.Term(sign == ScnLexer.MINUS, factors(product)));
      } else {
        sign = ((TerminalNode) part).getSymbol().getType();
      }
    }
    boolean plain = terms.size() == 1 && terms.get(0).factors().size() == 1;
    return plain
        ? terms.get(0).factors().get(0).atom()
        : new CalculationNode(terms, spans.of(tree));
  }

  private List<CalculationNode.Factor> factors(ProductContext tree) {
    List<CalculationNode.Factor> factors = new ArrayList<>();
    int sign = ScnLexer.STAR;
    for (ParseTree part : tree.children) {
      if (part instanceof ScnParser.QuantityAtomContext it) {
        factors.add(factor(sign, quantity(it.quantity())));
      } else if (part instanceof ScnParser.NameAtomContext it) {
        factors.add(factor(sign, name(it.name())));
      } else {
        sign = ((TerminalNode) part).getSymbol().getType();
      }
    }
    return factors;
  }

  private static CalculationNode.Factor factor(int sign, ValueNode atom) {
    return new CalculationNode.Factor(sign == ScnLexer.SLASH, atom);
  }

  ParamNode param(ParameterContext tree) {
    Optional<ConditionNode> condition =
        Optional.ofNullable(tree.other)
            .map(
                other -> new ConditionNode(name(other), value(tree.wanted), spans.of(tree.wanted)));
    Optional<DomainNode> domain = Optional.ofNullable(tree.domain()).map(this::domain);
    return new ParamNode(name(tree.id), value(tree.initial), domain, condition, spans.of(tree));
  }

  private DomainNode domain(DomainContext tree) {
    if (tree instanceof ScnParser.RangeContext it) {
      return new DomainNode.Range(
          quantity(it.low),
          quantity(it.high),
          !it.LOG().isEmpty(),
          !it.INTEGER().isEmpty(),
          spans.of(it));
    }
    var it = (ScnParser.ListContext) tree;
    return new DomainNode.Listed(it.value().stream().map(this::value).toList(), spans.of(it));
  }

  PathNode path(PathContext tree) {
    return new PathNode(tree.name().stream().map(this::name).toList(), spans.of(tree));
  }

  CallNode call(CallContext tree) {
    return new CallNode(name(tree.id), arguments(tree.argument()), spans.of(tree));
  }

  List<ArgumentNode> arguments(List<ArgumentContext> trees) {
    return trees.stream()
        .map(
            it ->
                new ArgumentNode(path(it.path()), argumentValue(it.argumentValue()), spans.of(it)))
        .toList();
  }

  ArgumentValueNode argumentValue(ArgumentValueContext tree) {
    if (tree instanceof ScnParser.SingleArgumentContext it) {
      return value(it.value());
    }
    if (tree instanceof ScnParser.TextArgumentContext it) {
      return text(it.text);
    }
    return mix(((ScnParser.MixtureArgumentContext) tree).mixture());
  }

  MixNode mix(MixtureContext tree) {
    List<ShareNode> shares =
        tree.share().stream()
            .map(it -> new ShareNode(name(it.id), value(it.part), spans.of(it)))
            .toList();
    return new MixNode(shares, spans.of(tree));
  }

  List<SettingNode> settings(List<SettingContext> trees) {
    return trees.stream()
        .map(it -> new SettingNode(name(it.key), value(it.value()), spans.of(it)))
        .toList();
  }
}
