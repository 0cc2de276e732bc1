package scn.dsl.semantic;

import java.util.List;

/** Something expected of an experiment, that its runs confirm or refute. */
public sealed interface Claim {

  Wording wording();

  List<Expectation> expectations();

  /** The word of the language it is declared with. */
  String kind();

  /** A strategy against the baseline: what the experiment is about. */
  record Hypothesis(Wording wording, Contest contest, List<Expectation> expectations)
      implements Claim {

    @Override
    public String kind() {
      return "hypothesis";
    }
  }

  /** A strategy against the baseline: what the problem asks of every strategy. */
  record Success(Wording wording, Contest contest, List<Expectation> expectations)
      implements Claim {

    @Override
    public String kind() {
      return "problem";
    }
  }

  /** The same where the mechanism has nothing to work on. */
  record Control(Wording wording, Contest contest, List<Expectation> expectations)
      implements Claim {

    @Override
    public String kind() {
      return "control";
    }
  }

  /**
   * A strategy without some of its components, against the whole strategy.
   *
   * @param contests one if it says what to leave out; else one for each component and each pair
   */
  record Ablation(Wording wording, List<Contest> contests, List<Expectation> expectations)
      implements Claim {

    @Override
    public String kind() {
      return "ablation";
    }
  }

  /**
   * Two parts of a strategy, each alone and both together on top of the baseline.
   *
   * @param setup whose first arm is the baseline
   */
  record SuperAdditivity(
      Wording wording, Setup setup, Arm one, Arm other, Arm both, List<Expectation> expectations)
      implements Claim {

    @Override
    public String kind() {
      return "super-additivity";
    }
  }

  /** A strategy against the baseline, under many circumstances. */
  record Robustness(Wording wording, List<Contest> contests, List<Expectation> expectations)
      implements Claim {

    @Override
    public String kind() {
      return "robustness";
    }
  }
}
