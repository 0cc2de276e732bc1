package scn.dsl.semantic;

import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.ChooseNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.PolicyNode;
import scn.dsl.syntax.ScorerNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.StrategyItemNode;
import scn.dsl.syntax.StrategyNode;

/**
 * A strategy with its open parameters fixed, as a scenario declares it.
 *
 * @param use the declaration it extends, with its arguments
 * @param space what was open
 */
record FixedText(CallNode use, SearchSpace space) {

  /**
   * @param name of the new strategy
   * @param settled the strategy at the setting
   */
  String of(String name, StrategyNode settled, double[] setting) {
    StringBuilder text = new StringBuilder();
    text.append("strategy %s extends %s {\n".formatted(name, use.name().text()));
    for (ArgumentNode argument : use.arguments()) {
      boolean open =
          space.parameters().stream().anyMatch(it -> it.name().equals(argument.name().text()));
      if (!open && argument.path().names().size() == 1) {
        text.append(param(argument.name().text(), argument.value().written()));
      }
    }
    for (StrategyItemNode item : settled.items()) {
      if (item instanceof SectionNode section && isGiven(section)) {
        text.append(written(section));
      } else if (item instanceof ParamNode param
          && param.domain().isPresent()
          && space.isInPlay(space.parameter(param.name().text()), setting)) {
        text.append(param(param.name().text(), param.initial().written()));
      } else if (item instanceof ChooseNode choose) {
        text.append("  ").append(written(choose.options().get(0))).append('\n');
      }
    }
    return text.append("}\n").toString();
  }

  private static String param(String name, String value) {
    return "  param " + name + " = " + value + "\n";
  }

  /** Whether an argument sets something in this block. */
  private boolean isGiven(SectionNode section) {
    return use.arguments().stream()
        .map(each -> each.path().names())
        .anyMatch(names -> names.size() > 1 && names.get(0).text().equals(section.key().text()));
  }

  private static String written(SectionNode section) {
    StringBuilder text = new StringBuilder("  " + section.key().text() + " {\n");
    section
        .settings()
        .forEach(it -> text.append("    %s %s\n".formatted(it.key().text(), it.value().written())));
    return text.append("  }\n").toString();
  }

  private static String written(PolicyNode policy) {
    StringBuilder text =
        new StringBuilder(policy.kind().text()).append(' ').append(policy.policy().written());
    if (!policy.scorers().isEmpty()) {
      text.append(" {\n");
      for (ScorerNode scorer : policy.scorers()) {
        text.append("    %s %s\n".formatted(scorer.policy().written(), scorer.weight().written()));
      }
      text.append("  }");
    }
    return text.toString();
  }
}
