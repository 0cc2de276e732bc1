package scn.dsl.blis;

import java.util.List;
import java.util.Map;
import scn.dsl.diagnostic.Span;

/** A piece of a YAML file with its place. */
sealed interface YamlNode {

  Span at();

  /** A number, a text or a word, as written. */
  record Scalar(String text, Span at) implements YamlNode {}

  record Sequence(List<YamlNode> items, Span at) implements YamlNode {}

  /** In file order. */
  record Mapping(Map<String, Entry> entries, Span at) implements YamlNode {}

  /**
   * @param at of the key
   */
  record Entry(String key, Span at, YamlNode value) {}
}
