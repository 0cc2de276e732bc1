package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import scn.dsl.semantic.OpenParameter;
import scn.engine.search.Outcome;
import scn.engine.search.Trial;
import scn.engine.search.sampler.Observation;
import scn.engine.search.space.Setting;

/** Trials, and strategies on several seeds, as trees that JSON is made of. */
record TrialJson(Optimization result) {

  Map<String, Object> trial(int index, BestSoFar best) {
    Trial trial = result.trials().get(index);
    Observation seen = result.assessment().observations().get(index);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("index", trial.index());
    tree.put("phase", trial.phase().name().toLowerCase(Locale.ROOT));
    tree.put("status", status(trial, seen));
    tree.put("parameters", written(trial.setting()));
    tree.put("values", values(trial.setting()));
    List<Object> runs = new ArrayList<>();
    double simulated = 0;
    for (int i = 0; i < trial.outcomes().size(); i++) {
      RunName name = RunName.of(trial.setting(), result.study().seeds().get(i));
      Optional<Outcome> outcome = trial.outcomes().get(i);
      outcome.ifPresent(it -> runs.add(run(name, it)));
      simulated += outcome.isPresent() ? result.times().of(name).orElse(0) : 0;
    }
    tree.put("runs", runs);
    tree.put("score", seen.completed() ? turned(seen.objectives()[0]) : null);
    tree.put(
        "constraints",
        result.plan().goals().stream()
            .map(goal -> finite(Trials.mean(trial, goal.metric()).orElse(Double.NaN)))
            .toList());
    tree.put("feasible", seen.feasible());
    tree.put("predicted", trial.predicted().map(it -> turned(it.mean())).orElse(null));
    tree.put("predicted_sd", trial.predicted().map(it -> finite(it.deviation())).orElse(null));
    tree.put("log_acquisition", finite(trial.logPromise()));
    tree.put("best_so_far", finite(best.after(index)));
    tree.put("optimiser_seconds", result.times().proposing(trial));
    tree.put("simulator_seconds", simulated);
    return tree;
  }

  private static String status(Trial trial, Observation seen) {
    boolean broken = trial.status() == Trial.Status.DONE && !seen.feasible();
    return broken ? "infeasible" : trial.status().name().toLowerCase(Locale.ROOT);
  }

  /** Exactly as the language writes them. */
  Map<String, String> written(Setting setting) {
    return result.search().open().written(result.plan().mapping().numbers(setting));
  }

  /** Numbers in base units, choices by name. */
  private Map<String, Object> values(Setting setting) {
    SpaceMapping mapping = result.plan().mapping();
    double[] numbers = mapping.numbers(setting);
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      OpenParameter parameter = mapping.language().parameters().get(i);
      values.put(
          parameter.name(),
          parameter.domain() instanceof OpenParameter.Choice choice
              ? choice.choices().get((int) numbers[i])
              : (Object) numbers[i]);
    }
    return values;
  }

  private Map<String, Object> run(RunName name, Outcome outcome) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("seed", name.seed());
    if (outcome instanceof Outcome.Measured measured) {
      tree.put("status", "measured");
      tree.put("metrics", new TreeMap<>(measured.metrics()));
    } else {
      tree.put("status", "failed");
      tree.put("failed", ((Outcome.Failed) outcome).reason());
    }
    OptionalDouble seconds = result.times().of(name);
    tree.put("cached", seconds.isEmpty());
    tree.put("seconds", seconds.isPresent() ? seconds.getAsDouble() : null);
    return tree;
  }

  Map<String, Object> sample(Sample sample) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("strategy", sample.subject().label());
    tree.put("role", sample.subject().role());
    tree.put(
        "runs",
        sample.seeds().stream()
            .map(seed -> run(sample.subject().run(seed), sample.outcomes().get(seed)))
            .toList());
    tree.put("mean", sample.means());
    tree.put(
        "objectives",
        result.study().objectives().stream()
            .map(it -> finite(Objectives.of(it, sample).orElse(Double.NaN)))
            .toList());
    return tree;
  }

  /** How many runs of trials the study's record had. */
  int known() {
    int known = 0;
    for (Trial trial : result.trials()) {
      for (int i = 0; i < trial.outcomes().size(); i++) {
        RunName name = RunName.of(trial.setting(), result.study().seeds().get(i));
        boolean run = trial.outcomes().get(i).isPresent();
        known += run && result.times().of(name).isEmpty() ? 1 : 0;
      }
    }
    return known;
  }

  /** A trial on the seeds of the search. */
  Sample sampleOf(Trial trial, Subject subject) {
    return Sample.of(subject, trial, result.study().seeds());
  }

  /** A value of the first objective as the metric counts it. */
  Double turned(double value) {
    return finite(result.study().leading().direction().turned(value));
  }

  static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
