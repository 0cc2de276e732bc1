package scn.dsl.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scn.dsl.diff.Difference.Fate;
import scn.dsl.diff.Entry.Nature;

/** Finds what two declarations say differently. */
final class EntryDiff {
  private final Difference.Pair pair;
  private final Parameters parameters;
  private final ParameterDiff ofParameters;
  private final World world;
  private final List<Difference> found = new ArrayList<>();

  private EntryDiff(Difference.Pair pair, Parameters parameters, World world) {
    this.pair = pair;
    this.parameters = parameters;
    this.ofParameters = new ParameterDiff(pair, parameters);
    this.world = world;
  }

  static List<Difference> of(Declared before, Declared after, World world) {
    EntryDiff diff =
        new EntryDiff(new Difference.Pair(before, after), new Parameters(before, after), world);
    diff.lists(before.entries(), after.entries(), Position.TOP);
    diff.found.addAll(diff.ofParameters.differences());
    return diff.found;
  }

  private void lists(List<Entry> before, List<Entry> after, Position position) {
    Unpaired<Entry> left = sameKeys(before, after, position);
    left.pair(this::isOfRenamed).forEach((a, b) -> entries(a, b, position));
    left.pair((a, b) -> isRenamed(a, b, position))
        .forEach((a, b) -> add(Fate.RENAMED, position.then(a.key()), a, b, a.title(), b.title()));
    left.pair((a, b) -> isOnlyScorer(a, left.gone()) && isOnlyScorer(b, left.come()))
        .forEach(
            (a, b) ->
                add(Fate.SWAPPED, position.then(a.key(), "scorer"), a, b, a.line(), b.line()));
    left.gone().forEach(it -> removed(it, position));
    left.come().forEach(it -> added(it, position));
    found.addAll(EntryOrder.differences(pair, before, after, position));
  }

  /** Compares those of the same key one by one; the rest is left. */
  private Unpaired<Entry> sameKeys(List<Entry> before, List<Entry> after, Position position) {
    Map<String, List<Entry>> old = byKey(before);
    Map<String, List<Entry>> now = byKey(after);
    List<Entry> gone = new ArrayList<>();
    List<Entry> come = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      List<Entry> left = new ArrayList<>(old.getOrDefault(key, List.of()));
      List<Entry> right = new ArrayList<>(now.getOrDefault(key, List.of()));
      if (left.size() > 1 || right.size() > 1) {
        left.removeIf(it -> removeSame(it, right, position));
      }
      int both = Math.min(left.size(), right.size());
      for (int i = 0; i < both; i++) {
        entries(left.get(i), right.get(i), position);
      }
      gone.addAll(left.subList(both, left.size()));
      come.addAll(right.subList(both, right.size()));
    }
    return new Unpaired<>(gone, come);
  }

  private static Map<String, List<Entry>> byKey(List<Entry> entries) {
    return entries.stream()
        .collect(Collectors.groupingBy(Entry::key, LinkedHashMap::new, Collectors.toList()));
  }

  private boolean removeSame(Entry one, List<Entry> others, Position position) {
    for (Entry other : others) {
      if (isSame(one, other, position)) {
        return others.remove(other);
      }
    }
    return false;
  }

  private boolean isSame(Entry one, Entry other, Position position) {
    EntryDiff trial = new EntryDiff(pair, parameters, world);
    trial.entries(one, other, position);
    return trial.found.isEmpty() && trial.ofParameters.isEmpty();
  }

  /** What is about something that has another name now. */
  private boolean isOfRenamed(Entry old, Entry now) {
    return old.kind().equals(old.key()) && world.isRenamed(pair, old.key(), now.key());
  }

  /** What is told by its name and says the same under another one. */
  private boolean isRenamed(Entry old, Entry now, Position position) {
    return old.kind().equals(now.kind())
        && !old.kind().equals(old.key())
        && !old.kind().equals("scorers")
        && (!old.children().isEmpty() || old.nature() == Nature.REFERENCE)
        && isSame(old, now, position);
  }

  /** One scorer in the place of another one. */
  private static boolean isOnlyScorer(Entry entry, List<Entry> entries) {
    return entry.kind().equals("scorers")
        && entries.stream().filter(it -> it.kind().equals("scorers")).count() == 1;
  }

  private void entries(Entry old, Entry now, Position position) {
    boolean choice = old.nature() == Nature.CHOICE && !old.value().equals(now.value());
    if (old.nature() != now.nature() || choice) {
      add(Fate.SWAPPED, position.toKey(old), old, now, old.shown(), now.shown());
      return;
    }
    Position here = position.to(old);
    switch (old.nature()) {
      case PART, CHOICE -> {}
      case VALUE -> value(old, now, here);
      case REFERENCE -> found.addAll(world.reference(pair, old, now, here));
      case WORDING -> {
        if (!old.value().equals(now.value())) {
          add(Fate.REWORDED, here, old, now, old.value(), now.value());
        }
      }
      case FILE -> file(old, now, here);
    }
    lists(old.children(), now.children(), here);
  }

  private void value(Entry old, Entry now, Position position) {
    if (now.value().equals(old.value()) || world.isRenamed(pair, old.value(), now.value())) {
      return;
    }
    if (old.isOfParameters()) {
      List<String> words = List.of(old.value().split(" ", -1));
      if (parameters.translated(words).equals(List.of(now.value().split(" ", -1)))) {
        return;
      }
    }
    Difference change = difference(Fate.VALUED, position, old, now, old.shown(), now.shown());
    if (!ofParameters.takes(change, old, now)) {
      found.add(change);
    }
  }

  private void file(Entry old, Entry now, Position position) {
    Recordings.Content content = world.content(old.value(), now.value());
    String oldName = world.nameBefore(old.value());
    String newName = world.nameAfter(now.value());
    if (content.isSame()) {
      return;
    }
    if (oldName.equals(newName)) {
      add(Fate.RERECORDED, position, old, now, content.before(), content.after());
    } else {
      add(Fate.VALUED, position, old, now, oldName, newName);
    }
  }

  private void removed(Entry old, Position position) {
    found.add(
        Difference.of(
            pair,
            Fate.REMOVED,
            position.to(old),
            Optional.of(old),
            Optional.empty(),
            old.content(),
            ""));
  }

  private void added(Entry now, Position position) {
    found.add(
        Difference.of(
            pair,
            Fate.ADDED,
            position.to(now),
            Optional.empty(),
            Optional.of(now),
            "",
            now.content()));
  }

  private void add(
      Fate fate, Position position, Entry old, Entry now, String shownBefore, String shownAfter) {
    found.add(difference(fate, position, old, now, shownBefore, shownAfter));
  }

  private Difference difference(
      Fate fate, Position position, Entry old, Entry now, String shownBefore, String shownAfter) {
    return Difference.of(
        pair, fate, position, Optional.of(old), Optional.of(now), shownBefore, shownAfter);
  }
}
