package scn.dsl.semantic;

import java.util.List;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.PolicyKind;

/**
 * Something held to be true of strategies, and the claims by which it stands or falls.
 *
 * @param title may be empty
 * @param regime under which load and for which traffic it is said
 * @param untestable why no experiment can falsify it; empty if one can
 * @param tests it holds if all of them are confirmed, and does not if one is refuted
 * @param contradictions what a strategy does that holds the opposite
 */
public record Principle(
    String name,
    String title,
    String statement,
    String regime,
    String untestable,
    List<Test> tests,
    List<Contradiction> contradictions,
    Span at) {

  public Principle {
    tests = List.copyOf(tests);
    contradictions = List.copyOf(contradictions);
  }

  /** A claim of an experiment, of any of its strategies. */
  public record Test(Experiment experiment, String claim) {

    public String title() {
      return experiment.name() + "." + claim;
    }
  }

  public record Contradiction(PolicyKind kind, String policy) {}
}
