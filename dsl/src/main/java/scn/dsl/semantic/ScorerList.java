package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.policy.PolicyKind;
import scn.dsl.syntax.PolicyNode;
import scn.dsl.syntax.ScorerNode;

/** Reads the weighted scorers of a router. */
record ScorerList(PolicyBinder binder, Quantities quantities) {

  /** In the order of the text; empty if one of them has a fault. */
  Optional<List<Arm.WeightedChoice>> read(PolicyNode routing) {
    if (routing.scorers().isEmpty() && routing.policy().name().text().equals("weighted")) {
      quantities
          .faults()
          .error(
              routing.policy().at(),
              "weighted routing needs at least one scorer",
              "for example: weighted { prefix-affinity 3  queue-depth 2 }");
      return Optional.empty();
    }
    List<Arm.WeightedChoice> scorers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean sound = true;
    for (ScorerNode node : routing.scorers()) {
      String name = node.policy().name().text();
      if (!names.add(name)) {
        quantities.faults().error(node.at(), "scorer '" + name + "' is said twice", "");
        sound = false;
      }
      Optional<PolicyChoice> scorer = binder.bind(PolicyKind.SCORER, node.policy());
      Optional<Double> weight =
          quantities.above(node.weight(), "weight of " + name, Quantities.NUMBER, 0, true);
      if (scorer.isPresent() && weight.isPresent()) {
        scorers.add(new Arm.WeightedChoice(scorer.get(), weight.get()));
      } else {
        sound = false;
      }
    }
    return sound ? Optional.of(scorers) : Optional.empty();
  }
}
