package scn.dsl.syntax;

import java.util.List;

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
}
