package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diff.Difference.Fate;
import scn.dsl.diff.Entry.Nature;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.Word;
import scn.dsl.syntax.WrittenText;

/** Makes a scenario that is the older version but for one change. */
record Alone(Meaning before, Meaning after) {
  private static final Set<String> OF_RUNS =
      Set.of("workload", "cluster", "baseline", "horizon", "targets", "semantics");
  private static final Set<String> OF_SEARCHES = Set.of("simplex", "require");

  /**
   * Whether a difference can be seen in what an experiment measures under its own circumstances.
   *
   * @param roles in which it was found
   */
  static boolean touches(Difference each, Set<String> roles) {
    String kind = each.pair().before().kind();
    String first = each.keys().get(0);
    if (kind.equals("experiment") || kind.equals("problem")) {
      boolean counts = OF_RUNS.contains(first) || each.use().isPresent() && isArm(first);
      return counts && each.fate() != Fate.RENAMED;
    }
    return roles.stream().anyMatch(it -> OF_RUNS.contains(it) || isArm(it))
        && !OF_SEARCHES.contains(first)
        && !each.keys().contains("range");
  }

  private static boolean isArm(String role) {
    return role.startsWith("strategy ");
  }

  /** Scripts that only the newer version has come with what names them; empty if more must come. */
  Optional<Version> version(Version original, List<Difference> differences) {
    Edits edits = new Edits(before.written());
    for (Difference each : differences) {
      if (!apply(each, edits)) {
        return Optional.empty();
      }
    }
    SourceText text = new SourceText(before.side().path(before.file()).toString(), edits.text());
    ScriptLibrary scripts = before.scripts().with(after.scripts());
    return before
        .side()
        .compiler(scripts)
        .compile(text, List.of())
        .scenario()
        .flatMap(it -> it.experiment(original.experiment().name()))
        .map(it -> new Version(original.file(), it, scripts));
  }

  private boolean apply(Difference each, Edits edits) {
    return each.use().isPresent() ? applyToUse(each, edits) : applyHere(each, edits);
  }

  /** To a copy of the declaration, so that others who use it keep it. */
  private boolean applyToUse(Difference each, Edits edits) {
    Difference.Use use = each.use().orElseThrow();
    Entry reference = use.reference();
    if (reference.key().equals("baseline")) {
      return false; // its name is what results are told by
    }
    Edits copy = new Edits(before.written());
    if (!applyHere(each, copy)) {
      return false;
    }
    String name = fresh(use.target().name());
    copy.replace(use.target().place().written().child("name").orElseThrow(), name);
    edits.append(copy.of(use.target().place().written()) + copy.appended());
    boolean unnamed =
        reference.kind().equals("strategies") && reference.place().child("name").isEmpty();
    String label = reference.key().substring(reference.key().indexOf(' ') + 1);
    edits.replace(reference.spot().orElseThrow().written(), unnamed ? name + " as " + label : name);
    return true;
  }

  private boolean applyHere(Difference each, Edits edits) {
    if (each.parameter().isPresent()) {
      Parameters.Match match = each.parameter().get();
      edits.replace(match.before().initial().written(), words(match.after().initial().settled()));
      return true;
    }
    return switch (each.fate()) {
      case VALUED, SWAPPED, RERECORDED -> turn(each.before(), each.after(), edits);
      case RENAMED -> {
        edits.replace(
            each.before().orElseThrow().place().written(), words(each.after().orElseThrow()));
        yield true;
      }
      case ADDED -> add(each, edits);
      case REMOVED -> remove(each, edits);
      case REORDERED -> reorder(each, edits);
      case REWORDED -> false;
    };
  }

  private boolean turn(Optional<Entry> from, Optional<Entry> to, Edits edits) {
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    Entry old = from.get();
    Entry now = to.get();
    if (old.nature() == Nature.REFERENCE) {
      String kind = old.key().equals("baseline") ? "strategy" : old.key();
      edits.replace(old.spot().orElseThrow().written(), declare(after.target(kind, now), edits));
    } else if (old.spot().isPresent() && now.spot().isPresent()) {
      edits.replace(old.spot().get().written(), words(now.spot().get().settled()));
    } else if (old.nature() != Nature.CHOICE && quoted(old).isPresent()) {
      edits.replace(quoted(old).get(), '"' + text(now) + '"');
    } else {
      edits.replace(old.place().written(), words(now));
    }
    return true;
  }

  private static Optional<Word> quoted(Entry entry) {
    String said = '"' + entry.value() + '"';
    return entry.place().words().stream()
        .filter(it -> it.is("STRING") && it.text().equals(said))
        .findFirst();
  }

  private String text(Entry entry) {
    return entry.nature() == Nature.FILE
        ? after.named(entry.value()).toAbsolutePath().toString()
        : entry.value();
  }

