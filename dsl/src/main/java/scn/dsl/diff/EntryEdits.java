package scn.dsl.diff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scn.dsl.diff.Difference.Fate;
import scn.dsl.diff.Entry.Nature;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.Word;
import scn.dsl.syntax.WrittenText;

/** Makes a declaration of the older version say one thing as the newer one does. */
record EntryEdits(WrittenText written, Graft graft) {

  /** Whether that can be done. */
  boolean apply(Difference each, Edits edits) {
    if (each.parameter().isPresent()) {
      Parameters.Match match = each.parameter().get();
      edits.replace(
          match.before().initial().written(), graft.words(match.after().initial().settled()));
      return true;
    }
    switch (each.fate()) {
      case VALUED, SWAPPED, RERECORDED, RENAMED -> {
        if (each.before().isEmpty() || each.after().isEmpty()) {
          return false;
        }
        turn(each.fate(), each.before().get(), each.after().get(), edits);
      }
      case ADDED -> {
        return add(each, each.after().orElseThrow(), edits);
      }
      case REMOVED -> remove(each.before().orElseThrow(), edits);
      case REORDERED -> reorder(each, edits);
      case REWORDED -> {
        return false;
      }
    }
    return true;
  }

  private void turn(Fate fate, Entry old, Entry now, Edits edits) {
    Optional<Word> quoted = quoted(old);
    if (fate == Fate.RENAMED) {
      edits.replace(old.place().written(), graft.words(now));
    } else if (old.nature() == Nature.REFERENCE) {
      String kind = old.key().equals("baseline") ? "strategy" : old.key();
      edits.replace(old.spot().orElseThrow().written(), graft.declare(kind, now, edits));
    } else if (old.spot().isPresent() && now.spot().isPresent()) {
      edits.replace(old.spot().get().written(), graft.words(now.spot().get().settled()));
    } else if (old.nature() != Nature.CHOICE && quoted.isPresent()) {
      edits.replace(quoted.get(), '"' + graft.text(now) + '"');
    } else {
      edits.replace(old.place().written(), graft.words(now));
    }
  }

  private static Optional<Word> quoted(Entry entry) {
    String said = '"' + entry.value() + '"';
    return entry.place().words().stream()
        .filter(it -> it.is("STRING") && it.text().equals(said))
        .findFirst();
  }

  private void remove(Entry old, Edits edits) {
    Phrase gone = old.place().written();
    if (!isArgument(old)) {
      edits.replace(gone, "");
      return;
    }
    written.whole().all("call", "rateLaw").stream()
        .filter(it -> it.children("argument").contains(gone))
        .forEach(it -> edits.replace(it, without(gone, it)));
  }

  /** With the commas that are left. */
  private String without(Phrase gone, Phrase call) {
    return call.children("argument").stream()
        .filter(it -> !it.equals(gone))
        .map(it -> written.between(it.first(), it.last()))
        .collect(Collectors.joining(", ", call.child("name").orElseThrow().text() + "(", ")"));
  }

  /** An argument that was not there is of a parameter that the older script does not have. */
  private boolean add(Difference each, Entry now, Edits edits) {
    return !isArgument(now) && (beside(each, now, edits) || atEnd(each, now, edits));
  }

  private static boolean isArgument(Entry entry) {
    return entry.place().label().equals("argument");
  }

  /** In the order of the newer version, as far as the older one has its neighbours. */
  private boolean beside(Difference each, Entry now, Edits edits) {
    Optional<Level> old = Level.around(each.pair().before(), each.keys());
    List<Entry> siblings = Level.around(each.pair().after(), each.keys()).orElseThrow().entries();
    int index = siblings.indexOf(now);
    for (int i = index - 1; i >= 0; i--) {
      Optional<Entry> earlier = find(old, siblings.get(i).key());
      if (earlier.isPresent()) {
        edits.insertBehind(earlier.get().place().written(), graft.words(now));
        return true;
      }
    }
    for (int i = index + 1; i < siblings.size(); i++) {
      Optional<Entry> later = find(old, siblings.get(i).key());
      if (later.isPresent()) {
        edits.insertBefore(later.get().place().written(), graft.words(now));
        return true;
      }
    }
    return false;
  }

  /** Of several with one key, such as groups of instances, the last one. */
  private static Optional<Entry> find(Optional<Level> level, String key) {
    return level.stream()
        .flatMap(it -> it.entries().stream())
        .filter(it -> it.key().equals(key))
        .reduce((first, last) -> last);
  }

  /** Before the brace behind which nothing more can be added. */
  private boolean atEnd(Difference each, Entry now, Edits edits) {
    Optional<Word> brace =
        Level.around(each.pair().before(), each.keys())
            .map(it -> it.place().written().last())
            .filter(it -> it.is("CLOSE_BRACE"));
    brace.ifPresent(it -> edits.insertBefore(it, graft.words(now)));
    return brace.isPresent();
  }

  private void reorder(Difference each, Edits edits) {
    String kind = each.keys().get(each.keys().size() - 1);
    List<String> order = placed(each.pair().after(), each, kind).stream().map(Entry::key).toList();
    List<Entry> shared =
        placed(each.pair().before(), each, kind).stream()
            .filter(it -> order.contains(it.key()))
            .toList();
    List<Entry> wanted =
        order.stream().flatMap(key -> shared.stream().filter(it -> it.key().equals(key))).toList();
    for (int i = 0; i < shared.size(); i++) {
      Phrase words = wanted.get(i).place().written();
      edits.replace(shared.get(i).place().written(), written.between(words.first(), words.last()));
    }
  }

  private static List<Entry> placed(Declared declared, Difference each, String kind) {
    return Level.around(declared, each.keys())
        .map(it -> EntryOrder.placed(it.entries(), kind))
        .orElse(List.of());
  }
}
