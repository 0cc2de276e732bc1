package scn.dsl.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.Word;

/**
 * A phrase as a scenario writes it, and the same with the values of parameters and calculations in
 * their places. What is not below a value has the same form in both.
 */
record Both(Phrase written, Phrase settled) {

  static Both of(Phrase one) {
    return new Both(one, one);
  }

  String label() {
    return written.label();
  }

  List<Both> children(String... names) {
    List<Phrase> one = written.children(names);
    List<Phrase> other = settled.children(names);
    List<Both> children = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      children.add(new Both(one.get(i), other.get(i)));
    }
    return children;
  }

  Optional<Both> child(String... names) {
    return children(names).stream().findFirst();
  }

  /** The one child of a rule or label. */
  Both the(String... names) {
    return child(names).orElseThrow();
  }

  /** The words of its own, not those of its phrases. */
  List<Word> words() {
    return written.parts().stream().filter(Word.class::isInstance).map(Word.class::cast).toList();
  }

  String word(int number) {
    return words().get(number).text();
  }

  boolean has(String symbol) {
    return words().stream().anyMatch(word -> word.is(symbol));
  }

  /** Its own text between quotes, without them. */
  Optional<String> quoted() {
    return words().stream()
        .filter(word -> word.is("STRING"))
        .findFirst()
        .map(word -> word.text().substring(1, word.text().length() - 1));
  }

  /** The text of its first name. */
  String name() {
    return the("name").written.text();
  }
}
