package scn.dsl.semantic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.NameNode;

/**
 * The arguments of a law: of arrivals or of lengths.
 *
 * <p>Reads return NaN or 0 after a fault; {@link #sound} tells whether there was one.
 */
final class Arguments {
  private final NameNode law;
  private final Faults faults;
  private final Quantities quantities;
  private final Map<String, ArgumentNode> byName = new LinkedHashMap<>();
  private boolean sound = true;

  Arguments(NameNode law, List<ArgumentNode> arguments, List<String> known, Quantities quantities) {
    this.law = law;
    this.faults = quantities.faults();
    this.quantities = quantities;
    for (ArgumentNode argument : arguments) {
      String name = argument.name().text();
      if (!known.contains(name)) {
        String hint =
            known.isEmpty()
                ? "write " + law.text() + " alone"
                : NearestName.hint(name, known, "arguments");
        refuse(argument.name().at(), "'" + law.text() + "' has no argument '" + name + "'", hint);
      } else if (byName.putIfAbsent(name, argument) != null) {
        refuse(argument.name().at(), "'" + name + "' is said twice", "");
      }
    }
  }

  boolean sound() {
    return sound;
  }

  double number(String name, List<Dimension> allowed) {
    return value(name).map(it -> orFault(quantities.read(it, name, allowed))).orElse(Double.NaN);
  }

  /** Above 0 where it is a scale, a shape or a mean. */
  double positive(String name, List<Dimension> allowed) {
    return value(name)
        .map(it -> orFault(quantities.above(it, name, allowed, 0, true)))
        .orElse(Double.NaN);
  }

  double notNegative(String name, List<Dimension> allowed) {
    return value(name)
        .map(it -> orFault(quantities.above(it, name, allowed, 0, false)))
        .orElse(Double.NaN);
  }

  /** A length of at least 1 token. */
  int tokens(String name) {
    Optional<ArgumentValueNode> value = value(name);
    OptionalInt length =
        value.isEmpty()
            ? OptionalInt.empty()
            : quantities.whole(value.get(), name, Quantities.TOKENS, 1);
    sound &= length.isPresent();
    return length.orElse(0);
  }

  /** One of some words; the first after a fault. */
  String word(String name, List<String> words) {
    Optional<ArgumentValueNode> value = value(name);
    String word = value.orElse(null) instanceof NameNode said ? said.text() : "";
    if (value.isPresent() && !words.contains(word)) {
      refuse(value.get().at(), "'" + name + "' is " + String.join(" or ", words), "");
    }
    return words.contains(word) ? word : words.get(0);
  }

  /**
   * Reports a condition on the arguments that does not hold, unless one of them has a fault
   * already.
   */
  void require(boolean holds, String name, String message, String hint) {
    if (sound && !holds) {
      Span at = byName.containsKey(name) ? byName.get(name).value().at() : law.at();
      refuse(at, message, hint);
    }
  }

  private double orFault(Optional<Double> value) {
    sound &= value.isPresent();
    return value.orElse(Double.NaN);
  }

  private Optional<ArgumentValueNode> value(String name) {
    ArgumentNode argument = byName.get(name);
    if (argument == null) {
      refuse(
          law.at(),
          "'" + law.text() + "' needs the argument '" + name + "'",
          "for example: " + law.text() + "(" + name + ": ...)");
    }
    return Optional.ofNullable(argument).map(ArgumentNode::value);
  }

  private void refuse(Span at, String message, String hint) {
    sound = false;
    faults.error(at, message, hint);
  }
}
