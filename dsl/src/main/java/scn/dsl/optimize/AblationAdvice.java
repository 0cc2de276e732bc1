package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which tuned values could as well stay at their defaults, where held-out seeds show it. */
record AblationAdvice(Ablation ablation) {

  /** In sentences. */
  String text() {
    if (!ablation.heldOut()) {
      return "The winner was chosen on these seeds, so nothing is advised.";
    }
    List<String> said = new ArrayList<>();
    if (ablation.together().isPresent()) {
      said.add(together(ablation.together().get()));
    } else if (ablation.harmless().size() == 1) {
      said.add(
          "%s could as well go back to its default: with 99%% the loss is below 1%% of tuned's value."
              .formatted(AblationText.name(ablation.harmless().get(0))));
    }
    List<String> untold =
        ablation.resets().stream().filter(Reset::untold).map(AblationText::name).toList();
    if (!untold.isEmpty()) {
      said.add(
          "Not distinguishable from tuned on %d seeds, which is no reason to go back: %s."
              .formatted(ablation.winner().seeds().size(), AblationText.list(untold)));
    }
    return said.isEmpty()
        ? "None of them could go back to its default for nothing."
        : String.join(" ", said);
  }

  private String together(Reset together) {
    String names = AblationText.list(ablation.harmless().stream().map(AblationText::name).toList());
    if (together.result() instanceof Reset.Refused refused) {
      return "Each of %s could go back to its default, but all of them would break '%s'."
          .formatted(names, String.join("', '", refused.requirements()));
    }
    Reset.Measured it = (Reset.Measured) together.result();
    if (together.harmless()) {
      return "%s could go back to their defaults together: with 99%% the loss is below 1%% of tuned's value, %s. %s"
          .formatted(names, changes(it), left());
    }
    if (together.untold()) {
      return "Each of %s could go back to its default by itself; of all of them at once that is not shown: %s."
          .formatted(names, changes(it));
    }
    String broken =
        it.breaks().stream()
            .map(goal -> "'" + goal.expectation().text() + "'")
            .distinct()
            .collect(Collectors.joining(", "));
    return "Each of %s could go back to its default by itself, but not all of them: %s%s."
        .formatted(
            names,
            it.sample().failure().map(why -> "that failed, " + why).orElse(changes(it)),
            broken.isEmpty() ? "" : ", and " + broken + " would be broken");
  }

  private String left() {
    List<String> left =
        ablation.resets().stream()
            .filter(each -> !each.harmless())
            .map(AblationText::name)
            .toList();
    return left.isEmpty()
        ? "What is left are the defaults."
        : "What is left %s %s.".formatted(left.size() == 1 ? "is" : "are", AblationText.list(left));
  }

  private static String changes(Reset.Measured measured) {
    return measured.changes().stream().map(Change::text).collect(Collectors.joining("; "));
  }
}
