package scn.dsl.semantic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.QuantityNode;

/** A number in base units with what it measures. */
public record Measure(double value, Dimension dimension) {

  /** {@code base = written * times / over}: two factors, so that 1e-5/us stays exactly 1e-5. */
  private record Unit(Dimension dimension, double times, double over) {

    /** A base unit leaves the number alone: {@code times / over} first would not always do so. */
    double base(double written) {
      return times == over ? written : written * times / over;
    }
  }

  private static final Map<String, Unit> UNITS = units();

  private static Map<String, Unit> units() {
    Map<String, Double> times = new LinkedHashMap<>();
    times.put("us", 1.0);
    times.put("ms", 1e3);
    times.put("s", 1e6);
    times.put("min", 6e7);
    times.put("h", 3.6e9);
    Map<String, Double> bytes = new LinkedHashMap<>();
    bytes.put("B", 1.0);
    bytes.put("KB", 1e3);
    bytes.put("MB", 1e6);
    bytes.put("GB", 1e9);
    bytes.put("TB", 1e12);
    bytes.put("KiB", 1024.0);
    bytes.put("MiB", 1024.0 * 1024);
    bytes.put("GiB", 1024.0 * 1024 * 1024);
    Map<String, Unit> units = new LinkedHashMap<>();
    units.put("", new Unit(Dimension.NUMBER, 1, 1));
    units.put("%", new Unit(Dimension.NUMBER, 1, 100));
    units.put("token", new Unit(Dimension.TOKENS, 1, 1));
    units.put("tokens", new Unit(Dimension.TOKENS, 1, 1));
    units.put("blocks", new Unit(Dimension.BLOCKS, 1, 1));
    bytes.forEach((name, size) -> units.put(name, new Unit(Dimension.BYTES, size, 1)));
    times.forEach(
        (name, micros) -> {
          units.put(name, new Unit(Dimension.TIME, micros, 1));
          units.put("/" + name, new Unit(Dimension.PER_TIME, 1, micros));
          units.put("req/" + name, new Unit(Dimension.REQUEST_RATE, 1e6, micros));
          units.put("tokens/" + name, new Unit(Dimension.TOKEN_RATE, 1e6, micros));
          units.put("blocks/" + name, new Unit(Dimension.BLOCK_BANDWIDTH, 1, micros));
          bytes.forEach(
              (byteName, size) ->
                  units.put(
                      byteName + "/" + name, new Unit(Dimension.BYTE_BANDWIDTH, size, micros)));
        });
    return units;
  }

  /** Empty if there is no such unit. */
  static Optional<Measure> of(QuantityNode quantity) {
    return of(quantity.number(), quantity.unit());
  }

  /**
   * @param number as the language writes it
   * @param unitName empty for a plain number
   * @return empty if there is no such unit
   */
  public static Optional<Measure> of(String number, String unitName) {
    Unit unit = UNITS.get(unitName);
    if (unit == null) {
      return Optional.empty();
    }
    double written = Double.parseDouble(number);
    return Optional.of(new Measure(unit.base(written), unit.dimension));
  }

  /** For messages: {@code a time}. */
  String noun() {
    return dimension.noun();
  }

  /** As a quantity in the base unit; read back it is the same number to the last bit. */
  QuantityNode quantity(Span at) {
    return new QuantityNode(Numbers.plain(value), dimension.baseUnit(), at);
  }
}
