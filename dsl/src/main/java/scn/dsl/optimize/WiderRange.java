package scn.dsl.optimize;

import java.util.Optional;
import scn.dsl.policy.Dimension;
import scn.dsl.semantic.OpenParameter;
import scn.engine.search.sensitivity.GoodRange;

/** Where to search next when the winner lies at the end of a range. */
final class WiderRange {
  /** A logarithmic range that spans as much grows by {@link #DECADE}. */
  private static final double WIDE = 100;

  private static final double DECADE = 10;
  private static final double DOUBLE = 2;

  private WiderRange() {}

  /** Empty where the range ends for a reason, as at nothing and at the whole of a share. */
  static Optional<String> of(OpenParameter parameter, GoodRange.AtBound bound) {
    if (!(parameter.domain() instanceof OpenParameter.Range range)) {
      return Optional.empty();
    }
    boolean upper = bound == GoodRange.AtBound.HIGH;
    boolean whole = range.dimension() == Dimension.NUMBER && range.low() >= 0 && range.high() == 1;
    if (upper ? whole : range.low() == 0) {
      return Optional.empty();
    }
    double by = range.log() && range.high() / range.low() >= WIDE ? DECADE : DOUBLE;
    double room = range.high() - range.low();
    double low = range.low() > 0 ? range.low() / by : range.low() - room;
    double high = range.high() > 0 ? range.high() * by : range.high() + room;
    if (range.integer()) {
      low = Math.floor(low);
      high = Math.ceil(high);
    }
    return Optional.of(
        SettingTable.value(parameter, upper ? range.low() : low)
            + " .. "
            + SettingTable.value(parameter, upper ? high : range.high()));
  }
}
