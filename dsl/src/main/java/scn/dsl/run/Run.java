package scn.dsl.run;

import java.nio.file.Path;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Setup;

/**
 * One strategy under one workload on one seed.
 *
 * @param scenario file that declares the experiment
 * @param circumstances {@code rate 1500 req/s}, {@code control uniform}; empty for those that the
 *     experiment declares
 */
public record Run(
    Path scenario, Experiment experiment, String circumstances, Setup setup, Arm arm, long seed) {

  /** Under the circumstances that the experiment declares. */
  public Run(Path scenario, Experiment experiment, Arm arm, long seed) {
    this(scenario, experiment, "", experiment.setup(), arm, seed);
  }
}
