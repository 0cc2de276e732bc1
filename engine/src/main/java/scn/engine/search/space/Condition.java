package scn.engine.search.space;

import java.util.Set;

/** When a parameter matters: while the categorical or ordered {@code parameter} has a choice. */
public record Condition(String parameter, Set<String> choices) {
  public Condition {
    choices = Set.copyOf(choices);
  }
}
