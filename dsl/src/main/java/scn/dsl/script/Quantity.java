package scn.dsl.script;

import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import scn.dsl.policy.Dimension;

/** A number in a script, with or without a unit ({@code 10.ms}), in base units. */
record Quantity(double value, Dimension dimension, boolean integer) {
  private static final Map<String, Unit> UNITS =
      Map.of(
          "us", new Unit(Dimension.TIME, 1, 1),
          "ms", new Unit(Dimension.TIME, 1_000, 1),
          "s", new Unit(Dimension.TIME, 1_000_000, 1),
          "min", new Unit(Dimension.TIME, 60_000_000, 1),
          "tokens", new Unit(Dimension.TOKENS, 1, 1),
          "blocks", new Unit(Dimension.BLOCKS, 1, 1),
          "percent", new Unit(Dimension.NUMBER, 1, 100),
          "per_us", new Unit(Dimension.PER_TIME, 1, 1),
          "per_s", new Unit(Dimension.PER_TIME, 1, 1_000_000));

  private record Unit(Dimension dimension, double times, double over) {}

  static Optional<Quantity> of(Expression expression) {
    if (expression instanceof UnaryMinusExpression minus) {
      return of(minus.getExpression()).map(q -> new Quantity(-q.value, q.dimension, q.integer));
    }
    if (expression instanceof ConstantExpression constant
        && constant.getValue() instanceof Number number) {
      boolean whole = number instanceof Integer || number instanceof Long;
      return Optional.of(new Quantity(number.doubleValue(), Dimension.NUMBER, whole));
    }
    if (expression instanceof PropertyExpression property
        && property.getObjectExpression() instanceof ConstantExpression) {
      Unit unit = UNITS.get(property.getPropertyAsString());
      return unit == null
          ? Optional.empty()
          : of(property.getObjectExpression()).map(number -> number.in(unit));
    }
    return Optional.empty();
  }

  private Quantity in(Unit unit) {
    boolean counted = unit.dimension == Dimension.TOKENS || unit.dimension == Dimension.BLOCKS;
    return new Quantity(value * unit.times / unit.over, unit.dimension, integer && counted);
  }
}
