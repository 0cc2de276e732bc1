package scn.dsl.run;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Claim;
import scn.dsl.semantic.Contest;
import scn.dsl.semantic.Expectation;
import scn.dsl.semantic.Metric;
import scn.engine.compare.Comparison;
import scn.engine.compare.Prediction;
import scn.engine.compare.Reading;
import scn.engine.compare.Sample;
import scn.engine.compare.SeedPlan;
import scn.engine.compare.Verdict;
import scn.engine.metrics.Regime;

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
      judgements.addAll(judge(Study.contests(claim), expectation));
    }
    return new ClaimResult(claim, ClaimStatus.of(judgements), judgements);
  }

  /** A prediction that holds under one load and fails under another is wrong in its regime. */
  private List<Judgement> judge(List<Contest> contests, Expectation expectation) {
    List<Judgement> judgements =
        contests.stream().map(contest -> judge(contest, expectation)).toList();
    Set<Regime> confirmed = EnumSet.noneOf(Regime.class);
    for (int i = 0; i < contests.size(); i++) {
      if (judgements.get(i).verdict() instanceof Verdict.Confirmed) {
        confirmed.addAll(regimes(contests.get(i)));
      }
    }
    List<Judgement> informed = new ArrayList<>();
    for (int i = 0; i < contests.size(); i++) {
      Judgement judgement = judgements.get(i);
      informed.add(
          judgement.verdict() instanceof Verdict.Refuted refuted
              ? judgement.with(refuted.under(regimes(contests.get(i)), confirmed))
              : judgement);
    }
    return informed;
  }

  private Set<Regime> regimes(Contest contest) {
    Set<Regime> regimes =
        EnumSet.copyOf(readings.regimes(contest.setup(), List.of(contest.candidate())));
    regimes.addAll(readings.regimes(contest.referenceSetup(), List.of(contest.reference())));
    return regimes;
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
    if (expectation.prediction() instanceof Prediction.BeyondSum && contest.there().isPresent()) {
      return gain(contest, contest.there().get(), expectation);
    }
    Arm reference =
        expectation.reference().flatMap(contest.setup()::arm).orElse(contest.reference());
    Sample sample =
        new Sample.Paired(
            readings.of(expectation.metric(), contest.referenceSetup(), reference), candidate);
    String name =
        reference.equals(contest.reference()) ? contest.referenceName() : reference.strategy();
    return new Judgement(expectation, contest.label(), name, verdict(sample, expectation));
  }

  /** What the strategy does to the baseline here, over what it does to it there. */
  private Judgement gain(Contest contest, Contest.Elsewhere there, Expectation expectation) {
    Metric metric = expectation.metric();
    Sample sample =
        new Sample.Factorial(
            readings.of(metric, there.setup(), there.setup().baseline()),
            readings.of(metric, there.setup(), contest.reference()),
            readings.of(metric, contest.setup(), contest.setup().baseline()),
            readings.of(metric, contest.setup(), contest.candidate()));
    String name = "the change there, " + there.name();
    return new Judgement(expectation, contest.label(), name, verdict(sample, expectation));
  }

  private Verdict verdict(Sample sample, Expectation expectation) {
    Prediction prediction = expectation.prediction();
    return plan.map(it -> it.judge(sample, prediction))
        .orElseGet(() -> Comparison.of(sample, prediction));
  }
}
