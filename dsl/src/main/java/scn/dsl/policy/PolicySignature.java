package scn.dsl.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A policy as a scenario may use it.
 *
 * @param doc first sentence of the script's documentation
 * @param file the script
 */
public record PolicySignature(
    PolicyKind kind, String name, String doc, List<ParameterDeclaration> parameters, Path file) {

  public Optional<ParameterDeclaration> parameter(String wanted) {
    return parameters.stream().filter(p -> p.name().equals(wanted)).findFirst();
  }
}
