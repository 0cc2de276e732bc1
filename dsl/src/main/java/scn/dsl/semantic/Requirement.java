package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.RequireNode;

/** Checks that a {@code require} holds for the values its parameters have. */
record Requirement(Faults faults) {

  /**
   * @param node with values in the place of parameters
   */
  void check(RequireNode node) {
    if (node.left() instanceof NameNode || node.right() instanceof NameNode) {
      words(node);
      return;
    }
    Quantities quantities = new Quantities(faults);
    Optional<Measure> left = quantities.quantity(node.left()).flatMap(quantities::measure);
    Optional<Double> right =
        left.flatMap(
            it -> quantities.read(node.right(), node.left().written(), List.of(it.dimension())));
    if (right.isPresent() && !holds(left.get().value(), node.sign(), right.get())) {
      refuse(node);
    }
  }

  private void words(RequireNode node) {
    if (!node.sign().equals("=")) {
      faults.error(node.at(), "words have no order", "compare them with =");
    } else if (!Domains.same(node.left(), node.right())) {
      refuse(node);
    }
  }

  private void refuse(RequireNode node) {
    faults.error(
        node.at(),
        "this requirement does not hold",
        "here "
            + node.left().written()
            + " "
            + node.sign()
            + " "
            + node.right().written()
            + " is false");
  }

  static boolean holds(double left, String sign, double right) {
    return switch (sign) {
      case ">" -> left > right;
      case "<" -> left < right;
      case ">=" -> left >= right;
      case "<=" -> left <= right;
      default -> left == right;
    };
  }
}
