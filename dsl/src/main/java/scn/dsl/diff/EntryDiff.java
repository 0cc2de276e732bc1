package scn.dsl.diff;

import static scn.dsl.diff.Difference.plus;

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

  /** Knows what names and files stand for. */
  interface World {

    /**
     * What becomes of a reference: nothing if it leads to the same, and else either differences of
     * the declarations that it leads to or one of its own.
     */
    List<Difference> reference(EntryDiff at, Entry before, Entry after, Path path);

    /** What two files hold. */
    Recordings.Content content(String before, String after);

    /** How people call a file. */
    String nameBefore(String file);

    String nameAfter(String file);

    /** Whether words differ in nothing but names that the newer version gives the same things. */
    boolean isRenamed(Difference.Pair in, String before, String after);
  }

  /** Where in a declaration. */
  record Path(List<String> keys, List<String> titles) {
    static final Path TOP = new Path(List.of(), List.of());

    Path to(Entry entry) {
      return new Path(plus(keys, entry.key()), plus(titles, entry.title()));
    }

    /** Without what it says now. */
    Path toKey(Entry entry) {
      return new Path(plus(keys, entry.key()), plus(titles, entry.key()));
    }
  }

  /** What is said of parameters by their names. */
  private static final Set<String> OF_PARAMETERS = Set.of("simplex", "require");

  private final Difference.Pair pair;
  private final Parameters parameters;
  private final World world;
  private final List<Difference> found = new ArrayList<>();
  private final Map<Parameters.Match, List<Difference>> caused = new LinkedHashMap<>();

  private EntryDiff(Difference.Pair pair, World world) {
    this.pair = pair;
    this.parameters = new Parameters(pair.before(), pair.after());
    this.world = world;
  }

  static List<Difference> of(Declared before, Declared after, World world) {
    EntryDiff diff = new EntryDiff(new Difference.Pair(before, after), world);
    diff.lists(before.entries(), after.entries(), Path.TOP);
    diff.parameters();
    return diff.found;
  }

  Difference.Pair pair() {
    return pair;
  }

  private void lists(List<Entry> before, List<Entry> after, Path path) {
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
        left.removeIf(it -> removeLike(it, right, path));
      }
      int both = Math.min(left.size(), right.size());
      for (int i = 0; i < both; i++) {
        entries(left.get(i), right.get(i), path);
      }
      gone.addAll(left.subList(both, left.size()));
      come.addAll(right.subList(both, right.size()));
    }
    translated(gone, come, path);
    renamed(gone, come, path);
    swapped(gone, come, path);
    gone.forEach(it -> add(Fate.REMOVED, path.to(it), Optional.of(it), Optional.empty()));
    come.forEach(it -> add(Fate.ADDED, path.to(it), Optional.empty(), Optional.of(it)));
    order(before, after, path);
  }

  private static Map<String, List<Entry>> byKey(List<Entry> entries) {
    return entries.stream()
        .collect(Collectors.groupingBy(Entry::key, LinkedHashMap::new, Collectors.toList()));
  }

  private boolean removeLike(Entry one, List<Entry> others, Path path) {
    for (Entry other : others) {
      if (isSame(one, other, path)) {
        return others.remove(other);
      }
    }
    return false;
  }

  private boolean isSame(Entry one, Entry other, Path path) {
    EntryDiff trial = new EntryDiff(pair, world);
    trial.entries(one, other, path);
    return trial.found.isEmpty() && trial.caused.isEmpty();
  }

  /** What is about something that has another name now. */
  private void translated(List<Entry> gone, List<Entry> come, Path path) {
    for (Entry old : List.copyOf(gone)) {
      come.stream()
          .filter(
              it -> world.isRenamed(pair, old.key(), it.key()) && !old.kind().equals("strategies"))
          .findFirst()
          .ifPresent(
              now -> {
                gone.remove(old);
                come.remove(now);
                entries(old, now, path);
              });
    }
  }

  /** What is told by its name and says the same under another one. */
  private void renamed(List<Entry> gone, List<Entry> come, Path path) {
    for (Entry old : List.copyOf(gone)) {
      for (Entry now : List.copyOf(come)) {
        if (gone.contains(old)
            && come.contains(now)
            && old.kind().equals(now.kind())
            && !old.kind().equals(old.key())
            && !old.kind().equals("scorers")
            && (!old.children().isEmpty() || old.nature() == Nature.REFERENCE)
            && isSame(old, now, path)) {
          gone.remove(old);
          come.remove(now);
          found.add(
              difference(
                  Fate.RENAMED,
                  new Path(plus(path.keys(), old.key()), path.titles()),
                  Optional.of(old),
                  Optional.of(now),
                  old.title(),
                  now.title()));
        }
      }
    }
  }

  /** One scorer in the place of another one. */
  private void swapped(List<Entry> gone, List<Entry> come, Path path) {
    List<Entry> old = gone.stream().filter(it -> it.kind().equals("scorers")).toList();
    List<Entry> now = come.stream().filter(it -> it.kind().equals("scorers")).toList();
    if (old.size() == 1 && now.size() == 1) {
      gone.removeAll(old);
      come.removeAll(now);
      found.add(
          difference(
              Fate.SWAPPED,
              new Path(plus(path.keys(), old.get(0).key()), plus(path.titles(), "scorer")),
              Optional.of(old.get(0)),
              Optional.of(now.get(0)),
              old.get(0).line(),
              now.get(0).line()));
    }
  }

  private void order(List<Entry> before, List<Entry> after, Path path) {
    Set<String> kinds = new LinkedHashSet<>();
    before.stream().filter(Entry::placed).forEach(it -> kinds.add(it.kind()));
    for (String kind : kinds) {
      List<String> old = order(before, kind);
      List<String> now = order(after, kind);
      Set<String> shared = new LinkedHashSet<>(old);
      shared.retainAll(now);
      if (shared.size() < 2) {
        continue;
      }
      List<String> oldOrder = old.stream().filter(shared::contains).toList();
      List<String> newOrder = now.stream().filter(shared::contains).toList();
      if (!oldOrder.equals(newOrder)) {
        found.add(
            difference(
                Fate.REORDERED,
                new Path(plus(path.keys(), kind), path.titles()),
                Optional.empty(),
                Optional.empty(),
                titles(before, kind, oldOrder),
                titles(after, kind, newOrder)));
      }
    }
  }

  /** Without the word that all of them begin with. */
  private static String titles(List<Entry> entries, String kind, List<String> keys) {
    return entries.stream()
        .filter(it -> it.placed() && it.kind().equals(kind) && keys.contains(it.key()))
        .map(it -> it.title().replaceFirst("^(scorer|client|cohort) ", ""))
        .collect(Collectors.joining(", "));
  }

  private static List<String> order(List<Entry> entries, String kind) {
    return entries.stream()
        .filter(it -> it.placed() && it.kind().equals(kind))
        .map(Entry::key)
        .toList();
  }

  private void entries(Entry old, Entry now, Path path) {
    if (old.nature() != now.nature()) {
      add(Fate.SWAPPED, path.toKey(old), Optional.of(old), Optional.of(now));
      return;
    }
    switch (old.nature()) {
      case PART -> {}
      case VALUE -> value(old, now, path.to(old));
      case CHOICE -> {
        if (!old.value().equals(now.value())) {
          add(Fate.SWAPPED, path.toKey(old), Optional.of(old), Optional.of(now));
          return;
        }
      }
      case REFERENCE -> {
        found.addAll(world.reference(this, old, now, path.to(old)));
      }
      case WORDING -> {
        if (!old.value().equals(now.value())) {
          found.add(
              difference(
                  Fate.REWORDED,
                  path.to(old),
                  Optional.of(old),
                  Optional.of(now),
                  old.value(),
                  now.value()));
        }
      }
      case FILE -> file(old, now, path.to(old));
    }
    lists(old.children(), now.children(), path.to(old));
  }

  private void value(Entry old, Entry now, Path path) {
    if (now.value().equals(old.value()) || world.isRenamed(pair, old.value(), now.value())) {
      return;
    }
    if (OF_PARAMETERS.contains(old.key())) {
      List<String> words = List.of(old.value().split(" ", -1));
      if (parameters.translated(words).equals(List.of(now.value().split(" ", -1)))) {
        return;
      }
    }
    Difference change =
        difference(Fate.VALUED, path, Optional.of(old), Optional.of(now), old.shown(), now.shown());
    Set<Parameters.Match> causes =
        old.spot().isPresent() && now.spot().isPresent()
            ? parameters.causes(
                Wording.tokens(old.spot().get().written()),
                Wording.tokens(now.spot().get().written()))
            : Set.of();
    if (causes.isEmpty()) {
      found.add(change);
    }
    causes.forEach(it -> caused.computeIfAbsent(it, unused -> new ArrayList<>()).add(change));
  }

  private void file(Entry old, Entry now, Path path) {
    Recordings.Content content = world.content(old.value(), now.value());
    String oldName = world.nameBefore(old.value());
    String newName = world.nameAfter(now.value());
    if (content.isSame()) {
      return;
    }
    found.add(
        oldName.equals(newName)
            ? difference(
                Fate.RERECORDED,
                path,
                Optional.of(old),
                Optional.of(now),
                content.before(),
                content.after())
            : difference(Fate.VALUED, path, Optional.of(old), Optional.of(now), oldName, newName));
  }

  /** A value that is said in one place is told there, even if it stands in a parameter. */
  private void parameters() {
    caused.forEach(
        (match, places) -> {
          Difference first = places.get(0);
          boolean alone =
              places.size() == 1
                  && Wording.tokens(first.before().orElseThrow().spot().orElseThrow().written())
                      .equals(List.of(match.before().name()));
          Parameter old = match.before();
          Parameter now = match.after();
          List<String> titles = alone ? first.titles() : List.of("param " + old.name());
          found.add(
              new Difference(
                  pair,
                  Fate.VALUED,
                  List.of("param " + old.name()),
                  titles,
                  first.before(),
                  first.after(),
                  Optional.of(match),
                  Optional.empty(),
                  old.shown(),
                  now.shown()));
        });
    for (Parameters.Match match : parameters.matches()) {
      space(match.before().name(), match.before().space(), match.after().space());
    }
    parameters.removed().forEach(it -> space(it.name(), it.space(), ""));
    parameters.added().forEach(it -> space(it.name(), "", it.space()));
  }

  private void space(String name, String before, String after) {
    if (before.equals(after)) {
      return;
    }
    Fate fate = before.isEmpty() ? Fate.ADDED : after.isEmpty() ? Fate.REMOVED : Fate.VALUED;
    found.add(
        difference(
            fate,
            new Path(List.of("param " + name, "range"), List.of("param " + name, "range")),
            Optional.empty(),
            Optional.empty(),
            before,
            after));
  }

  private void add(Fate fate, Path path, Optional<Entry> before, Optional<Entry> after) {
    String old = before.map(it -> fate == Fate.SWAPPED ? it.shown() : content(it)).orElse("");
    String now = after.map(it -> fate == Fate.SWAPPED ? it.shown() : content(it)).orElse("");
    found.add(difference(fate, path, before, after, old, now));
  }

  /** What is not yet said by its title. */
  private static String content(Entry entry) {
    if (entry.nature() == Nature.PART && entry.children().isEmpty()) {
      return "";
    }
    return OF_PARAMETERS.contains(entry.key()) ? entry.shown() : entry.line();
  }

  Difference difference(
      Fate fate,
      Path path,
      Optional<Entry> before,
      Optional<Entry> after,
      String shownBefore,
      String shownAfter) {
    return new Difference(
        pair,
        fate,
        path.keys(),
        path.titles(),
        before,
        after,
        Optional.empty(),
        Optional.empty(),
        shownBefore,
        shownAfter);
  }
}
