package scn.dsl.semantic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.syntax.CompareNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.MatrixNode;
import scn.dsl.syntax.NamedNode;
import scn.dsl.syntax.Node;
import scn.dsl.syntax.ProblemNode;
import scn.dsl.syntax.SeedsNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.SweepNode;
import scn.dsl.syntax.TargetsNode;
import scn.dsl.syntax.UseNode;

/**
 * What an experiment says, by its first word, and what its problem says for it; what is said twice
 * is reported.
 */
final class ExperimentItems {
  private final NamedNode node;
  private final Faults faults;
  private final List<? extends Node> items;
  private final Map<String, Node> byWord = new LinkedHashMap<>();

  ExperimentItems(ExperimentNode node, Faults faults) {
    this(node, node.items(), faults);
  }

  ExperimentItems(ProblemNode node, Faults faults) {
    this(node, node.items(), faults);
  }

  private ExperimentItems(NamedNode node, List<? extends Node> items, Faults faults) {
    this.node = node;
    this.items = items;
    this.faults = faults;
    for (Node item : items) {
      Optional<String> word = word(item);
      Node first = word.map(it -> byWord.putIfAbsent(it, item)).orElse(null);
      if (first != null) {
        faults.error(
            item.at(), "'" + word.get() + "' is said twice", "first on line " + first.at().line());
      }
    }
  }

  /** Takes over what is said there and not here. */
  void inherit(ExperimentItems problem) {
    problem.byWord.forEach(byWord::putIfAbsent);
  }

  /** Empty for what may be said many times. */
  private static Optional<String> word(Node item) {
    if (item instanceof SettingNode setting && !setting.key().text().equals("prior")) {
      return Optional.of(setting.key().text());
    }
    if (item instanceof UseNode use) {
      return Optional.of(use.key().text());
    }
    if (item instanceof CompareNode) {
      return Optional.of("compare");
    }
    if (item instanceof SeedsNode) {
      return Optional.of("seeds");
    }
    if (item instanceof TargetsNode) {
      return Optional.of("targets");
    }
    if (item instanceof SweepNode sweep) {
      return Optional.of("sweep " + sweep.path().text());
    }
    return item instanceof MatrixNode matrix
        ? Optional.of("matrix " + matrix.name().text())
        : Optional.empty();
  }

  <T extends Node> Optional<T> find(String word, Class<T> type) {
    return Optional.ofNullable(byWord.get(word)).map(type::cast);
  }

  /** As above, and an error if it is missing. */
  <T extends Node> Optional<T> one(String word, Class<T> type, String example) {
    Optional<T> found = find(word, type);
    if (found.isEmpty()) {
      faults.error(
          node.name().at(),
          "experiment '" + node.name().text() + "' has no " + word,
          "for example: " + example);
    }
    return found;
  }

  <T extends Node> List<T> all(Class<T> type) {
    return items.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
