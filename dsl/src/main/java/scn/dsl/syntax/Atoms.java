package scn.dsl.syntax;

import java.util.List;
import org.antlr.v4.runtime.Token;
import scn.grammar.ScnParser;
import scn.grammar.ScnParser.ArgumentContext;
import scn.grammar.ScnParser.ArgumentValueContext;
import scn.grammar.ScnParser.CallContext;
import scn.grammar.ScnParser.MixtureContext;
import scn.grammar.ScnParser.NameContext;
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
    if (tree instanceof ScnParser.QuantityValueContext it) {
      return quantity(it.quantity());
    }
    return name(((ScnParser.NameValueContext) tree).name());
  }

  CallNode call(CallContext tree) {
    return new CallNode(name(tree.id), arguments(tree.argument()), spans.of(tree));
  }

  List<ArgumentNode> arguments(List<ArgumentContext> trees) {
    return trees.stream()
        .map(it -> new ArgumentNode(name(it.id), argumentValue(it.argumentValue()), spans.of(it)))
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
            .map(it -> new ShareNode(name(it.id), quantity(it.part), spans.of(it)))
            .toList();
    return new MixNode(shares, spans.of(tree));
  }

  List<SettingNode> settings(List<SettingContext> trees) {
    return trees.stream()
        .map(it -> new SettingNode(name(it.key), value(it.value()), spans.of(it)))
        .toList();
  }
}
