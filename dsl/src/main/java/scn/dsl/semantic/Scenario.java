package scn.dsl.semantic;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.OptimizeNode;

/**
 * A scenario file with every name resolved and every default filled in.
 *
 * @param experiments of the file itself, in source order; those of imported files are not run
 * @param claims hypotheses and controls by the name of their experiment, names checked, not
 *     evaluated
 * @param searches names checked, not evaluated
 */
public record Scenario(
    Path file,
    List<Experiment> experiments,
    Map<String, List<ClaimNode>> claims,
    List<OptimizeNode> searches) {

  public Scenario {
    experiments = List.copyOf(experiments);
    claims = Map.copyOf(claims);
    searches = List.copyOf(searches);
  }

  /** Without claims and searches. */
  public Scenario(Path file, List<Experiment> experiments) {
    this(file, experiments, Map.of(), List.of());
  }
}
