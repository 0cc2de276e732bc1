package scn.dsl.semantic;

import java.util.Optional;
import java.util.function.Function;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.CalculationNode;
import scn.dsl.syntax.CalculationNode.Factor;
import scn.dsl.syntax.CalculationNode.Term;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.ValueNode;

/**
 * Works out a sum of products; the dimensions must agree.
 *
 * @param quantities what an atom stands for; empty if that has a fault, which then is reported
 */
record Calculation(Function<ValueNode, Optional<QuantityNode>> quantities, Faults faults) {

  /** In base units, at the place of the calculation; empty after a fault. */
  Optional<QuantityNode> result(CalculationNode node) {
    Optional<Measure> sum = Optional.empty();
    for (Term term : node.terms()) {
      Optional<Measure> product = product(node, term);
      if (product.isEmpty()) {
        return Optional.empty();
      }
      if (sum.isEmpty()) {
        sum = product;
      } else {
        sum = add(node, sum.get(), term.minus(), product.get());
        if (sum.isEmpty()) {
          return Optional.empty();
        }
      }
    }
    return sum.filter(it -> isFinite(node, it)).map(it -> it.quantity(node.at()));
  }

  private boolean isFinite(CalculationNode node, Measure result) {
    if (Double.isFinite(result.value())) {
      return true;
    }
    faults.error(node.at(), "'" + node.written() + "' is too large", "");
    return false;
  }

  private Optional<Measure> product(CalculationNode node, Term term) {
    Optional<Measure> product = Optional.empty();
    for (Factor factor : term.factors()) {
      Optional<Measure> next =
          quantities.apply(factor.atom()).flatMap(new Quantities(faults)::measure);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      if (product.isEmpty()) {
        product = next;
      } else {
        product =
            factor.over()
                ? divide(node, product.get(), factor, next.get())
                : multiply(node, product.get(), next.get());
        if (product.isEmpty()) {
          return Optional.empty();
        }
      }
    }
    return product;
  }

  private Optional<Measure> add(CalculationNode node, Measure a, boolean minus, Measure b) {
    if (a.dimension() != b.dimension()) {
      faults.error(
          node.at(),
          (minus ? "cannot take " + b.noun() + " from " + a.noun() : sum(a, b)),
          "both sides must measure the same");
      return Optional.empty();
    }
    return Optional.of(
        new Measure(minus ? a.value() - b.value() : a.value() + b.value(), a.dimension()));
  }

  private static String sum(Measure a, Measure b) {
    return "cannot add " + b.noun() + " to " + a.noun();
  }

  private Optional<Measure> multiply(CalculationNode node, Measure a, Measure b) {
    if (a.dimension() != Dimension.NUMBER && b.dimension() != Dimension.NUMBER) {
      faults.error(
          node.at(),
          "cannot multiply " + a.noun() + " by " + b.noun(),
          "one side must be a plain number");
      return Optional.empty();
    }
    Dimension dimension = a.dimension() == Dimension.NUMBER ? b.dimension() : a.dimension();
    return Optional.of(new Measure(a.value() * b.value(), dimension));
  }

  private Optional<Measure> divide(CalculationNode node, Measure a, Factor factor, Measure b) {
    if (b.dimension() != Dimension.NUMBER && b.dimension() != a.dimension()) {
      faults.error(
          node.at(),
          "cannot divide " + a.noun() + " by " + b.noun(),
          "divide by a plain number, or by " + a.noun());
      return Optional.empty();
    }
    if (b.value() == 0) {
      faults.error(node.at(), "'" + factor.atom().written() + "' is 0: nothing divides by it", "");
      return Optional.empty();
    }
    Dimension dimension = b.dimension() == Dimension.NUMBER ? a.dimension() : Dimension.NUMBER;
    return Optional.of(new Measure(a.value() / b.value(), dimension));
  }
}
