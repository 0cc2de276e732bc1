package scn.dsl.run;

import java.nio.file.Path;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;

/**
 * One strategy on one seed of an experiment's workload.
 *
 * @param scenario file that declares the experiment
 */
public record Run(Path scenario, Experiment experiment, Arm arm, long seed) {}
