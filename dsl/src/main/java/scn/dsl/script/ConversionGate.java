package scn.dsl.script;

import java.util.Optional;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.tools.WideningCategories;
import scn.dsl.diagnostic.SourceText;

/** Refuses what Groovy would make a truth or a text of by a rule of its own, at its place. */
final class ConversionGate extends CodeVisitorSupport {
  private final AllowList allowed;
  private final SourceText source;
  private final ScriptShape.Faults faults;

  ConversionGate(AllowList allowed, SourceText source, ScriptShape.Faults faults) {
    this.allowed = allowed;
    this.source = source;
    this.faults = faults;
  }

  @Override
  public void visitDeclarationExpression(DeclarationExpression declaration) {
    if (!declaration.isMultipleAssignmentDeclaration()) {
      converted(
          declaration.getVariableExpression().getOriginType(), declaration.getRightExpression());
    }
    super.visitDeclarationExpression(declaration);
  }

  /** Groovy makes a text or a truth of anything; here that would fail when it runs. */
  private void converted(ClassNode wanted, Expression value) {
    ClassNode given = Inferred.type(value);
    boolean text = ClassHelper.isStringType(wanted) && !ClassHelper.isStringType(given);
    boolean truth =
        ClassHelper.isPrimitiveBoolean(wanted) && !ClassHelper.isPrimitiveBoolean(given);
    boolean word =
        ClassHelper.isStringType(given)
            && allowed
                .typeNamed("SloClass")
                .equals(Optional.of(wanted.getName().replace('.', '/')));
    if (value instanceof EmptyExpression
        || ClassHelper.isObjectType(given)
        || ClassHelper.isWrapperBoolean(given) && truth
        || value instanceof ConstantExpression constant && constant.isNullExpression()) {
      return;
    }
    if (text || truth || word) {
      faults.add(
          value,
          "%s is wanted here, not %s"
              .formatted(
                  TypeFaults.a(wanted.getNameWithoutPackage()),
                  TypeFaults.a(given.getNameWithoutPackage())),
          text
              ? "write '' + " + text(value)
              : truth ? "write a comparison" : "write SloClass.CRITICAL");
    }
  }

  @Override
  public void visitBooleanExpression(BooleanExpression condition) {
    condition(condition.getExpression());
    super.visitBooleanExpression(condition);
  }

  @Override
  public void visitNotExpression(NotExpression condition) {
    condition(condition.getExpression());
    super.visitNotExpression(condition);
  }

  private void condition(Expression value) {
    if (value instanceof BooleanExpression || value.getLineNumber() < 1) {
      return;
    }
    ClassNode type = Inferred.type(value);
    if (ClassHelper.isPrimitiveType(type)
        || ClassHelper.isWrapperBoolean(type)
        || ClassHelper.isObjectType(type)
        || !(value instanceof VariableExpression
            || value instanceof MethodCallExpression
            || value instanceof PropertyExpression)) {
      return;
    }
    String text = text(value);
    boolean sized = ClassHelper.isStringType(type) || Inferred.isList(type) || Inferred.isMap(type);
    boolean number = WideningCategories.isNumberCategory(type);
    faults.add(
        value,
        "a condition is a comparison",
        "write " + (sized ? "!" + text + ".isEmpty()" : text + (number ? " != 0" : " != null")));
  }

  @Override
  public void visitShortTernaryExpression(ElvisOperatorExpression choice) {
    Expression value = choice.getTrueExpression();
    ClassNode type = Inferred.type(value);
    if (!ClassHelper.isPrimitiveType(type) && !ClassHelper.isWrapperBoolean(type)) {
      String text = text(value);
      faults.add(
          choice,
          "a condition is a comparison",
          "write " + text + " != null ? " + text + " : " + text(choice.getFalseExpression()));
    }
    choice.getFalseExpression().visit(this);
  }

  private String text(Expression expression) {
    return Spans.text(source, expression);
  }
}
