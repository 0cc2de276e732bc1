package scn.dsl.effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import scn.dsl.diff.ExperimentPair;
import scn.dsl.diff.SingleChange;
import scn.dsl.diff.Version;
import scn.dsl.run.Study;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Claim;
import scn.dsl.semantic.Seeds;

/**
 * An experiment to be measured.
 *
 * @param before the older version of it, if there is one
 * @param contrasts the strategies of the newer version, but a baseline with which nothing can be
 *     compared
 * @param removed strategies that only the older version has
 */
record Subject(
    Optional<Version> before,
    Version after,
    SeedChoice seeds,
    List<Contrast> contrasts,
    List<String> removed) {

  String name() {
    return after.experiment().name();
  }

  /**
   * @param versions told of every version that is run
   */
  static Subject of(ExperimentPair pair, Optional<List<Long>> seeds, Consumer<Version> versions) {
    versions.accept(pair.before());
    versions.accept(pair.after());
    Map<SingleChange, Optional<Version>> alone = new HashMap<>();
    for (SingleChange change : pair.changes()) {
      Optional<Version> version = change.alone().get();
      version.ifPresent(versions);
      alone.put(change, version);
    }
    Map<String, String> olderNames = new HashMap<>();
    pair.renamed().forEach((older, newer) -> olderNames.put(newer, older));
    List<Contrast> contrasts = new ArrayList<>();
    List<String> met = new ArrayList<>();
    for (Arm arm : pair.after().experiment().setup().arms()) {
      String older = olderNames.getOrDefault(arm.strategy(), arm.strategy());
      Optional<Arm> namesake = pair.before().experiment().setup().arm(older);
      if (namesake.isPresent()) {
        met.add(older);
        contrasts.add(
            new Contrast(
                new StrategyEffect.Basis.OlderVersion(older),
                Trial.of(pair.before(), namesake.get()),
                Trial.of(pair.after(), arm),
                steps(pair, alone, older)));
      } else {
        added(pair.after(), arm).ifPresent(contrasts::add);
      }
    }
    List<String> removed =
        pair.before().experiment().setup().arms().stream()
            .map(Arm::strategy)
            .filter(name -> !met.contains(name))
            .toList();
    return new Subject(
        Optional.of(pair.before()),
        pair.after(),
        SeedChoice.of(seeds, Optional.of(pair.before().experiment()), pair.after().experiment()),
        contrasts,
        removed);
  }

  /** An experiment that only the newer version has. */
  static Subject ofAdded(Version after, Optional<List<Long>> seeds, Consumer<Version> versions) {
    versions.accept(after);
    List<Contrast> contrasts = new ArrayList<>();
    for (Arm arm : after.experiment().setup().arms()) {
      added(after, arm).ifPresent(contrasts::add);
    }
    return new Subject(
        Optional.empty(),
        after,
        SeedChoice.of(seeds, Optional.empty(), after.experiment()),
        contrasts,
        List.of());
  }

  private static List<Step> steps(
      ExperimentPair pair, Map<SingleChange, Optional<Version>> alone, String strategy) {
    List<Step> steps = new ArrayList<>();
    for (SingleChange change : pair.changes()) {
      Optional<Version> version = alone.get(change);
      Optional<Trial> trial =
          version.flatMap(
              it -> it.experiment().setup().arm(strategy).map(arm -> Trial.of(it, arm)));
      if (version.isEmpty() || trial.isPresent()) {
        steps.add(new Step(change.change().text(), trial));
      }
    }
    return steps;
  }

  /** A new strategy against the baseline; empty if it is the baseline. */
  private static Optional<Contrast> added(Version after, Arm arm) {
    Trial baseline = Trial.of(after, after.experiment().setup().baseline());
    if (arm.baseline()) {
      return Optional.empty();
    }
    Trial trial = Trial.of(after, arm);
    return Optional.of(
        new Contrast(
            new StrategyEffect.Basis.Baseline(baseline.arm().strategy()),
            baseline,
            trial,
            Step.between(baseline, trial)));
  }

  /** Both versions, or the newer one, with the claims that come to a verdict. */
  List<Study> studies() {
    List<Study> studies = new ArrayList<>();
    before.ifPresent(version -> studies.add(study(version, true)));
    studies.add(study(after, before.isPresent()));
    return studies;
  }

  private Study study(Version version, boolean judged) {
    Study all = Study.of(version.file(), version.experiment());
    List<Claim> claims =
        all.claims().stream().filter(claim -> judged && !claim.expectations().isEmpty()).toList();
    return new Study(
        all.scenario(),
        all.experiment(),
        all.arms(),
        List.of(),
        claims,
        new Seeds.Listed(seeds.seeds()));
  }
}
