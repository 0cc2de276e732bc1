package scn.dsl.effect;

import java.nio.file.Path;
import scn.dsl.diff.Version;
import scn.dsl.run.Run;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;

/**
 * A strategy of one version under what its experiment declares, to be run on any seed.
 *
 * @param file that declares the experiment
 */
record Trial(Path file, Experiment experiment, Arm arm) {

  static Trial of(Version version, Arm arm) {
    return new Trial(version.file(), version.experiment(), arm);
  }

  Run on(long seed) {
    return new Run(file, experiment, arm, seed);
  }
}
