package scn.dsl.diff;

import java.util.List;
import java.util.Optional;
import scn.dsl.diff.Entry.Nature;

/** Reads what declarations of several kinds say in the same way. */
final class Entries {
  private Entries() {}

  static Entry text(String key, Both item) {
    String text = item.quoted().orElseThrow();
    return Entry.value(key, text, '"' + text + '"', item);
  }

  static Entry file(String key, Both item) {
    return text(key, item).as(Nature.FILE);
  }

  static List<Entry> settings(Both block) {
    return block.children("setting").stream()
        .map(it -> Entry.value(it.name(), it, it.the("value")))
        .toList();
  }

  static Entry section(Both section) {
    return Entry.part(section.word(0), settings(section), section);
  }

  static Entry choice(String key, Both call, Both item) {
    return choice(key, call.name(), arguments(call), item);
  }

  /** Something chosen by name, with what belongs to it. */
  static Entry choice(String key, String name, List<Entry> children, Both item) {
    return new Entry(
        key,
        key + " " + name,
        Nature.CHOICE,
        name,
        name,
        false,
        key,
        children,
        item,
        Optional.empty());
  }

  static List<Entry> arguments(Both call) {
    return call.children("argument").stream()
        .map(
            it -> {
              Both value = it.the("argumentValue");
              Entry entry = Entry.value(it.the("path").written().text(), it, value);
              // a word may stand between quotes
              return new Entry(
                  entry.key(),
                  entry.title(),
                  entry.nature(),
                  entry.value().replace("\"", ""),
                  entry.shown().replace("\"", ""),
                  false,
                  entry.kind(),
                  List.of(),
                  it,
                  entry.spot());
            })
        .toList();
  }

  /** What has no rule of its own: its first word, and all that follows. */
  static Entry other(Both item) {
    String word = item.written().first().text();
    String value = Wording.canonical(item.settled());
    return Entry.value(word, value, Wording.shown(item.settled()), item);
  }
}