  /** Declares something of the newer version under a name that the older one does not have. */
  private String declare(Declared declared, Edits edits) {
    String name = fresh(declared.name());
    Edits copy = new Edits(after.settled());
    Phrase place = declared.place().settled();
    copy.replace(place.child("name").orElseThrow(), name);
    for (Entry entry : declared.entries()) {
      entry
          .child("hardware")
          .filter(it -> entry.key().equals("instances"))
          .ifPresent(
              it ->
                  copy.replace(
                      it.spot().orElseThrow().settled(),
                      declare(after.target("hardware", it), edits)));
    }
    edits.append(withWholePaths(copy.of(place), declared.entries()));
    return name;
  }

  private String fresh(String name) {
    Set<String> taken = before.written().words().stream().collect(Collectors.toSet());
    String fresh = name;
    while (taken.contains(fresh)) {
      fresh += "-alone";
    }
    return fresh;
  }

  private String words(Entry entry) {
    return withWholePaths(words(entry.place().settled()), List.of(entry));
  }

  private String words(Phrase phrase) {
    WrittenText text = after.settled();
    return text.between(phrase.first(), phrase.last());
  }

  /** Paths of the newer version lead nowhere from the older one. */
  private String withWholePaths(String words, List<Entry> entries) {
    String text = words;
    for (Entry entry : entries) {
      if (entry.nature() == Nature.FILE) {
        text = text.replace('"' + entry.value() + '"', '"' + text(entry) + '"');
      }
      text = withWholePaths(text, entry.children());
    }
    return text;
  }

  private boolean remove(Difference each, Edits edits) {
    Entry old = each.before().orElseThrow();
    if (isArgument(each, old)) {
      return false;
    }
    edits.replace(old.place().written(), "");
    return true;
  }

  /** Between brackets, with commas around it. */
  private static boolean isArgument(Difference each, Entry entry) {
    return entry.place().label().equals("argument") && each.keys().size() > 1;
  }

  private boolean add(Difference each, Edits edits) {
    Entry now = each.after().orElseThrow();
    if (isArgument(each, now)) {
      return false;
    }
    List<Entry> siblings = siblings(each.pair().after(), each.keys());
    Map<String, Entry> old =
        siblings(each.pair().before(), each.keys()).stream()
            .collect(Collectors.toMap(Entry::key, Function.identity(), (a, b) -> b));
    int index = siblings.indexOf(now);
    for (int i = index - 1; i >= 0; i--) {
      if (old.containsKey(siblings.get(i).key())) {
        edits.insertBehind(old.get(siblings.get(i).key()).place().written(), words(now));
        return true;
      }
    }
    for (int i = index + 1; i < siblings.size(); i++) {
      if (old.containsKey(siblings.get(i).key())) {
        edits.insertBefore(old.get(siblings.get(i).key()).place().written(), words(now));
        return true;
      }
    }
    Optional<Phrase> block = block(each.pair().before(), each.keys());
    block.ifPresent(it -> edits.insertBefore(it.last(), words(now)));
    return block.isPresent();
  }

  private static List<Entry> siblings(Declared declared, List<String> keys) {
    List<Entry> level = declared.entries();
    for (String key : keys.subList(0, keys.size() - 1)) {
      level =
          level.stream()
              .filter(it -> it.key().equals(key))
              .findFirst()
              .map(Entry::children)
              .orElse(List.of());
    }
    return level;
  }

  /** The words that end with the brace behind which nothing more can be added. */
  private static Optional<Phrase> block(Declared declared, List<String> keys) {
    Phrase place = declared.place().written();
    List<Entry> level = declared.entries();
    for (String key : keys.subList(0, keys.size() - 1)) {
      Optional<Entry> next = level.stream().filter(it -> it.key().equals(key)).findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      place = next.get().place().written();
      level = next.get().children();
    }
    return Optional.of(place).filter(it -> it.last().is("CLOSE_BRACE"));
  }

  private boolean reorder(Difference each, Edits edits) {
    String kind = each.keys().get(each.keys().size() - 1);
    List<Entry> old = placed(siblings(each.pair().before(), each.keys()), kind);
    List<String> order =
        placed(siblings(each.pair().after(), each.keys()), kind).stream().map(Entry::key).toList();
    List<Entry> shared = new ArrayList<>(old);
    shared.removeIf(it -> !order.contains(it.key()));
    List<Entry> wanted =
        order.stream().flatMap(key -> shared.stream().filter(it -> it.key().equals(key))).toList();
    for (int i = 0; i < shared.size(); i++) {
      Phrase words = wanted.get(i).place().written();
      edits.replace(
          shared.get(i).place().written(), before.written().between(words.first(), words.last()));
    }
    return true;
  }

  private static List<Entry> placed(List<Entry> entries, String kind) {
    return entries.stream().filter(it -> it.placed() && it.kind().equals(kind)).toList();
  }
}
