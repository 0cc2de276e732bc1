package scn.dsl.semantic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.CompareNode;
import scn.dsl.syntax.ExperimentItemNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.SeedsNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.SweepNode;
import scn.dsl.syntax.UseNode;

/** What an experiment says, by its first word; what is said twice is reported. */
final class ExperimentItems {
  private final ExperimentNode node;
  private final Faults faults;
  private final Map<String, ExperimentItemNode> byWord = new LinkedHashMap<>();

  ExperimentItems(ExperimentNode node, Faults faults) {
    this.node = node;
    this.faults = faults;
    for (ExperimentItemNode item : node.items()) {
      String word = word(item);
      ExperimentItemNode first = byWord.putIfAbsent(word, item);
      if (first != null) {
        faults.error(
            item.at(), "'" + word + "' is said twice", "first on line " + first.at().line());
      }
    }
  }

  private static String word(ExperimentItemNode item) {
    if (item instanceof SettingNode setting) {
      return setting.key().text();
    }
    if (item instanceof UseNode use) {
      return use.key().text();
    }
    if (item instanceof CompareNode) {
      return "compare";
    }
    if (item instanceof SeedsNode) {
      return "seeds";
    }
    if (item instanceof SweepNode sweep) {
      return "sweep " + String.join(".", sweep.path().stream().map(each -> each.text()).toList());
    }
    ClaimNode claim = (ClaimNode) item;
    return claim.kind().text() + " " + claim.name().text();
  }

  <T extends ExperimentItemNode> Optional<T> find(String word, Class<T> type) {
    return Optional.ofNullable(byWord.get(word)).map(type::cast);
  }

  /** As above, and an error if it is missing. */
  <T extends ExperimentItemNode> Optional<T> one(String word, Class<T> type, String example) {
    Optional<T> found = find(word, type);
    if (found.isEmpty()) {
      faults.error(
          node.name().at(),
          "experiment '" + node.name().text() + "' has no " + word,
          "for example: " + example);
    }
    return found;
  }

  <T extends ExperimentItemNode> List<T> all(Class<T> type) {
    return node.items().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
