package scn.dsl.run;

import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;

/** One strategy on one seed of an experiment's workload. */
public record Run(Experiment experiment, Arm arm, long seed) {}
