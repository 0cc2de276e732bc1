package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.Span;
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
          quantities.above(
              node.weight(), "weight of " + name, Quantities.NUMBER, 0, isWrittenIn(node));
      if (scorer.isEmpty() || weight.isEmpty()) {
        sound = false;
      } else if (weight.get() > 0) {
        scorers.add(new Arm.WeightedChoice(scorer.get(), weight.get()));
      }
    }
    if (sound && scorers.isEmpty() && !routing.scorers().isEmpty()) {
      quantities
          .faults()
          .error(routing.at(), "every scorer has the weight 0", "one must be above 0");
      return Optional.empty();
    }
    return sound ? Optional.of(scorers) : Optional.empty();
  }

  /** A parameter may leave a scorer out by the weight 0; written as a number it is a mistake. */
  private static boolean isWrittenIn(ScorerNode node) {
    Span weight = node.weight().at();
    return weight.line() == node.at().line()
        && weight.column() > node.at().column()
        && weight.column() < node.at().column() + node.at().length()
        && weight.source().equals(node.at().source());
  }
}
