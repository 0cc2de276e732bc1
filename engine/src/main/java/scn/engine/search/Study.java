package scn.engine.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/**
 * Everything that decides what a study does: the same study gives the same trials, on any machine
 * and with any number of workers. {@link #changed} sets parts otherwise.
 *
 * @param objectives one or more; several give a Pareto front
 * @param limits kept by modelling each on its own
 * @param penalties added to the first objective
 * @param seeds each setting is run on, the same for all
 * @param samplerSeed of the search itself
 * @param trials to make at most, those of {@code earlier} not counted
 * @param runs to make at most
 * @param batch trials under way at once: trial i is proposed from the results of trials 0 to i -
 *     batch, whenever the others finish
 * @param racing whether a setting clearly worse on the first seed is spared the others
 * @param settled when to stop for lack of prospects
 * @param baseline what is in use today; tried first
 * @param listed settings to try after baseline and defaults
 * @param earlier runs of an earlier study of the same space, to learn from
 */
public record Study(
    Space space,
    List<Objective> objectives,
    List<Limit> limits,
    List<Penalty> penalties,
    List<Long> seeds,
    long samplerSeed,
    int trials,
    OptionalInt runs,
    int batch,
    boolean racing,
    Optional<Settled> settled,
    Sampler sampler,
    Optional<Setting> baseline,
    List<Setting> listed,
    List<RecordedRun> earlier) {
  private static final int RACING_SEEDS = 3;

  /**
   * Stop once five proposals in a row, and one more for each trial that is pending, promise less
   * than this, one of both being enough.
   *
   * @param shareOfBest part of the best value, 0.005 say
   * @param shareOfNoise part of the noise of a trial's figure over all seeds, 1 say
   */
  public record Settled(double shareOfBest, double shareOfNoise) {
    /** Half a percent of the best value, or the noise. */
    public static final Settled USUAL = new Settled(0.005, 1);
  }

  public Study {
    objectives = List.copyOf(objectives);
    limits = List.copyOf(limits);
    penalties = List.copyOf(penalties);
    seeds = List.copyOf(seeds);
    listed = List.copyOf(listed);
    earlier = List.copyOf(earlier);
    List<String> faults = new ArrayList<>();
    if (objectives.isEmpty()) {
      faults.add("a study needs an objective: the metric to improve");
    }
    if (seeds.isEmpty() || Set.copyOf(seeds).size() < seeds.size()) {
      faults.add("a study needs one seed or more, all different, not " + seeds);
    }
    if (trials < 1) {
      faults.add("a study needs a budget of at least one trial, not " + trials);
    }
    if (batch < 1) {
      faults.add("a batch holds at least one trial, not " + batch);
    }
    for (Setting setting : listed) {
      refuse(setting, "listed setting", space, faults);
    }
    baseline.ifPresent(setting -> refuse(setting, "baseline", space, faults));
    boolean relative = limits.stream().anyMatch(Study::relative);
    if ((relative || penalties.stream().anyMatch(penalty -> relative(penalty.limit())))
        && baseline.isEmpty()) {
      faults.add("a limit relative to the baseline needs a baseline");
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
  }

  private static boolean relative(Limit limit) {
    return limit.bound() instanceof Limit.OfBaseline;
  }

  private static void refuse(Setting setting, String what, Space space, List<String> faults) {
    space.relations().stream()
        .filter(relation -> !relation.holds().test(setting))
        .forEach(
            relation ->
                faults.add("the %s %s breaks '%s'".formatted(what, setting, relation.text())));
  }

  /** A study by model of one objective, without limits; racing with three seeds or more. */
  public static Study of(Space space, Objective objective, List<Long> seeds, int trials) {
    return new Study(
        space,
        List.of(objective),
        List.of(),
        List.of(),
        seeds,
        0,
        trials,
        OptionalInt.empty(),
        1,
        seeds.size() >= RACING_SEEDS,
        Optional.empty(),
        Sampler.ByModel.suiting(space, trials),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /**
   * The objective that single trials are compared and recommended by: the first. With several
   * objectives it is the user's choice which one stands first; the others are weighed by nobody,
   * and what is better in them is on the {@link ParetoFront}.
   */
  public Objective leading() {
    return objectives.get(0);
  }

  /** All metrics that a run has to give. */
  public Set<String> metrics() {
    Set<String> metrics = new LinkedHashSet<>();
    objectives.forEach(objective -> metrics.add(objective.metric()));
    limits.forEach(limit -> metrics.add(limit.metric()));
    penalties.forEach(penalty -> metrics.add(penalty.limit().metric()));
    return metrics;
  }

  /** The same study with some parts set otherwise. */
  public Study changed(Consumer<StudyDraft> change) {
    StudyDraft draft = new StudyDraft(this);
    change.accept(draft);
    return draft.study();
  }
}
