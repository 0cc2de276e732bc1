package scn.dsl.semantic;

import java.util.List;
import scn.dsl.diagnostic.Span;

/**
 * What strategies are to reach, declared once for many experiments.
 *
 * @param success what a strategy must do to solve it
 * @param prior what is known already
 */
public record Problem(
    String name, String title, List<Expectation> success, List<String> prior, Span at) {

  public Problem {
    success = List.copyOf(success);
    prior = List.copyOf(prior);
  }
}
