package scn.dsl.optimize;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import scn.dsl.semantic.OpenParameter;
import scn.dsl.semantic.OverSeeds;
import scn.engine.search.Objective;
import scn.engine.search.Sampler;
import scn.engine.search.Study;

/** What was searched, for what and how, as a tree that JSON is made of. */
record SettingsJson(Optimization result) {

  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("method", result.search().method().label());
    tree.put("sampler_seed", result.study().samplerSeed());
    tree.put(
        "initial",
        result.study().sampler() instanceof Sampler.ByModel model ? model.initial() : null);
    tree.put("batch", result.study().batch());
    tree.put("racing", result.study().racing());
    tree.put("settled", result.study().settled().map(SettingsJson::settled).orElse(null));
    tree.put("seeds", result.search().seeds());
    tree.put("held_out_seeds", result.confirming().seeds());
    tree.put(
        "space",
        result.plan().mapping().language().parameters().stream()
            .map(SettingsJson::parameter)
            .toList());
    tree.put(
        "objectives", result.study().objectives().stream().map(SettingsJson::objective).toList());
    tree.put("constraints", Standing.of(result).stream().map(SettingsJson::constraint).toList());
    return tree;
  }

  private static Map<String, Object> settled(Study.Settled rule) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("best", rule.shareOfBest());
    tree.put("noise", rule.shareOfNoise());
    return tree;
  }

  private static Map<String, Object> parameter(OpenParameter parameter) {
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
    tree.put("aggregate", OverSeeds.word(objective.aggregate()));
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
    tree.put("share", goal.reference().isPresent() ? goal.share() : null);
    tree.put("hard", standing.hard());
    tree.put("weight", goal.weight().orElse(null));
    return tree;
  }
}
