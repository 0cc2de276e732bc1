package scn.dsl.semantic;

import java.nio.file.Path;
import scn.dsl.syntax.Node;

/** Where the files that a scenario names are looked for. */
final class Folders {

  private Folders() {}

  /** The folder of the file that a node stands in. */
  static Path of(Node node) {
    Path parent = Path.of(node.at().source().name()).getParent();
    return parent == null ? Path.of("") : parent;
  }
}
