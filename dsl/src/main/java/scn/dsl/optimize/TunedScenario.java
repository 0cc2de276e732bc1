package scn.dsl.optimize;

import java.nio.file.Path;
import java.util.Optional;
import scn.dsl.semantic.Search;

/** The strategy that a search found, as a scenario of its own. */
public final class TunedScenario {
  private TunedScenario() {}

  /** Where it belongs: {@code SEARCH-tuned.scn} in the folder of the scenario. */
  public static Path beside(Path scenario, Search search) {
    return scenario.resolveSibling(search.name() + "-tuned.scn");
  }

  /** Its text; empty if nothing kept the limits. */
  public static Optional<String> of(Path scenario, Optimization result) {
    return result
        .pastedText()
        .map(
            strategy ->
                "// Found by search %s, see %s.%nimport \"%s\"%n%n%s"
                    .formatted(
                        result.search().name(),
                        scenario.getFileName(),
                        scenario.getFileName(),
                        strategy)
                    .replace(System.lineSeparator(), "\n"));
  }
}
