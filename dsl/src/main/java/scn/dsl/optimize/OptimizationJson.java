package scn.dsl.optimize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import scn.dsl.semantic.OpenParameter;
import scn.engine.search.Confirmation;
import scn.engine.search.Objective;
import scn.engine.search.Outcome;
import scn.engine.search.ParetoFront;
import scn.engine.search.Trial;
import scn.engine.search.space.Setting;

/**
 * The result of a search as JSON; the format is docs/optimization.schema.json. Holds nothing that
 * depends on the machine, on how many workers there were, or on interruptions.
 */
public final class OptimizationJson {
  private static final String SCHEMA = "scn-optimization/1";
  private static final ObjectWriter WRITER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writer();

  private final Optimization result;

  private OptimizationJson(Optimization result) {
    this.result = result;
  }

  /** One search. */
  public static String of(Optimization result) {
    return text(new OptimizationJson(result).tree());
  }

  /** Several searches, as a list. */
  public static String of(List<Optimization> results) {
    return text(results.stream().map(it -> new OptimizationJson(it).tree()).toList());
  }

  private static String text(Object tree) {
    try {
      return WRITER.writeValueAsString(tree) + '\n';
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("schema", SCHEMA);
    tree.put("study", result.search().name());
    tree.put("experiment", result.search().experiment().name());
    tree.put("strategy", result.search().open().strategy());
    tree.put("digest", StudyIdentity.digest(result.identity()));
    tree.put("identity", result.identity());
    tree.put("method", result.search().method().label());
    tree.put("sampler_seed", result.study().samplerSeed());
    tree.put("racing", result.study().racing());
    tree.put("seeds", result.search().seeds());
    tree.put("held_out_seeds", result.confirming().seeds());
    tree.put(
        "space",
        result.plan().mapping().language().parameters().stream().map(this::parameter).toList());
    tree.put(
        "objectives",
        result.study().objectives().stream().map(OptimizationJson::objective).toList());
    tree.put(
        "constraints", Standing.of(result).stream().map(OptimizationJson::constraint).toList());
    tree.put("references", result.onSearchSeeds().stream().map(OptimizationJson::sample).toList());
    List<Object> trials = new ArrayList<>();
    BestSoFar best = new BestSoFar(result);
    for (int i = 0; i < result.trials().size(); i++) {
      trials.add(trial(i, best));
    }
    tree.put("trials", trials);
    tree.put("best", result.recommendation().map(it -> best()).orElse(null));
    tree.put(
        "closest",
        result.recommendation().isPresent()
            ? null
            : Closest.of(result).map(Trial::index).orElse(null));
    if (result.study().objectives().size() > 1) {
      ParetoFront front = result.front();
      tree.put("pareto", front.trials().stream().map(Trial::index).toList());
    }
    tree.put("held_out", result.heldOut().stream().map(OptimizationJson::sample).toList());
    tree.put("confirmations", confirmations());
    tree.put("sensitivity", result.sensitivity().orElse(null));
    tree.put("stop", stop());
    tree.put("origin", origin());
    return tree;
  }

  private Map<String, Object> parameter(OpenParameter parameter) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", parameter.name());
    if (parameter.domain() instanceof OpenParameter.Range range) {
      tree.put("kind", range.integer() ? "integer" : "real");
      tree.put("low", range.low());
      tree.put("high", range.high());
      tree.put("log", range.log());
      tree.put("unit", range.dimension().baseUnit());
      tree.put("default", parameter.initial());
    } else {
      OpenParameter.Choice choice = (OpenParameter.Choice) parameter.domain();
      tree.put("kind", choice.ordered() ? "ordered" : "categorical");
      tree.put("choices", choice.choices());
      tree.put("default", choice.choices().get((int) parameter.initial()));
    }
    parameter
        .condition()
        .ifPresent(
            it ->
                tree.put("when", Map.of(it.parameter(), it.choices().stream().sorted().toList())));
    return tree;
  }

