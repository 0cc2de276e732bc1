package scn.dsl.semantic;

import java.util.List;
import java.util.stream.Collectors;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.NameNode;

/**
 * A value in place of one that a declaration says or inherits: {@code kv.gpu} or {@code
 * cascade.base_critical}, with 5000 blocks or 12.
 *
 * <p>Arguments of a reference, points of a sweep, cases of a matrix and {@code --set} are all
 * overrides. Their values stand outside of any declaration, so that they name no parameters.
 *
 * @param path at least one name; see {@link OverridePaths} for those there are
 */
record ValueOverride(List<NameNode> path, ArgumentValueNode value) {

  ValueOverride {
    path = List.copyOf(path);
  }

  /** An argument of a reference to a declaration, which its path leaves out. */
  static ValueOverride of(ArgumentNode argument) {
    return new ValueOverride(List.of(argument.name()), argument.value());
  }

  /** As written: {@code kv.gpu}. */
  String text() {
    return path.stream().map(NameNode::text).collect(Collectors.joining("."));
  }

  NameNode last() {
    return path.get(path.size() - 1);
  }

  Span at() {
    return path.get(0).at();
  }

  /** Whether it sets a parameter of the declaration of this name. */
  boolean isOf(String declaration) {
    return path.size() == 2 && path.get(0).text().equals(declaration);
  }
}
