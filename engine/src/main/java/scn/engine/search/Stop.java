package scn.engine.search;

/** Why a study ended. */
public sealed interface Stop {
  /** For the report. */
  String reason();

  /** The budget of trials is used up. */
  record TrialsUsed(int budget) implements Stop {
    @Override
    public String reason() {
      return budget == 1
          ? "the 1 trial of the budget is used"
          : "all %d trials of the budget are used".formatted(budget);
    }
  }

  /** The budget of runs is used up, or what is left of it does not suffice for all seeds. */
  record RunsUsed(int used, int budget, int seeds) implements Stop {
    @Override
    public String reason() {
      if (used >= budget) {
        return "all %d runs of the budget are used".formatted(budget);
      }
      return "%d of %d runs are used, too few are left for a trial on %d seeds"
          .formatted(used, budget, seeds);
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
   * @param worth what each of them would have had to promise by the end
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
