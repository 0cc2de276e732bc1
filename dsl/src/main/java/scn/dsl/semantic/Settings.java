package scn.dsl.semantic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.SettingNode;

/** The settings of a block by name, those said later in place of those said before. */
record Settings(Map<String, SettingNode> byName) {

  static Settings none() {
    return new Settings(Map.of());
  }

  /** Reports names that the block does not know, and names said twice in it. */
  static Settings of(String block, List<SettingNode> nodes, List<String> known, Faults faults) {
    Map<String, SettingNode> byName = new LinkedHashMap<>();
    for (SettingNode node : nodes) {
      String name = node.key().text();
      if (!known.contains(name)) {
        faults.error(
            node.key().at(),
            "there is no setting '" + name + "' in " + block,
            NearestName.hint(name, known, "settings"));
      } else if (byName.putIfAbsent(name, node) != null) {
        faults.error(
            node.key().at(),
            "'" + name + "' is said twice",
            "first on line " + byName.get(name).at().line());
      }
    }
    return new Settings(byName);
  }

  Settings overriddenBy(Settings later) {
    Map<String, SettingNode> merged = new LinkedHashMap<>(byName);
    merged.putAll(later.byName);
    return new Settings(merged);
  }

  Optional<SettingNode> get(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
