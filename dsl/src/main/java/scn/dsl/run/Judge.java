package scn.dsl.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Claim;
import scn.dsl.semantic.Contest;
import scn.dsl.semantic.Expectation;
import scn.engine.compare.Comparison;
import scn.engine.compare.Prediction;
import scn.engine.compare.Reading;
import scn.engine.compare.Sample;
import scn.engine.compare.SeedPlan;
import scn.engine.compare.Verdict;

/** Holds the predictions of claims against finished runs. */
final class Judge {
  private final Readings readings;
  private final Optional<SeedPlan> plan;

  /**
   * @param plan if seeds are added as needed: how often the results are looked at
   */
  Judge(Readings readings, Optional<SeedPlan> plan) {
    this.readings = readings;
    this.plan = plan;
  }

  ClaimResult judge(Claim claim) {
    List<Judgement> judgements = new ArrayList<>();
    if (claim instanceof Claim.SuperAdditivity sum) {
      sum.expectations().forEach(it -> judgements.add(judge(sum, it)));
    }
    for (Expectation expectation : claim.expectations()) {
      for (Contest contest : Study.contests(claim)) {
        judgements.add(judge(contest, expectation));
      }
    }
    return new ClaimResult(claim, ClaimStatus.of(judgements), judgements);
  }

  private Judgement judge(Claim.SuperAdditivity sum, Expectation expectation) {
    Function<Arm, List<Reading>> of = arm -> readings.of(expectation.metric(), sum.setup(), arm);
    Sample sample =
        new Sample.Factorial(
            of.apply(sum.setup().baseline()),
            of.apply(sum.one()),
            of.apply(sum.other()),
            of.apply(sum.both()));
    return new Judgement(expectation, "", "the sum", verdict(sample, expectation));
  }

  private Judgement judge(Contest contest, Expectation expectation) {
    List<Reading> candidate =
        readings.of(expectation.metric(), contest.setup(), contest.candidate());
    if (expectation.prediction() instanceof Prediction.Value) {
      return new Judgement(
          expectation, contest.label(), "", verdict(new Sample.Alone(candidate), expectation));
    }
    Arm reference =
        expectation.reference().flatMap(contest.setup()::arm).orElse(contest.reference());
    Sample sample =
        new Sample.Paired(readings.of(expectation.metric(), contest.setup(), reference), candidate);
    return new Judgement(
        expectation, contest.label(), reference.strategy(), verdict(sample, expectation));
  }

  private Verdict verdict(Sample sample, Expectation expectation) {
    Prediction prediction = expectation.prediction();
    return plan.map(it -> it.judge(sample, prediction))
        .orElseGet(() -> Comparison.of(sample, prediction));
  }
}
