package scn.dsl.show;

import java.util.List;
import java.util.stream.Collectors;
import scn.dsl.syntax.ChooseNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.PolicyNode;
import scn.dsl.syntax.RequireNode;
import scn.dsl.syntax.ScorerNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.SimplexNode;
import scn.dsl.syntax.StrategyItemNode;
import scn.dsl.syntax.StrategyNode;

/** Prints strategies. */
record StrategyText(TextBuilder out, Origins origins) {

  void print(StrategyNode node) {
    out.line("strategy " + node.name().text() + " {", origins.of(node.name().at()));
    node.items().forEach(item -> print(node, item));
    out.line("}");
  }

  private void print(StrategyNode strategy, StrategyItemNode item) {
    if (item instanceof ParamNode param) {
      out.line(ItemText.param(param), origins.of(param.initial().at()));
    } else if (item instanceof SimplexNode simplex) {
      String names =
          simplex.params().stream().map(NameNode::text).collect(Collectors.joining(", "));
      out.line("simplex " + names, origins.of(simplex.at()));
    } else if (item instanceof RequireNode it) {
      out.line(
          "require " + it.left().written() + " " + it.sign() + " " + it.right().written(),
          origins.of(it.at()));
    } else if (item instanceof PolicyNode policy) {
      policy(policy.kind().text() + " ", policy, "");
    } else if (item instanceof ChooseNode choose) {
      choose(choose);
    } else if (item instanceof SectionNode section) {
      Blocks.print(out, section, each -> origins.ofSetting(strategy, section, each));
    } else {
      SettingNode setting = (SettingNode) item;
      out.line(
          setting.key().text() + " " + ItemText.value(setting.value()), origins.of(setting.at()));
    }
  }

  private void choose(ChooseNode choose) {
    out.line(
        choose.kind().text() + " choose " + choose.param().text() + " {", origins.of(choose.at()));
    List<PolicyNode> options = choose.options();
    for (int i = 0; i < options.size(); i++) {
      policy("", options.get(i), i == options.size() - 1 ? "" : ",");
    }
    out.line("}");
  }

  private void policy(String head, PolicyNode node, String tail) {
    String kind = node.kind().text();
    String name = node.policy().name().text();
    Blocks.call(
        out,
        head + name,
        node.policy().arguments(),
        node.scorers().isEmpty() ? tail : " {",
        origins.ofPolicy(node.policy().name().at(), kind, name),
        argument -> origins.of(argument.at()));
    if (!node.scorers().isEmpty()) {
      node.scorers().forEach(this::scorer);
      out.line("}" + tail);
    }
  }

  private void scorer(ScorerNode node) {
    String name = node.policy().name().text();
    Blocks.call(
        out,
        name,
        node.policy().arguments(),
        " " + node.weight().written(),
        origins.ofPolicy(node.policy().name().at(), "scorer", name),
        argument -> origins.of(argument.at()));
  }
}
