package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.Dimension;

/**
 * A parameter that a search may set. In a setting it is one number: of a range the value in the
 * base unit of its dimension, of a list the index of the choice.
 *
 * @param initial what it is when nobody sets it
 * @param condition when it matters; always if empty. Otherwise it is left at {@code initial}
 * @param origin where its value was written
 */
public record OpenParameter(
    String name, Domain domain, double initial, Optional<Condition> condition, Span origin) {

  /** The values to choose from. */
  public sealed interface Domain {

    /** Whether a number stands for one of the values. */
    boolean allows(double number);
  }

  /** From {@code low} to {@code high}, both included. */
  public record Range(double low, double high, Dimension dimension, boolean log, boolean integer)
      implements Domain {

    @Override
    public boolean allows(double number) {
      return number >= low && number <= high && (!integer || number == Math.rint(number));
    }
  }

  /**
   * One of a list.
   *
   * @param choices as written
   * @param ordered whether neighbours resemble each other, as quantities do and words do not
   */
  public record Choice(List<String> choices, boolean ordered) implements Domain {

    public Choice {
      choices = List.copyOf(choices);
    }

    @Override
    public boolean allows(double number) {
      return number >= 0 && number < choices.size() && number == Math.rint(number);
    }
  }

  /** While another parameter, which is a choice, is one of these. */
  public record Condition(String parameter, Set<String> choices) {

    public Condition {
      choices = Set.copyOf(choices);
    }
  }
}
