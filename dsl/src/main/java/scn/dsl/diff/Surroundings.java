package scn.dsl.diff;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What every version may use.
 *
 * @param home of the shipped scripts and scenarios
 * @param cache of compiled scripts
 * @param scripts folder with more policies, from the root of each version
 * @param settings values in place of those that scenarios say
 */
public record Surroundings(Path home, Path cache, Optional<String> scripts, List<String> settings) {

  public Surroundings {
    settings = List.copyOf(settings);
  }
}
