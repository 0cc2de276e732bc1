package scn.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What failed trials have in common. */
final class Failures {
  private Failures() {}

  /** A sentence about trials that all failed. */
  static String common(List<Trial> trials) {
    List<String> reasons =
        trials.stream().map(trial -> trial.failure().orElseThrow()).distinct().toList();
    StringBuilder text =
        new StringBuilder("the first %d trials all failed: ".formatted(trials.size()));
    text.append(String.join("; ", reasons));
    List<String> shared = new ArrayList<>();
    Map<String, Object> first = trials.get(0).setting().values();
    first.forEach(
        (name, value) -> {
          if (trials.stream().allMatch(trial -> trial.setting().value(name).equals(value))) {
            shared.add(name + " = " + value);
          }
        });
    if (!shared.isEmpty()) {
      text.append("; all had ").append(String.join(", ", shared));
    }
    return text.toString();
  }
}
