package scn.dsl.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import scn.dsl.semantic.ScenarioCompiler;

/** Tells apart which scenarios may mean something else, without reading what they mean. */
final class Touched {
  private Touched() {}

  /**
   * Of the scenarios of two versions those that are not the same with all they name, and with the
   * scripts they may name.
   */
  static Set<String> between(Side before, Side after) {
    Set<String> files = new TreeSet<>(before.scenarios());
    files.addAll(after.scenarios());
    if (before.isSingle()
        || before.policies().hasStandardLibrary() != after.policies().hasStandardLibrary()) {
      return files;
    }
    List<String> policies = changedPolicies(before, after);
    boolean all = policies.stream().anyMatch(ScenarioCompiler::isDefault);
    files.removeIf(
        it -> !all && closure(before, it, policies).equals(closure(after, it, policies)));
    return files;
  }

  private static List<String> changedPolicies(Side before, Side after) {
    Set<String> scripts = new HashSet<>(before.policies().files());
    scripts.addAll(after.policies().files());
    scripts.removeIf(it -> before.hasSame(it, after));
    return scripts.stream()
        .map(it -> it.substring(it.lastIndexOf('/') + 1).replaceFirst("\\.groovy$", ""))
        .toList();
  }

  /** A scenario with all it names, and which of some policies it may name. */
  private static Map<String, String> closure(Side side, String scenario, List<String> policies) {
    Store store = side.store();
    Map<String, String> closure = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(scenario));
    while (!open.isEmpty()) {
      String file = open.pop();
      if (closure.containsKey(file)) {
        continue;
      }
      String content = store.content(file);
      closure.put(file, content);
      if (!content.isEmpty() && Side.isScenario(file)) {
        store.bring(file);
        String text = Named.text(store, file);
        policies.stream()
            .filter(text::contains)
            .forEach(it -> closure.put("policy " + it, side.label() + " " + side.root()));
        open.addAll(Named.by(store, file));
      }
    }
    return closure;
  }
}
