package scn.dsl.semantic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.CalculationNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.QuantityNode;

/**
 * Reads quantities where a certain dimension belongs, and says so where another one stands.
 *
 * @param parameters names that stand for a quantity; one that still stands in its place has a fault
 *     that was reported
 */
record Quantities(Faults faults, Collection<String> parameters) {
  static final List<Dimension> TIME = List.of(Dimension.TIME);
  static final List<Dimension> NUMBER = List.of(Dimension.NUMBER);
  static final List<Dimension> TOKENS = List.of(Dimension.TOKENS, Dimension.NUMBER);
  static final List<Dimension> BLOCKS = List.of(Dimension.BLOCKS);

  /** Where there are no parameters. */
  Quantities(Faults faults) {
    this(faults, List.of());
  }

  /** The quantity that a resolved value is. */
  Optional<QuantityNode> quantity(ArgumentValueNode value) {
    if (value instanceof QuantityNode quantity) {
      return Optional.of(quantity);
    }
    if (value instanceof NameNode name) {
      if (!parameters.contains(name.text())) {
        faults.error(
            name.at(),
            "there is no parameter '" + name.text() + "'",
            NearestName.hint(name.text(), parameters, "parameters"));
      }
    } else if (!(value instanceof CalculationNode)) {
      faults.error(value.at(), "a quantity belongs here", "");
    }
    return Optional.empty();
  }

  /** What the quantity measures, whatever it is. */
  Optional<Measure> measure(QuantityNode quantity) {
    Optional<Measure> measure = Measure.of(quantity);
    if (measure.isEmpty()) {
      faults.error(
          quantity.at(),
          "there is no unit '" + quantity.unit() + "' here",
          "units are us, ms, s, min, h, /us, req/s, tokens, blocks, GiB, blocks/us, GB/s, %");
    } else if (!Double.isFinite(measure.get().value())) {
      faults.error(quantity.at(), quantity.written() + " is too large", "");
      return Optional.empty();
    }
    return measure;
  }

  /** In base units; the first of the allowed dimensions is the one to tell the user of. */
  Optional<Double> read(ArgumentValueNode value, String subject, List<Dimension> allowed) {
    return quantity(value)
        .flatMap(
            quantity ->
                measure(quantity)
                    .filter(measure -> fits(quantity, measure, subject, allowed))
                    .map(Measure::value));
  }

  private boolean fits(
      QuantityNode quantity, Measure measure, String subject, List<Dimension> allowed) {
    if (allowed.contains(measure.dimension())) {
      return true;
    }
    Dimension wanted = allowed.get(0);
    faults.error(
        quantity.at(),
        "'"
            + subject
            + "' is "
            + wanted.noun()
            + ", but "
            + quantity.written()
            + " is "
            + measure.dimension().noun(),
        example(wanted));
    return false;
  }

  static String example(Dimension wanted) {
    String what = wanted == Dimension.PER_TIME ? "points per time" : wanted.noun();
    return "expected " + what + ", for example " + wanted.example();
  }

  /** As above, and not below a bound; {@code exclusive} also refuses the bound itself. */
  Optional<Double> above(
      ArgumentValueNode quantity,
      String subject,
      List<Dimension> allowed,
      double low,
      boolean exclusive) {
    Optional<Double> value = read(quantity, subject, allowed);
    if (value.isPresent() && (value.get() < low || exclusive && value.get() == low)) {
      String bound = (exclusive ? "above " : "at least ") + Numbers.plain(low);
      faults.error(quantity.at(), "'" + subject + "' must be " + bound, "");
      return Optional.empty();
    }
    return value;
  }

  /** A whole number from {@code low} to the largest int. */
  OptionalInt whole(ArgumentValueNode quantity, String subject, List<Dimension> allowed, int low) {
    Optional<Double> value = read(quantity, subject, allowed);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    double number = value.get();
    if (number != Math.rint(number) || number < low || number > Integer.MAX_VALUE) {
      faults.error(
          quantity.at(),
          "'" + subject + "' must be a whole number of at least " + low,
          number > Integer.MAX_VALUE ? "at most " + Integer.MAX_VALUE : "");
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) number);
  }

  /** A time in whole microseconds, at least {@code low}. */
  OptionalLong micros(ArgumentValueNode quantity, String subject, long low) {
    Optional<Double> value = read(quantity, subject, TIME);
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    long micros = Math.round(value.get());
    if (micros < low || micros > Long.MAX_VALUE / 4) {
      faults.error(
          quantity.at(),
          micros < low
              ? "'" + subject + "' must be at least " + low + " us"
              : "'" + subject + "' is longer than can be simulated",
          "");
      return OptionalLong.empty();
    }
    return OptionalLong.of(micros);
  }
}
