package scn.dsl.semantic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A scenario file with every name resolved and every default filled in.
 *
 * @param experiments of the file itself, in source order; those of imported files are not run
 * @param searches of the file itself
 * @param principles of the file and of all it imports
 */
public record Scenario(
    Path file, List<Experiment> experiments, List<Search> searches, List<Principle> principles) {

  public Scenario {
    experiments = List.copyOf(experiments);
    searches = List.copyOf(searches);
    principles = List.copyOf(principles);
  }

  public Optional<Experiment> experiment(String name) {
    return experiments.stream().filter(it -> it.name().equals(name)).findFirst();
  }
}
