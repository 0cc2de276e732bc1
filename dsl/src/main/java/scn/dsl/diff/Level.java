package scn.dsl.diff;

import java.util.List;
import java.util.Optional;

/**
 * What is around an entry: the declaration, or an entry with others in it.
 *
 * @param place all of it
 * @param entries in the order of the text
 */
record Level(Both place, List<Entry> entries) {

  /**
   * @param keys of the entry, from the declaration inwards; it need not be there itself
   */
  static Optional<Level> around(Declared declared, List<String> keys) {
    Level level = new Level(declared.place(), declared.entries());
    for (String key : keys.subList(0, keys.size() - 1)) {
      Optional<Entry> next = level.find(key);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      level = new Level(next.get().place(), next.get().children());
    }
    return Optional.of(level);
  }

  Optional<Entry> find(String key) {
    return entries.stream().filter(it -> it.key().equals(key)).findFirst();
  }
}
