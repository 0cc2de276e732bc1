package scn.dsl.script;

import java.math.BigDecimal;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;

/**
 * Makes the arithmetic of a script that of doubles: decimals are doubles, {@code 10.ms} is a
 * number, {@code /} never makes a BigDecimal of two integers, and a comparison with NaN is false as
 * in Java.
 */
final class LiteralRewriter extends ClassCodeExpressionTransformer {
  private final SourceUnit unit;

  LiteralRewriter(SourceUnit unit) {
    this.unit = unit;
  }

  @Override
  protected SourceUnit getSourceUnit() {
    return unit;
  }

  @Override
  public Expression transform(Expression expression) {
    if (expression instanceof ConstantExpression constant
        && constant.getValue() instanceof BigDecimal decimal) {
      return number(decimal.doubleValue(), expression);
    }
    if (expression instanceof PropertyExpression) {
      var quantity = Quantity.of(expression);
      if (quantity.isPresent()) {
        return number(quantity.get().value(), expression);
      }
    }
    if (expression instanceof ClosureExpression closure) {
      closure.getCode().visit(this);
      return closure;
    }
    Expression result = super.transform(expression);
    return result instanceof BinaryExpression binary ? arithmetic(binary) : result;
  }

  private static Expression arithmetic(BinaryExpression binary) {
    return switch (binary.getOperation().getType()) {
      case Types.DIVIDE -> {
        Expression dividend = binary.getLeftExpression();
        CastExpression cast = new CastExpression(ClassHelper.double_TYPE, dividend);
        cast.setSourcePosition(dividend);
        binary.setLeftExpression(cast);
        yield binary;
      }
      case Types.COMPARE_GREATER_THAN -> turned(binary, Types.COMPARE_LESS_THAN);
      case Types.COMPARE_GREATER_THAN_EQUAL -> turned(binary, Types.COMPARE_LESS_THAN_EQUAL);
      default -> binary;
    };
  }

  /** Groovy takes NaN for greater than every number, but never for less than one. */
  private static Expression turned(BinaryExpression binary, int operator) {
    Token given = binary.getOperation();
    Token token = Token.newSymbol(operator, given.getStartLine(), given.getStartColumn());
    BinaryExpression turned =
        new BinaryExpression(binary.getRightExpression(), token, binary.getLeftExpression());
    turned.setSourcePosition(binary);
    return turned;
  }

  private static Expression number(double value, Expression at) {
    ConstantExpression constant = new ConstantExpression(value, true);
    constant.setSourcePosition(at);
    return constant;
  }
}
