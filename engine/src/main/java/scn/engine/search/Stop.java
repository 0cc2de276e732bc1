package scn.engine.search;

/** Why a study ended. */
public sealed interface Stop {
  /** For the report. */
  String reason();

  /** The budget of trials or runs is used up. */
  record BudgetUsed(String what, int count) implements Stop {
    @Override
    public String reason() {
      return "all %d %s of the budget are used".formatted(count, what);
    }
  }

  /** Every allowed setting was tried. */
  record SpaceUsed(int trials) implements Stop {
    @Override
    public String reason() {
      return "nothing is left to try after %d trials".formatted(trials);
    }
  }

  /**
   * The model promises no improvement worth a trial.
   *
   * @param proposals how many in a row promised too little
   * @param improvement the most that one of them promised, in the unit of the first objective
   * @param worth what the last of them would have had to promise
   */
  record Settled(int proposals, double improvement, double worth) implements Stop {
    @Override
    public String reason() {
      return "the last %d proposals promised at most %.3g, and less than %.3g is not worth a trial"
          .formatted(proposals, improvement, worth);
    }
  }

  /** The first trials all failed. */
  record AllFailed(String common) implements Stop {
    @Override
    public String reason() {
      return common;
    }
  }

  /** The caller asked for it: time is up, or somebody interrupted. */
  record Asked(String reason) implements Stop {}
}
