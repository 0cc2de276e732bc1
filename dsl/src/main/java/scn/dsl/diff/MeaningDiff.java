package scn.dsl.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diff.Difference.Fate;
import scn.dsl.diff.Difference.Pair;

/** Compares declarations of two files, with all they refer to. */
final class MeaningDiff implements World {
  private static final Set<String> THINGS = Set.of("workload", "cluster", "hardware", "strategy");

  private final Meaning before;
  private final Meaning after;
  private final Recordings recordings;
  private final Map<Declared, Map<Declared, List<Difference>>> known = new HashMap<>();
  private final Renames renames;
  private Map<Difference, Set<String>> roles = new HashMap<>();

  MeaningDiff(Meaning before, Meaning after, Recordings recordings) {
    this.before = before;
    this.after = after;
    this.recordings = recordings;
    this.renames = new Renames(before, after);
  }

  Meaning before() {
    return before;
  }

  Meaning after() {
    return after;
  }

  /**
   * What an experiment, a search or the like says differently, and all it refers to.
   *
   * @param roles in which things were reached: {@code workload}, {@code strategy cascade}
   */
  record Study(List<Difference> differences, Map<Difference, Set<String>> roles) {}

  Study study(Declared old, Declared now) {
    roles = new HashMap<>();
    List<Difference> all = EntryDiff.of(old, now, this);
    List<Difference> once = all.stream().distinct().filter(it -> !isOfProblem(it)).toList();
    return new Study(once, roles);
  }

  /**
   * What a problem says for its experiments is told of the problem, and of the experiment if that
   * says it itself in one version.
   */
  private boolean isOfProblem(Difference each) {
    if (each.pair().before().kind().equals("problem")) {
      boolean moved = each.fate() == Fate.ADDED || each.fate() == Fate.REMOVED;
      return moved && Meaning.FRAME.contains(each.keys().get(0));
    }
    return each.pair().before().kind().equals("experiment")
        && each.use().isEmpty()
        && each.before().filter(it -> isIn(before.all("problem"), it)).isPresent()
        && each.after().filter(it -> isIn(after.all("problem"), it)).isPresent();
  }

  private static boolean isIn(List<Declared> problems, Entry entry) {
    return problems.stream().flatMap(it -> it.entries().stream()).anyMatch(entry::equals);
  }

  /** What two workloads, clusters, strategies or kinds of hardware say differently. */
  List<Difference> things(Declared old, Declared now) {
    Map<Declared, List<Difference>> ofOld = known.computeIfAbsent(old, unused -> new HashMap<>());
    List<Difference> differences = ofOld.get(now);
    if (differences == null) {
      differences = EntryDiff.of(old, now, this);
      ofOld.put(now, differences);
      before.reached(old);
      after.reached(now);
    }
    return differences;
  }

  @Override
  public List<Difference> reference(Pair in, Entry old, Entry now, Position position) {
    String kind = kind(old);
    Declared one = before.target(kind, old);
    Declared other = after.target(kind, now);
    List<Difference> all = things(one, other);
    if (all.isEmpty() && old.key().equals("baseline") && !one.name().equals(other.name())) {
      return List.of(
          Difference.of(
              in,
              Fate.RENAMED,
              position,
              Optional.of(old),
              Optional.of(now),
              one.name(),
              other.name()));
    }
    if (!all.isEmpty() && isAnother(kind, one, other, all) && !old.kind().equals("strategies")) {
      return role(
          position,
          List.of(
              Difference.of(
                  in,
                  Fate.SWAPPED,
                  position,
                  Optional.of(old),
                  Optional.of(now),
                  old.shown(),
                  now.shown())));
    }
    return role(position, said(in, position, old, one, other, all));
  }

  private static String kind(Entry reference) {
    return switch (reference.key()) {
      case "workload", "cluster", "hardware", "problem" -> reference.key();
      case "point" -> reference.title();
      default -> "strategy";
    };
  }

  /** Both versions know both, or there is nothing that they have in common. */
  private boolean isAnother(String kind, Declared one, Declared other, List<Difference> all) {
    String old = before.madeFrom(one).orElse(one.name());
    String now = after.madeFrom(other).orElse(other.name());
    boolean both = after.find(kind, old).isPresent() || before.find(kind, now).isPresent();
    return !old.equals(now) && (both || kind.equals("strategy"))
        || kind.equals("workload") && isOtherSource(all);
  }

  /** Recorded requests in the place of drawn ones. */
  private static boolean isOtherSource(List<Difference> all) {
    return all.stream()
        .anyMatch(
            it ->
                it.keys().equals(List.of("replay"))
                    && (it.fate() == Fate.ADDED || it.fate() == Fate.REMOVED));
  }

  /** What the arguments of a reference say is told of the reference, the rest of the thing. */
  private List<Difference> said(
      Pair in,
      Position position,
      Entry reference,
      Declared target,
      Declared other,
      List<Difference> all) {
    Optional<String> oldBase = before.madeFrom(target);
    Optional<String> newBase = after.madeFrom(other);
    if (oldBase.isEmpty() && newBase.isEmpty()) {
      return all;
    }
    String kind = target.kind();
    Optional<Declared> one = before.find(kind, oldBase.orElse(target.name()));
    Optional<Declared> two = after.find(kind, newBase.orElse(other.name()));
    List<Difference> ofThing =
        one.isPresent() && two.isPresent() ? things(one.get(), two.get()) : List.of();
    List<Difference> said = new ArrayList<>();
    for (Difference each : all) {
      said.add(
          ofThing.stream()
              .filter(it -> it.isLike(each))
              .findFirst()
              .orElseGet(
                  () ->
                      each.pair().before().kind().equals(kind)
                          ? each.saidBy(in, position, reference)
                          : each));
    }
    return said;
  }

  private List<Difference> role(Position position, List<Difference> found) {
    found.forEach(
        it ->
            roles.computeIfAbsent(it, unused -> new LinkedHashSet<>()).add(position.keys().get(0)));
    return found;
  }

  @Override
  public Recordings.Content content(String old, String now) {
    return recordings.compare(before.named(old), after.named(now));
  }

  @Override
  public String nameBefore(String file) {
    return before.side().name(before.named(file));
  }

  @Override
  public String nameAfter(String file) {
    return after.side().name(after.named(file));
  }

  @Override
  public boolean isRenamed(Pair in, String old, String now) {
    return !THINGS.contains(in.before().kind()) && renames.isSameWords(old, now);
  }
}
