package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a declaration.
 *
 * @param keys from the declaration inwards
 * @param titles of the same, for people
 */
record Position(List<String> keys, List<String> titles) {
  static final Position TOP = new Position(List.of(), List.of());

  Position {
    keys = List.copyOf(keys);
    titles = List.copyOf(titles);
  }

  /** Something that declarations say in one place only. */
  static Position of(String... keys) {
    return new Position(List.of(keys), List.of(keys));
  }

  Position to(Entry entry) {
    return then(entry.key(), entry.title());
  }

  /** Without what it says now. */
  Position toKey(Entry entry) {
    return then(entry.key(), entry.key());
  }

  Position then(String key, String title) {
    return new Position(plus(keys, key), plus(titles, title));
  }

  /** A place that is told as a matter of what is around it. */
  Position then(String key) {
    return new Position(plus(keys, key), titles);
  }

  /** The same seen from a declaration that leads to this one. */
  Position behind(Position reference) {
    return new Position(plus(reference.keys, keys), plus(reference.titles, titles));
  }

  private static List<String> plus(List<String> list, String one) {
    return plus(list, List.of(one));
  }

  private static List<String> plus(List<String> list, List<String> more) {
    List<String> all = new ArrayList<>(list);
    all.addAll(more);
    return all;
  }
}
