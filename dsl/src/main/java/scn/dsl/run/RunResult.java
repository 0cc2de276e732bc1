package scn.dsl.run;

import scn.engine.metrics.RunMetrics;
import scn.engine.sim.RunLog;

/** One run and what it measured. */
public record RunResult(Run run, RunLog log, RunMetrics metrics) {

  /** The same outcome as that of another run of the same key. */
  RunResult as(Run other) {
    return new RunResult(other, log, metrics);
  }
}
