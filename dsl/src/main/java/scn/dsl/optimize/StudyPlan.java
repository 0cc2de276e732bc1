package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import scn.dsl.semantic.Metric;
import scn.dsl.semantic.Search;
import scn.engine.search.Direction;
import scn.engine.search.Limit;
import scn.engine.search.Objective;
import scn.engine.search.Penalty;
import scn.engine.search.Sampler;
import scn.engine.search.Study;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/** What a search of the language means to the engine. */
public final class StudyPlan {
  /** Trials of a search that names no number of them: up to here the model stays exact. */
  private static final int MOST_TRIALS = 200;

  private final Search search;
  private final long samplerSeed;
  private final int plannedTrials;
  private final SpaceMapping mapping;
  private final List<Goal> goals = new ArrayList<>();

  /**
   * @param plannedTrials what the study was laid out for when it began, see {@link #trials}
   */
  StudyPlan(Search search, long samplerSeed, int plannedTrials) {
    this.search = search;
    this.samplerSeed = samplerSeed;
    this.plannedTrials = plannedTrials;
    mapping = new SpaceMapping(search.open());
    String baseline = search.experiment().setup().baseline().strategy();
    search.limits().forEach(limit -> goals.addAll(Goal.of(limit, Optional.empty(), baseline)));
    search
        .preferences()
        .forEach(it -> goals.addAll(Goal.of(it.limit(), Optional.of(it.weight()), baseline)));
  }

  Search search() {
    return search;
  }

  SpaceMapping mapping() {
    return mapping;
  }

  int plannedTrials() {
    return plannedTrials;
  }

  /** What is wanted besides the objectives, hard limits first. */
  List<Goal> goals() {
    return List.copyOf(goals);
  }

  /** Everything that trials are measured by. */
  List<Metric> metrics() {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    search.objectives().forEach(it -> metrics.putIfAbsent(it.metric().name(), it.metric()));
    goals.forEach(it -> metrics.putIfAbsent(it.metric(), it.expectation().metric()));
    return List.copyOf(metrics.values());
  }

  /** Strategies that are run besides the searched one, the baseline first. */
  Set<String> references() {
    Set<String> references = new LinkedHashSet<>();
    references.add(search.experiment().setup().baseline().strategy());
    goals.forEach(goal -> goal.reference().ifPresent(references::add));
    return references;
  }

  /**
   * The study.
   *
   * @param references of goals that have one: its metric on each of the search's seeds
   */
  Study study(Function<Goal, double[]> references) {
    List<Limit> limits = new ArrayList<>();
    List<Penalty> penalties = new ArrayList<>();
    for (Goal goal : goals) {
      Limit limit =
          goal.reference().isPresent() ? goal.limit(references.apply(goal)) : goal.limit();
      goal.weight()
          .ifPresentOrElse(
              weight -> penalties.add(new Penalty(limit, weight)), () -> limits.add(limit));
    }
    List<Objective> objectives = search.objectives().stream().map(StudyPlan::objective).toList();
    List<Setting> tries = search.tries().stream().map(mapping::setting).distinct().toList();
    Space space = mapping.space();
    return Study.of(space, objectives.get(0), search.seeds(), trials(search))
        .changed(
            study -> {
              study.objectives = objectives;
              study.limits = limits;
              study.penalties = penalties;
              study.samplerSeed = samplerSeed;
              study.runs = search.budget().runs();
              study.racing &= search.racing();
              study.batch = search.batch();
              study.settled = search.settled();
              study.sampler = sampler(space);
              study.listed = tries;
            });
  }

  /** How many trials the budget of a search allows at most; a study is laid out for as many. */
  static int trials(Search search) {
    int runs = search.budget().runs().orElse(MOST_TRIALS);
    return search.budget().trials().orElse(runs);
  }

  /** The same for a study that goes on with a larger budget: it makes the same trials. */
  private Sampler sampler(Space space) {
    return switch (search.method()) {
      case BAYESIAN -> Sampler.ByModel.suiting(space, plannedTrials);
      case RANDOM -> new Sampler.AtRandom();
      case QUASI_RANDOM -> new Sampler.BySobol();
      case CMA_ES -> new Sampler.ByEvolution();
      case GRID -> new Sampler.ByGrid(levels(space.dimensions(), plannedTrials));
    };
  }

  /** As many levels of each axis as a budget has room for. */
  private static int levels(int axes, int trials) {
    return Math.max(2, (int) Math.floor(Math.pow(trials, 1.0 / Math.max(1, axes)) + 1e-9));
  }

  static Objective objective(Search.Objective objective) {
    Direction direction = objective.minimize() ? Direction.MINIMIZE : Direction.MAXIMIZE;
    return new Objective(objective.metric().name(), direction, objective.overSeeds());
  }
}
