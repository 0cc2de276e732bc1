package scn.dsl.policy;

import java.nio.file.Path;
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

  /** The script that would be meant if that of a nearer folder did not take its place. */
  default Optional<Path> shadowed(PolicyKind kind, String name) {
    return Optional.empty();
  }
}
