package scn.dsl.run;

import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Setup;

/**
 * A strategy under some circumstances, over all seeds.
 *
 * @param circumstances empty for those that the experiment declares
 */
record Series(String circumstances, Setup setup, Arm arm) {

  Run on(Study study, long seed) {
    return new Run(study.scenario(), study.experiment(), circumstances, setup, arm, seed);
  }
}
