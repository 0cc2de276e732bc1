package scn.dsl.diff;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.policy.PolicyKind;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.PolicyChoice;

/** What scenarios call a script. */
record ScriptName(PolicyKind kind, String name) {

  /** By the place of a file; empty if it is in no folder of a kind. */
  static Optional<ScriptName> of(String file) {
    String[] parts = file.split("/", -1);
    String folder = parts.length < 2 ? "" : parts[parts.length - 2];
    String name = parts[parts.length - 1].replaceFirst("\\.groovy$", "");
    return Arrays.stream(PolicyKind.values())
        .filter(it -> it.folder().equals(folder))
        .findFirst()
        .map(it -> new ScriptName(it, name));
  }

  /** The scripts of an experiment, with the strategies that use them. */
  static Map<ScriptName, Set<String>> usedIn(Experiment experiment) {
    Map<ScriptName, Set<String>> used = new LinkedHashMap<>();
    for (Arm arm : experiment.setup().arms()) {
      arm.policies().values().forEach(it -> add(used, it, arm));
      arm.scorers().forEach(it -> add(used, it.scorer(), arm));
    }
    return used;
  }

  private static void add(Map<ScriptName, Set<String>> used, PolicyChoice choice, Arm arm) {
    used.computeIfAbsent(
            new ScriptName(choice.kind(), choice.name()), unused -> new LinkedHashSet<>())
        .add(arm.strategy());
  }

  /** As changes are told: {@code scheduler sjf}. */
  String title() {
    return kind.label() + " " + name;
  }

  /** From a folder of scripts. */
  String file() {
    return kind.folder() + "/" + name + ".groovy";
  }
}
