package scn.dsl.protocol;

import java.util.List;
import scn.dsl.semantic.Principle;

/**
 * What the claims by which a principle stands or falls came to.
 *
 * @param tests one for each claim about each strategy
 */
public record PrincipleVerdict(Principle principle, List<Tested> tests) {
  private static final String CONFIRMED = "confirmed";

  public PrincipleVerdict {
    tests = List.copyOf(tests);
  }

  /**
   * A claim and what became of it.
   *
   * @param title {@code iter1.main of cascade}
   * @param row of the ledger that holds it; 0 if none does
   */
  public record Tested(String title, String verdict, boolean indicative, int row) {}

  public boolean holds() {
    return !tests.isEmpty() && tests.stream().allMatch(it -> it.verdict().equals(CONFIRMED));
  }

  public boolean refuted() {
    return tests.stream().anyMatch(it -> it.verdict().equals("refuted"));
  }

  /** Whether it is about what no experiment shows. */
  public boolean untestable() {
    return !principle.untestable().isEmpty();
  }

  /** In a few words, as tables have it. */
  public String words() {
    if (untestable()) {
      return "not testable here";
    }
    return holds() ? "holds" : refuted() ? "does not hold" : "open";
  }
}
