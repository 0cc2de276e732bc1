package scn.dsl.syntax;

import java.util.List;
import java.util.stream.Collectors;
import scn.dsl.diagnostic.Span;

/** A sum of products: {@code base * 2 + 1}; never nested, as the language has no parentheses. */
public record CalculationNode(List<Term> terms, Span at) implements ValueNode {

  public CalculationNode {
    terms = List.copyOf(terms);
  }

  /** A product that is added or, with {@code minus}, taken away. */
  public record Term(boolean minus, List<Factor> factors) {

    public Term {
      factors = List.copyOf(factors);
    }

    private String written() {
      StringBuilder text = new StringBuilder();
      for (Factor factor : factors) {
        String sign = factor.over() ? " / " : " * ";
        text.append(text.isEmpty() ? "" : sign).append(factor.atom().written());
      }
      return text.toString();
    }
  }

  /**
   * What multiplies or, with {@code over}, divides.
   *
   * @param atom a quantity or a name
   */
  public record Factor(boolean over, ValueNode atom) {}

  @Override
  public String written() {
    String text =
        terms.stream()
            .map(term -> (term.minus() ? " - " : " + ") + term.written())
            .collect(Collectors.joining());
    return text.substring(" + ".length());
  }
}
