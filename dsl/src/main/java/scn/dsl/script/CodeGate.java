package scn.dsl.script;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BitwiseNegationExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ClosureListExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.LambdaExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.expr.MethodReferenceExpression;
import org.codehaus.groovy.ast.expr.NamedArgumentListExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.AssertStatement;
import org.codehaus.groovy.ast.stmt.SynchronizedStatement;
import org.codehaus.groovy.ast.stmt.TryCatchStatement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;

/** Refuses statements and expressions of a script that are not among the known harmless ones. */
final class CodeGate extends ClassCodeExpressionTransformer {
  private static final Set<Class<? extends Expression>> KNOWN =
      Set.of(
          ArgumentListExpression.class,
          ArrayExpression.class,
          BinaryExpression.class,
          BitwiseNegationExpression.class,
          BooleanExpression.class,
          CastExpression.class,
          ClassExpression.class,
          ClosureListExpression.class,
          ConstantExpression.class,
          ConstructorCallExpression.class,
          DeclarationExpression.class,
          ElvisOperatorExpression.class,
          ListExpression.class,
          MapEntryExpression.class,
          MapExpression.class,
          MethodCallExpression.class,
          NamedArgumentListExpression.class,
          NotExpression.class,
          PostfixExpression.class,
          PrefixExpression.class,
          PropertyExpression.class,
          RangeExpression.class,
          TernaryExpression.class,
          TupleExpression.class,
          UnaryMinusExpression.class,
          UnaryPlusExpression.class,
          VariableExpression.class);

  private static final Map<Class<? extends Expression>, String> REFUSED =
      Map.of(
          AttributeExpression.class, "the operator .@",
          ClosureExpression.class, "a closure",
          GStringExpression.class, "an expression inside a text",
          LambdaExpression.class, "a lambda",
          MethodPointerExpression.class, "the operator .&",
          MethodReferenceExpression.class, "the operator ::",
          SpreadExpression.class, "the operator *",
          SpreadMapExpression.class, "the operator *:");

  private static final Map<Class<? extends Expression>, String> HINTS =
      Map.of(
          ClosureExpression.class, "write a method, or a loop",
          GStringExpression.class, "write 'text ' + value",
          LambdaExpression.class, "write a method, or a loop",
          AttributeExpression.class, "write a dot");

  private static final Set<Integer> OPERATORS =
      Set.of(Types.FIND_REGEX, Types.MATCH_REGEX, Types.POWER, Types.POWER_EQUAL);
  private static final Set<String> NAMES = Set.of("class", "metaClass", "properties", "super");

  private final ScriptShape.Faults faults;
  private boolean declaresParameter;

  CodeGate(ScriptShape.Faults faults) {
    this.faults = faults;
  }

  @Override
  protected SourceUnit getSourceUnit() {
    return null;
  }

  /** Called for every expression; the copies it makes are thrown away. */
  @Override
  public Expression transform(Expression expression) {
    if (expression == null) {
      return null;
    }
    if (!KNOWN.contains(expression.getClass()) && !(expression instanceof EmptyExpression)) {
      refuse(
          expression,
          REFUSED.getOrDefault(expression.getClass(), "this expression"),
          HINTS.getOrDefault(expression.getClass(), ""));
      return expression;
    }
    known(expression);
    boolean outer = declaresParameter;
    declaresParameter |=
        expression instanceof MethodCallExpression call
            && call.isImplicitThis()
            && "param".equals(call.getMethodAsString());
    Expression result = super.transform(expression);
    declaresParameter = outer;
    return result;
  }

  private void known(Expression at) {
    if (at instanceof DeclarationExpression declaration) {
      SyntaxGate.refuseAnnotations(declaration, faults);
    }
    if (at instanceof BinaryExpression b && OPERATORS.contains(b.getOperation().getType())) {
      refuse(at, "the operator " + b.getOperation().getText(), "");
    } else if (at instanceof CastExpression cast && cast.isCoerce()) {
      refuse(at, "the operator as", "write (type) value");
    } else if (at instanceof RangeExpression && !declaresParameter) {
      refuse(at, "a range", "write for (int i = 0; i < n; i++)");
    } else if (at instanceof ConstantExpression c && c.getValue() instanceof BigInteger) {
      refuse(at, "a number of unbounded length", "");
    } else if (at instanceof VariableExpression v && NAMES.contains(v.getName())) {
      refuse(at, "'" + v.getName() + "'", "");
    } else if (at instanceof ConstructorCallExpression made
        && (made.isSpecialCall() || made.isUsingAnonymousInnerClass())) {
      refuse(at, "a class inside a script", "");
    } else if (at instanceof PropertyExpression property) {
      name(at, property.getPropertyAsString(), property.isSpreadSafe());
    } else if (at instanceof MethodCallExpression call) {
      name(at, call.getMethodAsString(), call.isSpreadSafe());
    }
  }

  private void name(Expression at, String name, boolean spread) {
    if (spread) {
      refuse(at, "the operator *.", "write a loop");
    } else if (name == null || !SyntaxGate.isWord(name)) {
      refuse(at, "a name that is not written out", "");
    } else if (NAMES.contains(name)) {
      refuse(at, "'" + name + "'", "");
    }
  }

  @Override
  public void visitTryCatchFinally(TryCatchStatement statement) {
    refuse(statement, "try and catch", "a script that fails ends the run");
  }

  @Override
  public void visitSynchronizedStatement(SynchronizedStatement statement) {
    refuse(statement, "synchronized", "a policy is only called by one thread");
  }

  @Override
  public void visitAssertStatement(AssertStatement statement) {
    refuse(statement, "assert", "write if (...) throw new IllegalStateException('why')");
  }

  private void refuse(ASTNode at, String what, String hint) {
    faults.add(at, "a script may not use " + what, hint);
  }
}
