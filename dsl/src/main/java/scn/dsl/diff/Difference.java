package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that two declarations say differently.
 *
 * @param pair the declarations that say it
 * @param keys from the declaration inwards
 * @param titles of the same, for people
 * @param before what says it in the older version; empty if nothing does
 * @param after what says it in the newer version; empty if nothing does
 * @param parameter whose value it is, if that is where it is said
 * @param use the reference whose arguments say it, if that is where it is said
 * @param shownBefore for people; may be empty
 * @param shownAfter for people; may be empty
 */
record Difference(
    Pair pair,
    Fate fate,
    List<String> keys,
    List<String> titles,
    Optional<Entry> before,
    Optional<Entry> after,
    Optional<Parameters.Match> parameter,
    Optional<Use> use,
    String shownBefore,
    String shownAfter) {

  enum Fate {
    ADDED,
    REMOVED,
    RENAMED,
    SWAPPED,
    VALUED,
    REORDERED,
    REWORDED,
    RERECORDED
  }

  /** A declaration in both versions; their names may differ. */
  record Pair(Declared before, Declared after) {}

  /**
   * A reference with what it leads to.
   *
   * @param target as the reference makes it
   */
  record Use(Entry reference, Declared target) {}

  Difference {
    keys = List.copyOf(keys);
    titles = List.copyOf(titles);
  }

  /** Each is found in one place: whether two say the same is asked otherwise. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** Whether another one says the same of another declaration. */
  boolean isLike(Difference other) {
    return fate == other.fate
        && keys.equals(other.keys)
        && shownBefore.equals(other.shownBefore)
        && shownAfter.equals(other.shownAfter);
  }

  Change change(Subject subject) {
    return switch (fate) {
      case ADDED -> new Change.Added(subject, shownAfter);
      case REMOVED -> new Change.Removed(subject, shownBefore);
      case RENAMED -> new Change.Renamed(subject, shownBefore, shownAfter);
      case SWAPPED -> new Change.Swapped(subject, shownBefore, shownAfter);
      case VALUED -> new Change.Valued(subject, shownBefore, shownAfter);
      case REORDERED -> new Change.Reordered(subject, shownBefore, shownAfter);
      case REWORDED -> new Change.Reworded(subject, shownBefore, shownAfter);
      case RERECORDED ->
          new Change.Rerecorded(subject, before.orElseThrow().value(), shownBefore, shownAfter);
    };
  }

  /** The same as a matter of the declaration that refers to where it was found. */
  Difference saidBy(Pair referring, EntryDiff.Path path, Use reference) {
    List<String> allKeys = new ArrayList<>(path.keys());
    allKeys.addAll(keys);
    List<String> allTitles = new ArrayList<>(path.titles());
    allTitles.addAll(titles);
    return new Difference(
        referring,
        fate,
        allKeys,
        allTitles,
        before,
        after,
        parameter,
        Optional.of(reference),
        shownBefore,
        shownAfter);
  }

  static <T> List<T> plus(List<T> list, T one) {
    List<T> all = new ArrayList<>(list);
    all.add(one);
    return all;
  }
}
