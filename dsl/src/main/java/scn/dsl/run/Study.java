package scn.dsl.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Claim;
import scn.dsl.semantic.Contest;
import scn.dsl.semantic.Expectation;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Seeds;
import scn.dsl.semantic.Setup;
import scn.dsl.semantic.Variation;
import scn.dsl.semantic.WorkloadSource;
import scn.engine.compare.Prediction;
import scn.engine.compare.SeedPlan;

/**
 * What of an experiment is wanted.
 *
 * @param scenario file that declares the experiment
 * @param arms to run under the declared circumstances and to show
 */
public record Study(
    Path scenario,
    Experiment experiment,
    List<Arm> arms,
    List<Variation> variations,
    List<Claim> claims,
    Seeds seeds) {

  public Study {
    arms = List.copyOf(arms);
    variations = List.copyOf(variations);
    claims = List.copyOf(claims);
  }

  /** All of an experiment. */
  public static Study of(Path scenario, Experiment experiment) {
    return new Study(
        scenario,
        experiment,
        experiment.setup().arms(),
        experiment.variations(),
        experiment.claims(),
        experiment.seeds());
  }

  /** The same on other draws of the workload. */
  public Study on(Seeds others) {
    return new Study(scenario, experiment, arms, variations, claims, others);
  }

  /** Whether it leaves out nothing that the experiment declares, whatever its seeds are. */
  public boolean isWhole() {
    return on(experiment.seeds()).equals(of(scenario, experiment));
  }

  /**
   * The rule by which seeds are added, if there is one. Of recorded workloads there are as many as
   * recordings follow each other from the first seed on, unless those are too few to look at.
   */
  Optional<Seeds.Auto> auto() {
    if (!(seeds instanceof Seeds.Auto auto)) {
      return Optional.empty();
    }
    int most = auto.most();
    for (Setup setup : setups()) {
      if (setup.workload() instanceof WorkloadSource.Replayed replayed) {
        most = Math.min(most, Workloads.recordedFrom(replayed, auto.from(), most));
      }
    }
    return Optional.of(most < SeedPlan.FEWEST ? auto : new Seeds.Auto(auto.from(), most));
  }

  /** All that it may run on. */
  public List<Long> everySeed() {
    return auto()
        .map(it -> LongStream.range(it.from(), it.from() + it.most()).boxed().toList())
        .orElseGet(() -> ((Seeds.Listed) seeds).seeds());
  }

  private Set<Setup> setups() {
    Set<Setup> setups = new LinkedHashSet<>();
    plain().forEach(each -> setups.add(each.setup()));
    claims.forEach(claim -> series(claim).forEach(each -> setups.add(each.setup())));
    return setups;
  }

  /** Every strategy that may run, under whatever circumstances. */
  public Set<Arm> everyArm() {
    Set<Arm> arms = new LinkedHashSet<>();
    plain().forEach(each -> arms.add(each.arm()));
    claims.forEach(claim -> series(claim).forEach(each -> arms.add(each.arm())));
    return arms;
  }

  /** Of each claim what it takes to judge it. */
  static List<Series> series(Claim claim) {
    List<Series> series = new ArrayList<>();
    String place = claim.kind() + " " + claim.wording().name();
    if (claim instanceof Claim.SuperAdditivity sum) {
      for (Arm arm : List.of(sum.setup().baseline(), sum.one(), sum.other(), sum.both())) {
        series.add(new Series(place, sum.setup(), arm));
      }
    }
    for (Contest contest : contests(claim)) {
      String where = contest.label().isEmpty() ? place : place + ", " + contest.label();
      String referenceAt = where + contest.there().map(it -> ", against " + it.name()).orElse("");
      series.add(new Series(referenceAt, contest.referenceSetup(), contest.reference()));
      series.add(new Series(where, contest.setup(), contest.candidate()));
      for (Expectation expectation : claim.expectations()) {
        expectation
            .reference()
            .flatMap(contest.setup()::arm)
            .ifPresent(other -> series.add(new Series(where, contest.setup(), other)));
        if (expectation.prediction() instanceof Prediction.BeyondSum) {
          series.add(new Series(where, contest.setup(), contest.setup().baseline()));
          Setup there = contest.referenceSetup();
          series.add(new Series(referenceAt, there, there.baseline()));
        }
      }
    }
    return series;
  }

  /** Whom a claim compares, under each of its circumstances. */
  public static List<Contest> contests(Claim claim) {
    if (claim instanceof Claim.Hypothesis it) {
      return List.of(it.contest());
    }
    if (claim instanceof Claim.Control it) {
      return List.of(it.contest());
    }
    if (claim instanceof Claim.Success it) {
      return List.of(it.contest());
    }
    if (claim instanceof Claim.Ablation it) {
      return it.contests();
    }
    return claim instanceof Claim.Robustness it ? it.contests() : List.of();
  }

  /** All that is run whatever the claims come to: every strategy, everywhere. */
  List<Series> plain() {
    List<Series> series = new ArrayList<>();
    arms.forEach(arm -> series.add(new Series("", experiment.setup(), arm)));
    for (Variation variation : variations) {
      for (Variation.Case each : variation.cases()) {
        String place = variation.name() + " " + each.name();
        each.setup().arms().forEach(arm -> series.add(new Series(place, each.setup(), arm)));
      }
    }
    return series;
  }
}
