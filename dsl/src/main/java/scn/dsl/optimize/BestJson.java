package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import scn.engine.search.Confirmation;
import scn.engine.search.Direction;
import scn.engine.search.Objective;
import scn.engine.search.Recommendation;
import scn.engine.search.Trial;
import scn.engine.search.sampler.Observation;

/** What a search recommends, as trees that JSON is made of. */
record BestJson(Optimization result, TrialJson trials) {

  Map<String, Object> best(Recommendation recommendation) {
    Trial trial = recommendation.trial();
    Observation seen = result.assessment().observations().get(trial.index());
    Map<String, Double> means = trials.sampleOf(trial, new Subject.Tuned(trial.setting())).means();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("trial", trial.index());
    tree.put("parameters", trials.written(trial.setting()));
    tree.put("score", trials.turned(seen.objectives()[0]));
    tree.put("metrics", means);
    tree.put("change", change(means));
    tree.put("held_out", result.tuned().flatMap(this::interval).orElse(null));
    tree.put("expected", trials.turned(recommendation.expected().mean()));
    tree.put("feasible", recommendation.feasible());
    tree.put("likely_feasible", recommendation.likely());
    tree.put("ties", Ties.of(result).stream().map(Trial::index).toList());
    tree.put("runners_up", recommendation.runnersUp().stream().map(Trial::index).toList());
    tree.put("text", result.tunedText().orElseThrow());
    return tree;
  }

  /** Against the baseline on the search's seeds, as a share of it. */
  private Map<String, Double> change(Map<String, Double> means) {
    Map<String, Double> baseline = result.onSearchSeeds().get(0).means();
    Map<String, Double> change = new TreeMap<>();
    means.forEach(
        (metric, mean) -> {
          if (baseline.containsKey(metric)) {
            change.put(metric, TrialJson.finite(mean / baseline.get(metric) - 1));
          }
        });
    return change;
  }

  /** The first objective on seeds the search never saw; empty with fewer than two of them. */
  private Optional<Map<String, Object>> interval(Sample tuned) {
    Objective objective = result.study().leading();
    double[] values = tuned.values(objective.metric());
    if (values.length < 2) {
      return Optional.empty();
    }
    Confirmation mean = Confirmation.of(values, new double[values.length], Direction.MINIMIZE);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("mean", mean.difference());
    tree.put("half_width", mean.halfWidth());
    tree.put("value", Objectives.of(objective, tuned).orElseThrow());
    return Optional.of(tree);
  }

  /** One for each rival and objective. */
  List<Object> confirmations() {
    List<Object> all = new ArrayList<>();
    for (Sample rival : result.rivals()) {
      for (Objective objective : result.study().objectives()) {
        result
            .against(rival, objective)
            .ifPresent(
                it -> {
                  Map<String, Object> tree = new LinkedHashMap<>();
                  tree.put("against", rival.subject().label());
                  tree.put("role", rival.subject().role());
                  tree.putAll(AblationJson.change(it));
                  all.add(tree);
                });
      }
    }
    return all;
  }

  /** The front with what it takes to run each of its trials. */
  List<Object> front() {
    List<Object> front = new ArrayList<>();
    for (Trial trial : result.front().trials()) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("trial", trial.index());
      tree.put("parameters", trials.written(trial.setting()));
      tree.put("cli_args", arguments(trial));
      front.add(tree);
    }
    return front;
  }

  /** What readers of earlier studies look for, under the names they know. */
  Map<String, Object> origin() {
    Optional<Trial> winner = result.recommendation().map(Recommendation::trial);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("strategy", result.search().open().strategy());
    tree.put("best_parameters", winner.map(it -> trials.written(it.setting())).orElse(null));
    tree.put(
        "best_score",
        winner
            .map(it -> result.assessment().observations().get(it.index()))
            .map(seen -> trials.turned(seen.objectives()[0]))
            .orElse(null));
    tree.put(
        "best_metrics",
        winner
            .map(it -> trials.sampleOf(it, new Subject.Tuned(it.setting())).means())
            .orElse(null));
    tree.put("cli_args", winner.map(this::arguments).orElse(List.of()));
    tree.put("n_calls", result.trials().size());
    tree.put("seeds", result.search().seeds());
    tree.put(
        "convergence",
        result.assessment().observations().stream()
            .map(seen -> seen.completed() ? trials.turned(seen.objectives()[0]) : null)
            .toList());
    return tree;
  }

  /** What {@code scn run} takes after the file, to run the experiment with the setting. */
  private List<String> arguments(Trial trial) {
    List<String> arguments = new ArrayList<>();
    trials
        .written(trial.setting())
        .forEach(
            (parameter, value) -> {
              arguments.add("--set");
              arguments.add(
                  "%s.%s=%s".formatted(result.search().arm().strategy(), parameter, value));
            });
    return arguments;
  }
}
