package scn.dsl.semantic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.syntax.CircumstancesNode;
import scn.dsl.syntax.ClaimItemNode;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.ComponentsNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.PredictionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.SweepNode;
import scn.dsl.syntax.TextNode;
import scn.dsl.syntax.VariationNode;

/** What a claim says, by its first word; what is said twice or belongs elsewhere is reported. */
final class ClaimItems {
  private static final Map<String, List<String>> ONLY_IN =
      Map.of(
          "without", List.of("ablation"),
          "parts", List.of("super-additivity"),
          "against", List.of("hypothesis", "control", "robustness"),
          "sweep", List.of("robustness"),
          "matrix", List.of("robustness"));

  private final ClaimNode node;
  private final Map<String, ClaimItemNode> byWord = new LinkedHashMap<>();

  ClaimItems(ClaimNode node, Faults faults) {
    this.node = node;
    for (ClaimItemNode item : node.items()) {
      String word = word(item);
      if (!ONLY_IN.getOrDefault(word, List.of(node.kind().text())).contains(node.kind().text())) {
        faults.error(
            item.at(),
            "'%s' belongs to %s, not to %s"
                .formatted(word, article(ONLY_IN.get(word).get(0)), article(node.kind().text())),
            "");
      } else if (item instanceof SettingNode
          || item instanceof ComponentsNode
          || item instanceof CircumstancesNode) {
        ClaimItemNode first = byWord.putIfAbsent(word, item);
        if (first != null) {
          faults.error(
              item.at(), "'" + word + "' is said twice", "first on line " + first.at().line());
        }
      }
    }
  }

  private static String article(String kind) {
    return (kind.equals("ablation") ? "an " : "a ") + kind;
  }

  private static String word(ClaimItemNode item) {
    if (item instanceof SettingNode setting) {
      return setting.key().text();
    }
    if (item instanceof ComponentsNode components) {
      return components.key().text();
    }
    if (item instanceof CircumstancesNode circumstances) {
      return circumstances.key().text();
    }
    if (item instanceof PredictionNode) {
      return "predict";
    }
    return item instanceof SweepNode ? "sweep" : "matrix";
  }

  Optional<NameNode> needs() {
    return Optional.ofNullable(byWord.get("needs"))
        .map(it -> (NameNode) ((SettingNode) it).value());
  }

  /** Reason or diagnosis; empty if it says none. */
  String text(String word) {
    return byWord.get(word) instanceof SettingNode setting
            && setting.value() instanceof TextNode text
        ? text.text()
        : "";
  }

  Optional<ComponentsNode> components(String word) {
    return Optional.ofNullable(byWord.get(word)).map(ComponentsNode.class::cast);
  }

  /** What {@code under} or {@code against} sets. */
  Optional<CircumstancesNode> circumstances(String word) {
    return Optional.ofNullable(byWord.get(word)).map(CircumstancesNode.class::cast);
  }

  List<PredictionNode> predictions() {
    return all(PredictionNode.class);
  }

  List<VariationNode> variations() {
    return all(VariationNode.class);
  }

  private <T extends ClaimItemNode> List<T> all(Class<T> type) {
    return node.items().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
