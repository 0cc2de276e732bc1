package scn.dsl.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import scn.dsl.script.ScriptLibrary;

/** The policy scripts of one version, and which of them a scenario may use. */
final class PolicyScripts {
  private final Store store;
  private final Surroundings surroundings;
  private final Map<List<Path>, ScriptLibrary> libraries = new HashMap<>();

  /** Puts all of them on disk. */
  PolicyScripts(Store store, Surroundings surroundings) {
    this.store = store;
    this.surroundings = surroundings;
    files().forEach(store::bring);
  }

  /** All of the version, from its root. */
  Set<String> files() {
    return store.files().stream().filter(this::isScript).collect(Collectors.toSet());
  }

  /** Below a folder of its kind, in a folder that scenarios look into. */
  boolean isScript(String file) {
    if (!file.endsWith(".groovy")) {
      return false;
    }
    List<String> parts = List.of(file.split("/", -1));
    int depth = parts.size();
    if (depth < 3) {
      return depth == 2 && surroundings.scripts().filter(String::isEmpty).isPresent();
    }
    String folder = String.join("/", parts.subList(0, depth - 2));
    return folder.equals("stdlib")
        || parts.get(depth - 3).equals("strategies")
        || surroundings.scripts().filter(folder::equals).isPresent();
  }

  /** Whether the version brings a standard library, which then counts in place of the installed. */
  boolean hasStandardLibrary() {
    return store.files().stream().anyMatch(it -> it.startsWith("stdlib/") && isScript(it));
  }

  /** Where the standard library and the scenarios to import are. */
  Path home() {
    return hasStandardLibrary() ? store.root() : surroundings.home();
  }

  /** Those that a scenario may use. */
  ScriptLibrary of(String scenario) {
    return of(scenario, List.of());
  }

  /**
   * @param before folders that count before all others
   */
  ScriptLibrary of(String scenario, List<Path> before) {
    List<Path> roots = new ArrayList<>(before);
    surroundings.scripts().ifPresent(it -> roots.add(store.root().resolve(it)));
    roots.add(store.root().resolve(scenario).resolveSibling("strategies"));
    roots.add(home().resolve("stdlib"));
    return libraries.computeIfAbsent(roots, it -> ScriptLibrary.open(it, surroundings.cache()));
  }

  /** Those of one folder, whoever may use them. */
  ScriptLibrary below(Path folder) {
    return ScriptLibrary.open(List.of(folder), surroundings.cache());
  }
}
