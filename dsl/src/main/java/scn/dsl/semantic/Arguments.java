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
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.QuantityNode;

/**
 * The arguments of a law: of arrivals or of lengths.
 *
 * <p>Reads return NaN or 0 after a fault; {@link #sound} tells whether there was one.
 */
final class Arguments {
  private final NameNode law;
  private final Faults faults;
  private final Map<String, ArgumentNode> byName = new LinkedHashMap<>();
  private boolean sound = true;

  Arguments(NameNode law, List<ArgumentNode> arguments, List<String> known, Faults faults) {
    this.law = law;
    this.faults = faults;
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

  boolean has(String name) {
    return byName.containsKey(name);
  }

  double number(String name, List<Dimension> allowed) {
    return quantity(name)
        .map(it -> orFault(new Quantities(faults).read(it, name, allowed)))
        .orElse(Double.NaN);
  }

  /** Above 0 where it is a scale, a shape or a mean. */
  double positive(String name, List<Dimension> allowed) {
    return quantity(name)
        .map(it -> orFault(new Quantities(faults).above(it, name, allowed, 0, true)))
        .orElse(Double.NaN);
  }

  double notNegative(String name, List<Dimension> allowed) {
    return quantity(name)
        .map(it -> orFault(new Quantities(faults).above(it, name, allowed, 0, false)))
        .orElse(Double.NaN);
  }

  /** A length of at least 1 token. */
  int tokens(String name) {
    Optional<QuantityNode> quantity = quantity(name);
    OptionalInt value =
        quantity.isEmpty()
            ? OptionalInt.empty()
            : new Quantities(faults).whole(quantity.get(), name, Quantities.TOKENS, 1);
    sound &= value.isPresent();
    return value.orElse(0);
  }

  int tokens(String name, int orElse) {
    return byName.containsKey(name) ? tokens(name) : orElse;
  }

  /** One of some words; the first if nothing is said. */
  String word(String name, List<String> words) {
    ArgumentNode argument = byName.get(name);
    if (argument == null) {
      return words.get(0);
    }
    String word = argument.value() instanceof NameNode said ? said.text() : "";
    if (!words.contains(word)) {
      refuse(argument.value().at(), "'" + name + "' is " + String.join(" or ", words), "");
    }
    return word;
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

  private Optional<QuantityNode> quantity(String name) {
    ArgumentNode argument = byName.get(name);
    if (argument == null) {
      refuse(
          law.at(),
          "'" + law.text() + "' needs the argument '" + name + "'",
          "for example: " + law.text() + "(" + name + ": ...)");
      return Optional.empty();
    }
    if (argument.value() instanceof QuantityNode quantity) {
      return Optional.of(quantity);
    }
    refuse(argument.value().at(), "a number belongs here", "");
    return Optional.empty();
  }

  private void refuse(Span at, String message, String hint) {
    sound = false;
    faults.error(at, message, hint);
  }
}
