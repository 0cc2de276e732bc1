package scn.engine.search;

import scn.engine.search.space.Setting;

/** One setting to be run on one seed, for a trial. */
public record Run(int trial, Setting setting, long seed) {}