  private static Map<String, Object> objective(Objective objective) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("metric", objective.metric());
    tree.put("direction", objective.direction().name().toLowerCase(Locale.ROOT));
    return tree;
  }

  private static Map<String, Object> constraint(Standing standing) {
    Map<String, Object> tree = new LinkedHashMap<>();
    Goal goal = standing.goal();
    tree.put("text", goal.expectation().text());
    tree.put("metric", goal.metric());
    tree.put("relation", goal.side().name().toLowerCase(Locale.ROOT));
    tree.put("bound", standing.bound());
    tree.put("relative_to", goal.reference().orElse(null));
    tree.put("weight", goal.weight().orElse(null));
    return tree;
  }

  private Map<String, Object> trial(int index, BestSoFar best) {
    Trial trial = result.trials().get(index);
    var seen = result.assessment().observations().get(index);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("index", trial.index());
    tree.put("phase", trial.phase().name().toLowerCase(Locale.ROOT));
    tree.put("status", trial.status().name().toLowerCase(Locale.ROOT));
    tree.put("parameters", parameters(trial.setting()));
    List<Object> runs = new ArrayList<>();
    for (int i = 0; i < trial.outcomes().size(); i++) {
      long seed = result.study().seeds().get(i);
      trial.outcomes().get(i).ifPresent(outcome -> runs.add(run(seed, outcome)));
    }
    tree.put("runs", runs);
    tree.put("score", seen.completed() ? turned(seen.objectives()[0]) : null);
    tree.put("feasible", seen.feasible());
    tree.put("predicted", trial.predicted().map(it -> turned(it.mean())).orElse(null));
    tree.put("predicted_sd", trial.predicted().map(it -> finite(it.deviation())).orElse(null));
    tree.put("log_acquisition", finite(trial.logPromise()));
    tree.put("best_so_far", finite(best.after(index)));
    return tree;
  }

  /** A value of the first objective as the metric counts it. */
  private Double turned(double value) {
    return finite(result.study().objectives().get(0).direction().turned(value));
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private Map<String, String> parameters(Setting setting) {
    return result.search().open().written(result.plan().mapping().numbers(setting));
  }

  private static Map<String, Object> run(long seed, Outcome outcome) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("seed", seed);
    if (outcome instanceof Outcome.Measured measured) {
      tree.put("metrics", new TreeMap<>(measured.metrics()));
    } else {
      tree.put("failed", ((Outcome.Failed) outcome).reason());
    }
    return tree;
  }

  private static Map<String, Object> sample(Sample sample) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("strategy", sample.name());
    tree.put(
        "runs", sample.seeds().stream().map(it -> run(it, sample.outcomes().get(it))).toList());
    return tree;
  }

  private Map<String, Object> best() {
    var recommendation = result.recommendation().orElseThrow();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("trial", recommendation.trial().index());
    tree.put("parameters", parameters(recommendation.trial().setting()));
    tree.put("expected", turned(recommendation.expected().mean()));
    tree.put("feasible", recommendation.feasible());
    tree.put("likely_feasible", recommendation.likely());
    tree.put("runners_up", recommendation.runnersUp().stream().map(Trial::index).toList());
    tree.put("text", result.tunedText().orElseThrow());
    return tree;
  }

  private List<Object> confirmations() {
    List<Object> all = new ArrayList<>();
    for (Sample rival : result.heldOut()) {
      Optional<Confirmation> confirmation =
          rival.name().equals(Optimization.TUNED) ? Optional.empty() : result.confirmation(rival);
      confirmation.ifPresent(
          it -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("against", rival.name());
            tree.put("verdict", it.verdict().name().toLowerCase(Locale.ROOT));
            tree.put("difference", turned(it.difference()));
            tree.put("half_width", finite(it.halfWidth()));
            all.add(tree);
          });
    }
    return all;
  }

  private Map<String, Object> stop() {
    int runs = result.trials().stream().mapToInt(Trial::runs).sum();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("reason", result.stop().reason());
    tree.put("trials", result.trials().size());
    tree.put("runs", runs);
    tree.put("runs_saved_by_racing", Spared.runs(result));
    return tree;
  }

  /** What readers of earlier studies look for, under the names they know. */
  private Map<String, Object> origin() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("strategy", result.search().open().strategy());
    tree.put("best_parameters", result.winner().map(this::parameters).orElse(null));
    tree.put("best_score", finite(new BestSoFar(result).after(result.trials().size() - 1)));
    tree.put("n_calls", result.trials().size());
    tree.put("seeds", result.search().seeds());
    tree.put(
        "convergence",
        result.assessment().observations().stream()
            .map(seen -> seen.completed() ? turned(seen.objectives()[0]) : null)
            .toList());
    return tree;
  }
}
