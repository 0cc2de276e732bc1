package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.ComponentsNode;
import scn.dsl.syntax.NameNode;

/** Takes strategies apart: what is left without some parts, what some parts alone come to. */
record AblationReader(Faults faults) {

  /** The strategy without the named components; without each one and each pair if none is named. */
  Optional<List<Contest>> contests(
      ClaimNode node, Optional<ComponentsNode> without, Setup setup, Arm arm) {
    if (without.isPresent()) {
      return named(without.get(), setup, arm).map(names -> List.of(contest(setup, arm, names)));
    }
    List<String> differing = Components.differing(arm, setup.baseline());
    if (differing.isEmpty()) {
      faults.error(
          node.name().at(),
          "'%s' is in every part as the baseline '%s'"
              .formatted(arm.strategy(), setup.baseline().strategy()),
          "there is nothing to take away");
      return Optional.empty();
    }
    List<Contest> contests = new ArrayList<>();
    for (String one : differing) {
      contests.add(contest(setup, arm, List.of(one)));
    }
    for (int one = 0; differing.size() > 2 && one < differing.size(); one++) {
      for (int other = one + 1; other < differing.size(); other++) {
        contests.add(contest(setup, arm, List.of(differing.get(one), differing.get(other))));
      }
    }
    return Optional.of(contests);
  }

  private static Contest contest(Setup setup, Arm arm, List<String> names) {
    String label = "without " + String.join(", ", names);
    Arm rest = Components.exchange(arm, setup.baseline(), names, arm.strategy() + " " + label);
    return new Contest(label, setup, arm, rest);
  }

  /** The baseline with the first part, with the second, and with both. */
  Optional<List<Arm>> factors(
      ClaimNode node, Optional<ComponentsNode> parts, Setup setup, Arm arm) {
    if (parts.isEmpty() || parts.get().names().size() != 2) {
      faults.error(
          parts.map(ComponentsNode::at).orElse(node.name().at()),
          "super-additivity '" + node.name().text() + "' is about two parts",
          "for example: parts priority, prefill");
      return Optional.empty();
    }
    return named(parts.get(), setup, arm)
        .map(
            names ->
                List.of(
                    with(setup, arm, names.subList(0, 1)),
                    with(setup, arm, names.subList(1, 2)),
                    with(setup, arm, names)));
  }

  private static Arm with(Setup setup, Arm arm, List<String> names) {
    Arm baseline = setup.baseline();
    String name = baseline.strategy() + " with " + String.join(", ", names);
    return Components.exchange(baseline, arm, names, name);
  }

  /** The names of components in which the strategy differs from the baseline. */
  private Optional<List<String>> named(ComponentsNode node, Setup setup, Arm arm) {
    List<String> known = Components.names(arm, setup.baseline());
    List<String> differing = Components.differing(arm, setup.baseline());
    List<String> names = new ArrayList<>();
    boolean sound = true;
    for (NameNode name : node.names()) {
      String text = name.text();
      String message = "";
      String hint = "";
      if (text.equals("bridge")) {
        message = "'bridge' has no effect under semantics reference";
        hint = "there is nothing to take away";
      } else if (!known.contains(text)) {
        message = "there is no component '" + text + "'";
        hint =
            NearestName.of(text, known)
                .map(it -> "did you mean '" + it + "'?")
                .orElse(those(differing));
      } else if (!Components.differ(text, arm, setup.baseline())) {
        message =
            "'%s' of '%s' is as in the baseline '%s'"
                .formatted(text, arm.strategy(), setup.baseline().strategy());
        hint = those(differing);
      } else if (names.contains(text)) {
        message = "'" + text + "' is said twice";
      }
      if (message.isEmpty()) {
        names.add(text);
      } else {
        faults.error(name.at(), message, hint);
        sound = false;
      }
    }
    return sound ? Optional.of(names) : Optional.empty();
  }

  private static String those(List<String> differing) {
    return differing.isEmpty()
        ? "they do not differ at all"
        : "they differ in " + String.join(", ", differing);
  }
}
