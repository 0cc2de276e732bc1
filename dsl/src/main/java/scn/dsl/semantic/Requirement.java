package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.RequireNode;
import scn.dsl.syntax.ValueNode;

/** Checks that a {@code require} holds for the values its parameters have. */
record Requirement(Scope scope, Faults faults) {

  void check(RequireNode node) {
    ValueNode left = (ValueNode) scope.substitute(node.left());
    ValueNode right = (ValueNode) scope.substitute(node.right());
    if (isWord(node.left(), left) && right instanceof NameNode
        || isWord(node.right(), right) && left instanceof NameNode) {
      words(node, left, right);
      return;
    }
    Quantities quantities = scope.quantities();
    Optional<Measure> one = quantities.quantity(left).flatMap(quantities::measure);
    Optional<Double> other =
        one.flatMap(it -> quantities.read(right, node.left().written(), List.of(it.dimension())));
    if (other.isPresent() && !holds(one.get().value(), node.sign(), other.get())) {
      refuse(node, left, right);
    }
  }

  /** Whether a parameter stands for a word. */
  private boolean isWord(ValueNode written, ValueNode value) {
    return written instanceof NameNode name
        && scope.has(name)
        && value instanceof NameNode word
        && !scope.has(word);
  }

  private void words(RequireNode node, ValueNode left, ValueNode right) {
    if (!node.sign().equals("=")) {
      faults.error(node.at(), "words have no order", "compare them with =");
    } else if (!Domains.same(left, right)) {
      refuse(node, left, right);
    }
  }

  private void refuse(RequireNode node, ValueNode left, ValueNode right) {
    faults.error(
        node.at(),
        "this requirement does not hold",
        "here " + left.written() + " " + node.sign() + " " + right.written() + " is false");
  }

  private static boolean holds(double left, String sign, double right) {
    return switch (sign) {
      case ">" -> left > right;
      case "<" -> left < right;
      case ">=" -> left >= right;
      case "<=" -> left <= right;
      default -> left == right;
    };
  }
}
