package scn.dsl.run;

import scn.engine.sim.RunFailure;

/** A run that ended with an error instead of a result. */
public final class FailedRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Run run;

  FailedRun(Run run, RunFailure failure) {
    super(failure.getMessage(), failure.getCause());
    this.run = run;
  }

  public Run run() {
    return run;
  }
}
