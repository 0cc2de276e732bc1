package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.semantic.OpenParameter;
import scn.dsl.semantic.SearchSpace;
import scn.engine.search.Confirmation;
import scn.engine.search.Direction;
import scn.engine.search.Limit;
import scn.engine.search.Study;
import scn.engine.search.space.Relation;
import scn.engine.search.space.Setting;

/** Sets tuned values back to their defaults, and measures what that does. */
final class Ablating {
  private final StudyPlan plan;
  private final Study study;
  private final Bench bench;
  private final Workers workers;
  private final StudyWatcher watcher;

  Ablating(StudyPlan plan, Study study, Bench bench, Workers workers, StudyWatcher watcher) {
    this.plan = plan;
    this.study = study;
    this.bench = bench;
    this.workers = workers;
    this.watcher = watcher;
  }

  /** The winner to set back, and the limits on its seeds. */
  private record Winner(Sample sample, Setting setting, List<Standing> limits) {}

  /**
   * Empty where nothing differs from the defaults, or fewer than two seeds tell nothing.
   *
   * @param known the winner, and what limits are relative to, on the same seeds
   * @param heldOut whether the search never saw those
   */
  Optional<Ablation> of(List<Sample> known, boolean heldOut) {
    Sample sample =
        known.stream().filter(it -> it.isOf(Subject.Tuned.class)).findFirst().orElseThrow();
    Setting tuned = ((Subject.Tuned) sample.subject()).setting();
    Winner winner = new Winner(sample, tuned, Standing.on(plan.goals(), known));
    List<List<String>> groups = groups(tuned);
    if (groups.isEmpty() || sample.seeds().size() < 2) {
      return Optional.empty();
    }
    List<Reset> resets = new ArrayList<>();
    for (List<String> group : groups) {
      watcher.beside(
          "sets tuned values back, %d of %d".formatted(resets.size() + 1, groups.size()));
      resets.add(reset(winner, group));
    }
    Ablation each = new Ablation(sample, heldOut, resets, Optional.empty());
    if (each.harmless().size() < 2) {
      return Optional.of(each);
    }
    List<String> harmless =
        each.harmless().stream().flatMap(reset -> reset.parameters().stream()).toList();
    return Optional.of(new Ablation(sample, heldOut, resets, Optional.of(reset(winner, harmless))));
  }

  /** Parameters that differ from their defaults; those of a simplex together. */
  private List<List<String>> groups(Setting tuned) {
    SearchSpace language = plan.mapping().language();
    double[] now = plan.mapping().numbers(tuned);
    double[] defaults = plan.mapping().numbers(study.space().defaults());
    Set<List<String>> groups = new LinkedHashSet<>();
    for (int i = 0; i < now.length; i++) {
      String name = language.parameters().get(i).name();
      if (now[i] != defaults[i]) {
        groups.add(
            language.simplexes().stream()
                .filter(each -> each.contains(name))
                .findFirst()
                .orElse(List.of(name)));
      }
    }
    return List.copyOf(groups);
  }

  private Reset reset(Winner winner, List<String> parameters) {
    Setting setting = plan.mapping().setBack(winner.setting(), parameters);
    return new Reset(
        parameters, along(winner.setting(), parameters, setting), setting, result(winner, setting));
  }

  private List<String> along(Setting tuned, List<String> parameters, Setting setting) {
    SearchSpace language = plan.mapping().language();
    double[] before = plan.mapping().numbers(tuned);
    double[] after = plan.mapping().numbers(setting);
    return language.parameters().stream()
        .filter(each -> !parameters.contains(each.name()))
        .filter(each -> language.isInPlay(each, before) != language.isInPlay(each, after))
        .map(OpenParameter::name)
        .toList();
  }

  private Reset.Result result(Winner winner, Setting setting) {
    List<String> broken =
        study.space().relations().stream()
            .filter(relation -> !relation.holds().test(setting))
            .map(Relation::text)
            .toList();
    if (!broken.isEmpty()) {
      return new Reset.Refused(broken);
    }
    Sample sample =
        new Sample(
            new Subject.SetBack(setting),
            winner.sample().seeds(),
            bench.run(setting, winner.sample().seeds(), workers));
    List<Change> changes =
        study.objectives().stream()
            .flatMap(objective -> Change.of(objective, sample, winner.sample()).stream())
            .toList();
    List<Goal> breaks =
        winner.limits().stream()
            .filter(limit -> breaks(limit, sample, winner.sample()))
            .map(Standing::goal)
            .toList();
    return new Reset.Measured(sample, changes, breaks);
  }

  private static boolean breaks(Standing limit, Sample sample, Sample winner) {
    if (!limit.brokenInTheMean(sample)) {
      return false;
    }
    if (!limit.brokenInTheMean(winner)) {
      return true;
    }
    boolean most = limit.goal().side() == Limit.Side.AT_MOST;
    double[][] pairs = sample.pairs(winner, limit.goal().metric());
    return pairs[0].length >= 2
        && Confirmation.of(pairs[0], pairs[1], most ? Direction.MINIMIZE : Direction.MAXIMIZE)
                .verdict()
            == Confirmation.Verdict.WORSE;
  }
}
