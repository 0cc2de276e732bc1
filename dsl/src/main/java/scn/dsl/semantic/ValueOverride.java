package scn.dsl.semantic;

import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.PathNode;

/**
 * A value in place of one that a declaration says or inherits: {@code kv.gpu} or {@code
 * cascade.base_critical}, with 5000 blocks or 12.
 *
 * <p>Arguments of a reference, points of a sweep, cases of a matrix and {@code --set} are all
 * overrides. Their values stand outside of any declaration, so that they name no parameters.
 *
 * @param path see {@link OverridePaths} for those there are
 */
record ValueOverride(PathNode path, ArgumentValueNode value) {

  /** An argument of a reference to a declaration, which its path leaves out. */
  static ValueOverride of(ArgumentNode argument) {
    return new ValueOverride(argument.path(), argument.value());
  }

  /** As written: {@code kv.gpu}. */
  String text() {
    return path.text();
  }

  int length() {
    return path.names().size();
  }

  NameNode first() {
    return path.names().get(0);
  }

  NameNode last() {
    return path.names().get(length() - 1);
  }

  Span at() {
    return path.at();
  }

  /** Whether it sets something of the declaration of this name. */
  boolean isOf(String declaration) {
    return length() > 1 && first().text().equals(declaration);
  }

  /** The same as an argument of a reference to the declaration that it names. */
  ValueOverride inside() {
    return new ValueOverride(new PathNode(path.names().subList(1, length()), at()), value);
  }
}
