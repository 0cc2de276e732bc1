package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each tuned value is good for, as trees that JSON is made of. */
record AblationJson(Optimization result, TrialJson trials) {

  Map<String, Object> tree(Ablation ablation) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("seeds", ablation.winner().seeds());
    tree.put("held_out", ablation.heldOut());
    tree.put(
        "resets",
        ablation.resets().stream()
            .map(reset -> reset(reset, ablation.harmless().contains(reset)))
            .toList());
    tree.put(
        "together", ablation.together().map(reset -> reset(reset, reset.harmless())).orElse(null));
    return tree;
  }

  private Map<String, Object> reset(Reset reset, boolean harmless) {
    Map<String, String> tuned = trials.written(result.winner().orElseThrow());
    Map<String, String> now = trials.written(reset.setting());
    tuned.keySet().retainAll(reset.parameters());
    Map<String, String> defaults = new LinkedHashMap<>(now);
    defaults.keySet().retainAll(reset.parameters());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("tuned", tuned);
    tree.put("default", defaults);
    tree.put("along", reset.along());
    tree.put("parameters", now);
    tree.put(
        "refused",
        reset.result() instanceof Reset.Refused refused ? refused.requirements() : List.of());
    List<Object> changes = new ArrayList<>();
    List<String> breaks = new ArrayList<>();
    if (reset.result() instanceof Reset.Measured it) {
      it.changes().forEach(change -> changes.add(change(change)));
      it.breaks().forEach(goal -> breaks.add(goal.expectation().text()));
      tree.put("sample", trials.sample(it.sample()));
    } else {
      tree.put("sample", null);
    }
    tree.put("changes", changes);
    tree.put("breaks", breaks);
    tree.put("harmless", harmless);
    return tree;
  }

  /** The first sample against the other. */
  static Map<String, Object> change(Change change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("metric", change.objective().metric());
    tree.put("verdict", change.verdict().name().toLowerCase(Locale.ROOT));
    tree.put("difference", TrialJson.finite(change.difference()));
    tree.put("half_width", TrialJson.finite(change.confirmation().halfWidth()));
    return tree;
  }
}
