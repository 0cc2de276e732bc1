package scn.dsl.policy;

import java.util.List;
import java.util.Optional;

/** The policies that a scenario can name. */
public interface PolicyCatalog {

  /** Names of one kind, sorted. */
  List<String> names(PolicyKind kind);

  /**
   * The declared form of a policy; empty if there is none of that name.
   *
   * @throws scn.dsl.diagnostic.DiagnosticException if the script exists but does not compile
   */
  Optional<PolicySignature> find(PolicyKind kind, String name);
}
