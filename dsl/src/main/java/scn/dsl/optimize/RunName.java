package scn.dsl.optimize;

import java.util.Map;
import java.util.Optional;
import scn.engine.search.space.Setting;

/**
 * Which run of a study.
 *
 * @param strategy that is run as declared; empty for a setting of the searched one
 * @param values of the setting by parameter; none for a strategy as declared
 */
public record RunName(Optional<String> strategy, Map<String, Object> values, long seed) {

  static RunName of(Setting setting, long seed) {
    return new RunName(Optional.empty(), setting.values(), seed);
  }

  static RunName of(String strategy, long seed) {
    return new RunName(Optional.of(strategy), Map.of(), seed);
  }
}
