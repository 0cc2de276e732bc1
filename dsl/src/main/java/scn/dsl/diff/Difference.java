package scn.dsl.diff;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that two declarations say differently.
 *
 * @param pair the declarations that say it
 * @param position in these declarations
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
    Position position,
    Optional<Entry> before,
    Optional<Entry> after,
    Optional<Parameters.Match> parameter,
    Optional<Use> use,
    String shownBefore,
    String shownAfter) {
  private static final Set<String> OF_RUNS =
      Set.of("workload", "cluster", "baseline", "horizon", "targets", "semantics");
  private static final Set<String> OF_SEARCHES = Set.of("simplex", "require");

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
   * A reference whose arguments make a difference.
   *
   * @param reference of the older version
   * @param made the difference between what both versions of the reference lead to
   */
  record Use(Entry reference, Difference made) {}

  /** What is said by neither a parameter nor a reference. */
  static Difference of(
      Pair pair,
      Fate fate,
      Position position,
      Optional<Entry> before,
      Optional<Entry> after,
      String shownBefore,
      String shownAfter) {
    return new Difference(
        pair,
        fate,
        position,
        before,
        after,
        Optional.empty(),
        Optional.empty(),
        shownBefore,
        shownAfter);
  }

  List<String> keys() {
    return position.keys();
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
        && keys().equals(other.keys())
        && shownBefore.equals(other.shownBefore)
        && shownAfter.equals(other.shownAfter);
  }

  /**
   * Whether a difference can be seen in what an experiment measures under its own circumstances.
   *
   * @param roles in which it was found
   */
  boolean touchesRuns(Set<String> roles) {
    String kind = pair.before().kind();
    String first = keys().get(0);
    if (kind.equals("experiment") || kind.equals("problem")) {
      boolean counts = OF_RUNS.contains(first) || use.isPresent() && isArm(first);
      return counts && fate != Fate.RENAMED;
    }
    return roles.stream().anyMatch(it -> OF_RUNS.contains(it) || isArm(it))
        && !OF_SEARCHES.contains(first)
        && !keys().contains("range");
  }

  private static boolean isArm(String role) {
    return role.startsWith("strategy ");
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
  Difference saidBy(Pair referring, Position at, Entry reference) {
    return new Difference(
        referring,
        fate,
        position.behind(at),
        before,
        after,
        parameter,
        Optional.of(new Use(reference, this)),
        shownBefore,
        shownAfter);
  }
}
