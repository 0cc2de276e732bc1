package scn.dsl.script;

import java.math.BigInteger;
import java.util.List;
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
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.SwitchStatement;
import org.codehaus.groovy.ast.stmt.SynchronizedStatement;
import org.codehaus.groovy.ast.stmt.TryCatchStatement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;
import scn.dsl.diagnostic.SourceText;

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
          AttributeExpression.class, "write a dot",
          ClosureExpression.class, "write a method, or a loop",
          LambdaExpression.class, "write a method, or a loop",
          MethodPointerExpression.class, "write a call of the method",
          MethodReferenceExpression.class, "write a call of the method",
          SpreadExpression.class, "write the arguments one by one",
          SpreadMapExpression.class, "write the entries one by one");

  private static final String TEXTS =
      "texts have startsWith, endsWith, contains, indexOf and substring";

  private static final Map<Integer, String> OPERATORS =
      Map.of(
          Types.FIND_REGEX, TEXTS,
          Types.MATCH_REGEX, TEXTS,
          Types.POWER, "write Math.pow(a, b)",
          Types.POWER_EQUAL, "write a = Math.pow(a, b)",
          Types.COMPARE_IDENTICAL, "write ==",
          Types.COMPARE_NOT_IDENTICAL, "write !=");
  private static final Set<String> NAMES = Set.of("class", "metaClass", "properties", "super");

  private static final int LONGEST_HINT = 80;

  /** Groovy looks twice at what a method is called on if it does not know the method. */
  private static final int LONGEST_CHAIN = 8;

  private final SourceText source;
  private final ScriptShape.Faults faults;
  private boolean declaresParameter;
  private String calledWithClosure = "";
  private Expression calledOn = EmptyExpression.INSTANCE;
  private int chain;
  private ASTNode last = new ASTNode();

  CodeGate(SourceText source, ScriptShape.Faults faults) {
    this.source = source;
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
          hint(expression));
      return expression;
    }
    known(expression);
    if (expression.getLineNumber() > 0) {
      last = expression;
    }
    int outerChain = chain;
    chain += expression == calledOn || isIn(expression) ? 1 : 0;
    if (chain > LONGEST_CHAIN) {
      faults.add(
          expression,
          "a chain has at most " + LONGEST_CHAIN + " calls",
          "give what the first of them return a name");
      chain = outerChain;
      return expression;
    }
    String outerCall = calledWithClosure;
    if (expression instanceof MethodCallExpression call) {
      calledOn = call.getObjectExpression();
      calledWithClosure = Habits.ofMethod(String.valueOf(call.getMethodAsString()));
    }
    boolean outer = declaresParameter;
    declaresParameter |=
        expression instanceof MethodCallExpression call
            && call.isImplicitThis()
            && "param".equals(call.getMethodAsString());
    Expression result = super.transform(expression);
    declaresParameter = outer;
    calledWithClosure = outerCall;
    chain = outerChain;
    return result;
  }

  private static boolean isIn(Expression expression) {
    return expression instanceof BinaryExpression operation
        && operation.getOperation().getType() == Types.KEYWORD_IN;
  }

  private String hint(Expression refused) {
    if (refused instanceof GStringExpression text) {
      return "write " + concatenation(text);
    }
    if (refused instanceof ClosureExpression closure && isSwitch(closure.getCode())) {
      return "write a switch statement with a return in every case";
    }
    boolean argument = refused instanceof ClosureExpression && !calledWithClosure.isEmpty();
    return argument ? calledWithClosure : HINTS.getOrDefault(refused.getClass(), "");
  }

  /** Groovy's parser makes a switch that has a value into a closure that is called. */
  private static boolean isSwitch(Statement code) {
    return code instanceof SwitchStatement
        || code instanceof BlockStatement block
            && block.getStatements().stream().anyMatch(SwitchStatement.class::isInstance);
  }

  /** {@code 'queue ' + n} for a text with an expression in it. */
  private String concatenation(GStringExpression text) {
    StringBuilder sum = new StringBuilder();
    List<ConstantExpression> words = text.getStrings();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).getText();
      if (!word.isEmpty() || i == 0) {
        sum.append(i == 0 ? "'" : " + '").append(word.replace("\n", "\\n")).append("'");
      }
      if (i < text.getValues().size()) {
        sum.append(" + ").append(Spans.text(source, text.getValue(i)));
      }
    }
    return sum.length() > LONGEST_HINT ? "'text ' + value" : sum.toString();
  }

  @Override
  public void visitForLoop(ForStatement loop) {
    if (loop.getCollectionExpression() instanceof RangeExpression range) {
      String i = loop.getValueVariable().getName();
      refuse(
          range,
          "a range here",
          "write for (int %s = %s; %s %s %s; %s++)"
              .formatted(
                  i,
                  Spans.text(source, range.getFrom()),
                  i,
                  range.isInclusive() ? "<=" : "<",
                  Spans.text(source, range.getTo()),
                  i));
      loop.getLoopBlock().visit(this);
    } else {
      super.visitForLoop(loop);
    }
  }

  private void known(Expression at) {
    if (at instanceof DeclarationExpression declaration) {
      SyntaxGate.refuseAnnotations(declaration, faults);
    }
    if (at instanceof BinaryExpression b && OPERATORS.containsKey(b.getOperation().getType())) {
      refuse(
          at,
          "the operator " + b.getOperation().getText(),
          OPERATORS.get(b.getOperation().getType()));
    } else if (at instanceof CastExpression cast && cast.isCoerce()) {
      String type = cast.getType().getNameWithoutPackage();
      String value = Spans.text(source, cast.getExpression());
      boolean text = type.equals("String");
      refuse(at, "the operator as", text ? "write '' + " + value : "write (" + type + ") " + value);
    } else if (at instanceof RangeExpression && !declaresParameter) {
      refuse(at, "a range here", "write for (int i = 0; i < n; i++)");
    } else if (at instanceof ConstantExpression c && c.getValue() instanceof BigInteger) {
      refuse(at, "a number of unbounded length", "");
    } else if (at instanceof VariableExpression v && NAMES.contains(v.getName())) {
      refuse(at, "'" + v.getName() + "'", "");
    } else if (at instanceof ConstructorCallExpression made
        && (made.isSpecialCall() || made.isUsingAnonymousInnerClass())) {
      refuse(at, "a class inside a script", "");
    } else if (at instanceof PropertyExpression property) {
      name(at, property.getPropertyAsString(), property.isSpreadSafe());
    } else if (at instanceof ArrayExpression array
        && array.getSizeExpression() != null
        && array.getSizeExpression().size() > 1) {
      refuse(at, "an array of several dimensions", "write new double[n * m] and array[i * m + j]");
    } else if (at instanceof MethodCallExpression call && "is".equals(call.getMethodAsString())) {
      refuse(at, "the identity of an object", "write ==");
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
    faults.add(at.getLineNumber() > 0 ? at : last, "a script may not use " + what, hint);
  }
}
