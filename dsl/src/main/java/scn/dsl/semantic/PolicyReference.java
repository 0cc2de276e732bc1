package scn.dsl.semantic;

import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.policy.PolicyKind;
import scn.dsl.syntax.Parser;

/** Reads a policy that is named outside of any scenario. */
public final class PolicyReference {
  private PolicyReference() {}

  /**
   * @param text {@code slo-tiered(critical: 10, age_weight: 1e-5/us)}
   * @throws DiagnosticException if there is no such policy, or it has no such parameters
   */
  public static PolicyChoice read(PolicyCatalog catalog, PolicyKind kind, SourceText text) {
    Faults faults = new Faults();
    return new PolicyBinder(catalog, new Quantities(faults))
        .bind(kind, Parser.parseReference(text))
        .orElseThrow(() -> new DiagnosticException(faults.inSourceOrder()));
  }
}
