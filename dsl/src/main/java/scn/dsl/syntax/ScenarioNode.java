package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.SourceText;

/** A whole file. */
public record ScenarioNode(SourceText source, List<DeclarationNode> declarations) {

  public ScenarioNode {
    declarations = List.copyOf(declarations);
  }
}
