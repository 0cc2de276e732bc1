package scn.dsl.semantic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.PointsNode;
import scn.dsl.syntax.QuantityNode;

/** Lists the points of a sweep. */
record PointReader(Faults faults) {
  private static final int MOST_POINTS = 1000;

  List<? extends ArgumentValueNode> read(PointsNode points) {
    if (points instanceof PointsNode.Range range) {
      return range(range);
    }
    List<ArgumentValueNode> values = ((PointsNode.Listed) points).values();
    ArgumentValueNode last = values.get(values.size() - 1);
    return last instanceof QuantityNode unit
        ? values.stream().map(value -> inUnit(value, unit.unit())).toList()
        : values;
  }

  /** The last of several figures gives its unit to those that have none. */
  private static ArgumentValueNode inUnit(ArgumentValueNode value, String unit) {
    return value instanceof QuantityNode quantity && quantity.unit().isEmpty()
        ? new QuantityNode(quantity.number(), unit, quantity.at())
        : value;
  }

  private List<QuantityNode> range(PointsNode.Range range) {
    if (range.step().isEmpty()) {
      faults.error(
          range.at(),
          "this range does not say its step",
          "for example: 1500 .. 3000 req/s step 500 req/s");
      return List.of();
    }
    String unit = range.high().unit();
    QuantityNode step = range.step().get();
    for (QuantityNode other : List.of(range.low(), step)) {
      if (!other.unit().isEmpty() && !other.unit().equals(unit)) {
        faults.error(
            other.at(),
            other.written() + " has another unit than " + range.high().written(),
            "write the ends of a range and its step in one unit");
        return List.of();
      }
    }
    BigDecimal low = new BigDecimal(range.low().number());
    BigDecimal high = new BigDecimal(range.high().number());
    BigDecimal by = new BigDecimal(step.number());
    if (by.signum() <= 0) {
      faults.error(step.at(), "steps of " + step.written() + " never end", "a step is above 0");
      return List.of();
    }
    if (low.compareTo(high) >= 0) {
      faults.error(
          range.low().at(),
          "the range %s .. %s is empty".formatted(range.low().written(), range.high().written()),
          "the lower end comes first");
      return List.of();
    }
    if (high.subtract(low).divideToIntegralValue(by).compareTo(BigDecimal.valueOf(MOST_POINTS))
        >= 0) {
      faults.error(
          range.at(), "this range has more than " + MOST_POINTS + " points", "take a larger step");
      return List.of();
    }
    List<QuantityNode> points = new ArrayList<>();
    for (BigDecimal point = low; point.compareTo(high) <= 0; point = point.add(by)) {
      points.add(new QuantityNode(point.toPlainString(), unit, range.at()));
    }
    return points;
  }
}
