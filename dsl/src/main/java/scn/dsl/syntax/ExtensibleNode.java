package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A declaration that may take over the items of another one of its kind.
 *
 * @param <T> its own type
 * @param <I> its items
 */
public interface ExtensibleNode<T, I> extends Node {

  NameNode name();

  Optional<NameNode> parent();

  List<I> items();
}
