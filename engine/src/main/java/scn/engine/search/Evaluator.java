package scn.engine.search;

import scn.engine.search.space.Setting;

/** What is tuned: gives the same outcome for the same setting and seed. */
@FunctionalInterface
public interface Evaluator {
  /** Runs a setting on a seed. */
  Outcome evaluate(Setting setting, long seed);
}
