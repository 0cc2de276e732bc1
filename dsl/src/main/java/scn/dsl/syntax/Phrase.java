package scn.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words that belong together by one rule of the grammar.
 *
 * @param rule of the grammar, such as {@code workloadItem}
 * @param label of the rule's alternative, such as {@code workloadSetting}; the rule if it has one
 *     alternative only
 * @param sound whether its own words were read to the end without a fault
 * @param parts at least one
 */
public record Phrase(String rule, String label, boolean sound, List<Part> parts) implements Part {

  public Phrase {
    parts = List.copyOf(parts);
  }

  @Override
  public Word first() {
    return parts.get(0).first();
  }

  @Override
  public Word last() {
    return parts.get(parts.size() - 1).last();
  }

  /** The phrases of a rule or label in here, this one included, in source order. */
  public List<Phrase> all(String... names) {
    List<Phrase> found = new ArrayList<>();
    collect(List.of(names), found);
    return found;
  }

  private void collect(List<String> names, List<Phrase> found) {
    if (isOneOf(names)) {
      found.add(this);
    }
    for (Part part : parts) {
      if (part instanceof Phrase phrase) {
        phrase.collect(names, found);
      }
    }
  }

  private boolean isOneOf(List<String> names) {
    return names.contains(label) || names.contains(rule);
  }

  /** Its own parts of a rule or label. */
  public List<Phrase> children(String... names) {
    List<String> wanted = List.of(names);
    return parts.stream()
        .filter(part -> part instanceof Phrase phrase && phrase.isOneOf(wanted))
        .map(Phrase.class::cast)
        .toList();
  }

  public Optional<Phrase> child(String... names) {
    return children(names).stream().findFirst();
  }

  /** Its own words and those of its parts, in source order. */
  public List<Word> words() {
    List<Word> words = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Word word) {
        words.add(word);
      } else {
        words.addAll(((Phrase) part).words());
      }
    }
    return words;
  }

  /** Whether one of its words is this symbol of the grammar. */
  public boolean has(String symbol) {
    return words().stream().anyMatch(word -> word.is(symbol));
  }

  /** Its words without blanks between them. */
  public String text() {
    return words().stream().map(Word::text).collect(Collectors.joining());
  }
}
