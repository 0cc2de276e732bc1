package scn.dsl.diff;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a scenario says.
 *
 * @param key what it is among those beside it; several may have the same
 * @param title what a person calls it: {@code priority slo-tiered}
 * @param nature what becomes of it when its value is another one
 * @param value to be compared; empty if it has none
 * @param shown the value as a person reads it
 * @param placed whether its order among others of its kind counts
 * @param kind of entries among which its order counts, and among which it may be renamed
 * @param children in the order of the text
 * @param place all of it
 * @param spot where its value stands, if something else stands in its place
 */
record Entry(
    String key,
    String title,
    Nature nature,
    String value,
    String shown,
    boolean placed,
    String kind,
    List<Entry> children,
    Both place,
    Optional<Both> spot) {
  private static final Set<String> OF_PARAMETERS = Set.of("simplex", "require");

  enum Nature {
    /** Has no value of its own. */
    PART,
    /** A quantity, a word, a list. */
    VALUE,
    /** A policy or a law with its arguments: with another one nothing of the old one is left. */
    CHOICE,
    /** A name that refers to a declaration. */
    REFERENCE,
    /** Words for people. */
    WORDING,
    /** The name of a file. */
    FILE
  }

  Entry {
    children = List.copyOf(children);
  }

  static Entry part(String title, List<Entry> children, Both place) {
    return new Entry(
        title, title, Nature.PART, "", "", false, title, children, place, Optional.empty());
  }

  /** A value that stands somewhere in the words of its place. */
  static Entry value(String key, Both place, Both spot) {
    return new Entry(
        key,
        key,
        Nature.VALUE,
        Wording.canonical(spot.settled()),
        Wording.shown(spot.settled()),
        false,
        key,
        List.of(),
        place,
        Optional.of(spot));
  }

  /** A value that is not one phrase of the text. */
  static Entry value(String key, String value, String shown, Both place) {
    return new Entry(
        key, key, Nature.VALUE, value, shown, false, key, List.of(), place, Optional.empty());
  }

  Entry as(Nature other) {
    return new Entry(key, title, other, value, shown, placed, kind, children, place, spot);
  }

  Entry called(String other) {
    return new Entry(key, other, nature, value, shown, placed, kind, children, place, spot);
  }

  /** One of those whose order counts. */
  Entry placedAmong(String others) {
    return new Entry(key, title, nature, value, shown, true, others, children, place, spot);
  }

  /** One of those that may have changed names. */
  Entry among(String others) {
    return new Entry(key, title, nature, value, shown, placed, others, children, place, spot);
  }

  Entry with(List<Entry> others) {
    return new Entry(key, title, nature, value, shown, placed, kind, others, place, spot);
  }

  Optional<Entry> child(String wanted) {
    return children.stream().filter(it -> it.key.equals(wanted)).findFirst();
  }

  /** Whether it speaks of parameters by their names. */
  boolean isOfParameters() {
    return OF_PARAMETERS.contains(key);
  }

  /** What is not yet said by its title. */
  String content() {
    String line = isOfParameters() ? shown : line();
    if (line.equals(title) || title.endsWith(" " + line)) {
      return "";
    }
    boolean begun = line.startsWith(title + " ") || line.startsWith(title + ": ");
    return begun ? line.substring(line.indexOf(' ', title.length()) + 1) : line;
  }

  /** In one line, with all that is in it. */
  String line() {
    return Wording.shown(place.settled());
  }
}
