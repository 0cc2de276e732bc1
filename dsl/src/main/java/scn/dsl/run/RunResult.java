package scn.dsl.run;

import scn.engine.metrics.RunMetrics;
import scn.engine.sim.RunLog;

/** One run and what it measured. */
public record RunResult(Run run, RunLog log, RunMetrics metrics) {}
