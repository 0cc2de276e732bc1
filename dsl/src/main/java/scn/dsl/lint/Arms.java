package scn.dsl.lint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scn.dsl.policy.PolicyKind;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.PolicyChoice;

/** Compares arms by what they do, whatever they are called and wherever it is said. */
final class Arms {
  private Arms() {}

  static boolean alike(Arm a, Arm b) {
    return a.cluster().equals(b.cluster())
        && policies(a).equals(policies(b))
        && scorers(a).equals(scorers(b));
  }

  private static Map<PolicyKind, List<Object>> policies(Arm arm) {
    Map<PolicyKind, List<Object>> all = new TreeMap<>();
    arm.policies().forEach((kind, choice) -> all.put(kind, what(choice)));
    return all;
  }

  private static List<Object> scorers(Arm arm) {
    return arm.scorers().stream()
        .<Object>map(each -> List.of(what(each.scorer()), each.weight()))
        .toList();
  }

  private static List<Object> what(PolicyChoice choice) {
    return List.of(choice.name(), choice.arguments());
  }
}
