package scn.dsl.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import scn.dsl.semantic.Claim;
import scn.dsl.semantic.Seeds;
import scn.engine.compare.SeedPlan;
import scn.engine.compare.Verdict;

/**
 * How far a study has come: which runs it wants next, until every claim is judged.
 *
 * <p>A claim that needs another one waits for its verdict, so that what is refuted costs no further
 * runs.
 */
final class Progress {
  private final Study study;
  private final Optional<Seeds.Auto> auto;
  private final Optional<SeedPlan> plan;
  private final Outcomes outcomes;
  private List<Long> seeds;

  /**
   * @param outcomes of all runs so far, of this study and of others
   */
  Progress(Study study, Outcomes outcomes) {
    this.study = study;
    this.outcomes = outcomes;
    this.auto = study.auto();
    this.plan = auto.map(it -> SeedPlan.upTo(it.most()));
    this.seeds =
        auto.map(it -> first(it, plan.orElseThrow().looks().get(0)))
            .orElseGet(() -> ((Seeds.Listed) study.seeds()).seeds());
  }

  private static List<Long> first(Seeds.Auto auto, int count) {
    return LongStream.range(auto.from(), auto.from() + count).boxed().toList();
  }

  /** Every run that may be wanted before the study ends. */
  static List<Run> all(Study study) {
    List<Series> series = new ArrayList<>(study.plain());
    study.claims().forEach(claim -> series.addAll(Study.series(claim)));
    return runs(study, series, study.everySeed());
  }

  private static List<Run> runs(Study study, List<Series> series, List<Long> seeds) {
    List<Run> runs = new ArrayList<>();
    for (Series each : series) {
      seeds.forEach(seed -> runs.add(each.on(study, seed)));
    }
    return runs;
  }

  /** What to run now, each key once; nothing if the study is at its end. */
  List<Run> next() {
    List<Run> missing = missing();
    if (missing.isEmpty() && moreSeeds()) {
      missing = missing();
    }
    return missing;
  }

  private List<Run> missing() {
    Map<Object, Run> missing = new LinkedHashMap<>();
    List<Series> series = new ArrayList<>(study.plain());
    for (Claim claim : study.claims()) {
      if (needed(claim).map(it -> isMeasured(it) && !isRefuted(it)).orElse(true)) {
        series.addAll(Study.series(claim));
      }
    }
    for (Run run : runs(study, series, seeds)) {
      if (!outcomes.has(run)) {
        missing.putIfAbsent(outcomes.key(run), run);
      }
    }
    return List.copyOf(missing.values());
  }

  private boolean moreSeeds() {
    if (auto.isEmpty()) {
      return false;
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (ClaimResult claim : claims()) {
      claim.judgements().forEach(it -> verdicts.add(it.verdict()));
    }
    OptionalInt next = plan.orElseThrow().next(seeds.size(), verdicts);
    next.ifPresent(count -> seeds = first(auto.get(), count));
    return next.isPresent();
  }

  private Optional<Claim> needed(Claim claim) {
    return claim
        .wording()
        .needs()
        .flatMap(
            name ->
                study.claims().stream()
                    .filter(other -> other.wording().name().equals(name))
                    .findFirst());
  }

  private boolean isMeasured(Claim claim) {
    return runs(study, Study.series(claim), seeds).stream().allMatch(outcomes::has);
  }

  /** Whether it is refuted itself, or not even tried since what it needs is. */
  private boolean isRefuted(Claim claim) {
    return isSkipped(claim) || judge().judge(claim).status() == ClaimStatus.REFUTED;
  }

  private boolean isSkipped(Claim claim) {
    return needed(claim).map(this::isRefuted).orElse(false);
  }

  private Judge judge() {
    return new Judge(readings(), plan);
  }

  private Readings readings() {
    return new Readings(study, outcomes, seeds);
  }

  private List<ClaimResult> claims() {
    List<ClaimResult> results = new ArrayList<>();
    for (Claim claim : study.claims()) {
      results.add(
          isSkipped(claim)
              ? new ClaimResult(claim, ClaimStatus.SKIPPED, List.of())
              : judge().judge(claim));
    }
    return results;
  }

  /** Once nothing is left to run. */
  StudyResult result() {
    List<Series> series = new ArrayList<>(study.plain());
    for (Claim claim : study.claims()) {
      if (!isSkipped(claim)) {
        series.addAll(Study.series(claim));
      }
    }
    Map<Object, RunResult> done = new LinkedHashMap<>();
    List<RunResult> runs = new ArrayList<>();
    Map<Object, FailedRun> failures = new LinkedHashMap<>();
    Set<Series> shown = new HashSet<>(study.plain());
    for (Series each : new LinkedHashSet<>(series)) {
      for (long seed : seeds) {
        Run run = each.on(study, seed);
        Object key = outcomes.key(run);
        Outcome outcome = outcomes.of(run);
        if (outcome instanceof Outcome.Failed failed) {
          failures.putIfAbsent(key, failed.failure());
        } else if (outcome instanceof Outcome.Done made
            && (done.putIfAbsent(key, made.result()) == null || shown.contains(each))) {
          runs.add(made.result().as(run));
        }
      }
    }
    return new StudyResult(
        study, seeds, runs, List.copyOf(failures.values()), claims(), readings());
  }
}
