package scn.dsl.diff;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import scn.dsl.diff.Entry.Nature;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.WrittenText;

/** Words of the newer version that can stand in the older one. */
record Graft(Meaning before, Meaning after) {

  String words(Entry entry) {
    return withWholePaths(words(entry.place().settled()), List.of(entry));
  }

  String words(Phrase phrase) {
    WrittenText text = after.settled();
    return text.between(phrase.first(), phrase.last());
  }

  /** The text of a title or a path, without quotes. */
  String text(Entry entry) {
    return entry.nature() == Nature.FILE
        ? after.named(entry.value()).toAbsolutePath().toString()
        : entry.value();
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

  /** Declares what a reference leads to, under a name that the older version does not have. */
  String declare(String kind, Entry reference, Edits edits) {
    Declared declared = after.target(kind, reference);
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
                  copy.replace(it.spot().orElseThrow().settled(), declare("hardware", it, edits)));
    }
    edits.append(withWholePaths(copy.of(place), declared.entries()));
    return name;
  }

  /** A name like another one that the older version does not have. */
  String fresh(String name) {
    Set<String> taken = before.written().words().stream().collect(Collectors.toSet());
    String fresh = name;
    while (taken.contains(fresh)) {
      fresh += "-alone";
    }
    return fresh;
  }
}
