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
import java.util.Set;
import java.util.stream.IntStream;
import scn.dsl.file.Digest;
import scn.engine.search.Objective;
import scn.engine.search.ParetoFront;
import scn.engine.search.Recommendation;
import scn.engine.search.Trial;

/**
 * The result of a search as JSON; the format is docs/optimization.schema.json. Only how long things
 * took, and what was known from an interrupted study, depends on the machine and its fate; the
 * digest of the result leaves that out.
 */
public final class OptimizationJson {
  private static final String SCHEMA = "scn-optimization/2";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ObjectWriter WRITER =
      MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT);

  /** What differs between two studies that are the same. */
  private static final Set<String> FATES =
      Set.of("seconds", "cached", "optimiser_seconds", "simulator_seconds", "runs_from_record");

  private final Optimization result;
  private final TrialJson trials;
  private final BestJson best;

  private OptimizationJson(Optimization result) {
    this.result = result;
    trials = new TrialJson(result);
    best = new BestJson(result, trials);
  }

  /** One search. */
  public static String of(Optimization result) {
    return text(new OptimizationJson(result).whole(), WRITER) + '\n';
  }

  /** Several searches, as a list. */
  public static String of(List<Optimization> results) {
    return text(results.stream().map(it -> new OptimizationJson(it).whole()).toList(), WRITER)
        + '\n';
  }

  private static String text(Object tree, ObjectWriter writer) {
    try {
      return writer.writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, Object> whole() {
    Map<String, Object> tree = tree();
    tree.put("result_digest", Digest.of(text(lasting(tree), MAPPER.writer())));
    return tree;
  }

  private static Object lasting(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> rest = new LinkedHashMap<>();
      map.forEach(
          (key, value) -> {
            if (!FATES.contains(key)) {
              rest.put(key, lasting(value));
            }
          });
      return rest;
    }
    return tree instanceof List<?> list
        ? list.stream().map(OptimizationJson::lasting).toList()
        : tree;
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    identity(tree);
    tree.putAll(new SettingsJson(result).tree());
    Sample baseline = result.onSearchSeeds().get(0);
    tree.put("baseline", trials.sample(baseline));
    tree.put("references", result.onSearchSeeds().stream().map(trials::sample).toList());
    tree.put(
        "defaults",
        result
            .defaultsTrial()
            .map(it -> trials.sample(trials.sampleOf(it, new Subject.Defaults(it.setting()))))
            .orElse(null));
    BestSoFar bestSoFar = new BestSoFar(result);
    tree.put(
        "trials",
        IntStream.range(0, result.trials().size())
            .mapToObj(index -> trials.trial(index, bestSoFar))
            .toList());
    tree.put("best", result.recommendation().map(best::best).orElse(null));
    tree.put("recommended", result.recommendation().map(it -> it.trial().index()).orElse(null));
    tree.put(
        "runners_up",
        result.recommendation().map(Recommendation::runnersUp).orElse(List.of()).stream()
            .map(Trial::index)
            .toList());
    tree.put(
        "closest",
        result.recommendation().isPresent()
            ? null
            : Closest.of(result).map(Trial::index).orElse(null));
    if (result.study().objectives().size() > 1) {
      tree.put("pareto", result.front().trials().stream().map(Trial::index).toList());
      tree.put("front", best.front());
      tree.put("hypervolume", hypervolumes());
    }
    tree.put("held_out", result.heldOut().stream().map(trials::sample).toList());
    tree.put("confirmations", best.confirmations());
    AblationJson ablation = new AblationJson(result, trials);
    tree.put("ablation", result.ablation().map(ablation::tree).orElse(null));
    tree.put("sensitivity", result.sensitivity().orElse(null));
    tree.put("stop", stop());
    tree.put("origin", best.origin());
    return tree;
  }

  private void identity(Map<String, Object> tree) {
    Map<String, String> identity = result.identity();
    tree.put("schema", SCHEMA);
    tree.put("scn", identity.get(StudyIdentity.VERSION));
    tree.put("engine", result.search().experiment().semantics().name().toLowerCase(Locale.ROOT));
    tree.put("study", result.search().name());
    tree.put("experiment", result.search().experiment().name());
    tree.put("strategy", result.search().open().strategy());
    tree.put("digest", StudyIdentity.digest(identity));
    tree.put("scenario_digest", StudyIdentity.scenarioDigest(identity));
    tree.put("scripts_digest", StudyIdentity.digestOf(StudyIdentity.SCRIPT, identity));
    tree.put("traces_digest", StudyIdentity.digestOf(StudyIdentity.TRACE, identity));
    tree.put("identity", identity);
  }

  /** After each trial, beyond the baseline's figures, which nobody would trade for. */
  private List<Double> hypervolumes() {
    Sample baseline = result.onSearchSeeds().get(0);
    double[] reference = new double[result.study().objectives().size()];
    for (int k = 0; k < reference.length; k++) {
      Objective objective = result.study().objectives().get(k);
      double value = Objectives.of(objective, baseline).orElse(Double.NaN);
      reference[k] = objective.direction().turned(value);
    }
    List<Double> volumes = new ArrayList<>();
    for (int count = 1; count <= result.trials().size(); count++) {
      volumes.add(ParetoFront.of(result.assessment(), count).hypervolume(reference));
    }
    return volumes;
  }

  private Map<String, Object> stop() {
    int runs = result.trials().stream().mapToInt(Trial::runs).sum();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("reason", StopText.of(result));
    tree.put("trials", result.trials().size());
    tree.put("runs", runs);
    tree.put("runs_from_record", trials.known());
    tree.put("runs_saved_by_racing", Spared.runs(result));
    tree.put("seconds", result.times().totalSeconds());
    tree.put("optimiser_seconds", result.times().searchSeconds());
    tree.put("simulator_seconds", result.times().simulatorSeconds());
    return tree;
  }
}
