package scn.dsl.cli;

/** What the exit codes of every command mean. */
final class ExitCode {
  static final int OK = 0;

  /** A claim was refuted, or a gate stops a change, and the command was to fail then. */
  static final int REFUTED = 1;

  /** {@code fmt --check} found a file that would change. */
  static final int NOT_IN_STYLE = 1;

  /** A row of the ledger, run again, gave something else. */
  static final int NOT_THE_SAME = 1;

  /** The command line, a scenario, a script or a trace has faults; nothing was run. */
  static final int BAD_INPUT = 2;

  /** A run could not be finished. */
  static final int RUN_FAILED = 3;

  /** Two versions do not mean the same. */
  static final int CHANGED = 10;

  private ExitCode() {}
}
