package scn.dsl.script;

import static org.codehaus.groovy.ast.tools.GeneralUtils.assignS;
import static org.codehaus.groovy.ast.tools.GeneralUtils.fieldX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.varX;

import groovy.transform.CompileStatic;
import groovy.transform.stc.POJO;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.FieldNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.SourceUnit;
import scn.dsl.policy.ParameterDeclaration;
import scn.dsl.policy.PolicyKind;
import scn.engine.policy.PolicyScript;

/** Turns a parsed script into a plain class that implements its kind's contract. */
final class ScriptShape {
  private static final int PRIVATE_FINAL = Modifier.PRIVATE | Modifier.FINAL;

  /** Receives what is wrong with the shape of a script. */
  interface Faults {
    void add(ASTNode at, String message, String hint);
  }

  private final PolicyKind kind;
  private final String name;
  private final Faults faults;
  private final List<ParameterDeclaration> parameters = new ArrayList<>();
  private final List<Parameter> constructorParameters = new ArrayList<>();
  private final BlockStatement constructor = new BlockStatement();

  ScriptShape(PolicyKind kind, String name, Faults faults) {
    this.kind = kind;
    this.name = name;
    this.faults = faults;
  }

  List<ParameterDeclaration> parameters() {
    return parameters;
  }

  void apply(SourceUnit unit, ClassNode script) {
    script.setSuperClass(ClassHelper.make(PolicyScript.class));
    script.setScript(false);
    List.of("run", "main").forEach(m -> script.getMethods(m).forEach(script::removeMethod));
    script.getDeclaredConstructors().clear();
    script.getModule().addStarImport("scn.engine.policy.");
    script.addAnnotation(new AnnotationNode(ClassHelper.make(CompileStatic.class)));
    script.addAnnotation(new AnnotationNode(ClassHelper.make(POJO.class)));
    for (Statement statement : script.getModule().getStatementBlock().getStatements()) {
      if (statement.getLineNumber() > 0) {
        place(script, statement);
      }
    }
    script.addConstructor(
        Modifier.PUBLIC,
        constructorParameters.toArray(Parameter.EMPTY_ARRAY),
        ClassNode.EMPTY_ARRAY,
        constructor);
    new Contract(kind, name, faults).implement(script);
    new LiteralRewriter(unit).visitClass(script);
  }

  private void place(ClassNode script, Statement statement) {
    Expression expression = expression(statement);
    if (expression instanceof DeclarationExpression declaration) {
      addState(script, declaration);
    } else if (expression instanceof MethodCallExpression call
        && call.isImplicitThis()
        && "param".equals(call.getMethodAsString())) {
      addParameter(script, call);
    } else {
      faults.add(
          statement,
          "only parameters, variables and methods may stand at the top of a script",
          "move this into a method");
    }
  }

  private static Expression expression(Statement statement) {
    if (statement instanceof ReturnStatement last) {
      return last.getExpression();
    }
    return statement instanceof ExpressionStatement line ? line.getExpression() : null;
  }

  private void addParameter(ClassNode script, MethodCallExpression call) {
    try {
      ParameterDeclaration parameter = ParameterLine.read(call);
      if (script.getDeclaredField(parameter.name()) != null) {
        faults.add(
            call, "'" + parameter.name() + "' is declared twice", "rename or remove one of them");
        return;
      }
      ClassNode type =
          !parameter.choices().isEmpty()
              ? ClassHelper.STRING_TYPE
              : parameter.integer() ? ClassHelper.int_TYPE : ClassHelper.double_TYPE;
      parameters.add(parameter);
      constructorParameters.add(new Parameter(type, parameter.name()));
      FieldNode field = script.addField(parameter.name(), PRIVATE_FINAL, type, null);
      field.setSourcePosition(call);
      constructor.addStatement(assignS(fieldX(field), varX(parameter.name())));
    } catch (ParameterLine.Malformed e) {
      faults.add(e.at, e.getMessage(), e.hint);
      String meant = ParameterLine.nameIn(call);
      if (!meant.isEmpty() && script.getDeclaredField(meant) == null) {
        script.addField(meant, PRIVATE_FINAL, ClassHelper.double_TYPE, null);
      }
    }
  }

  private void addState(ClassNode script, DeclarationExpression declaration) {
    if (declaration.isMultipleAssignmentDeclaration()
        || declaration.getVariableExpression().isDynamicTyped()) {
      faults.add(declaration, "a variable of a script needs a type", "for example: int count = 0");
      if (!declaration.isMultipleAssignmentDeclaration()) {
        String untyped = declaration.getVariableExpression().getName();
        script.addField(untyped, Modifier.PRIVATE, ClassHelper.OBJECT_TYPE, null);
      }
      return;
    }
    String variable = declaration.getVariableExpression().getName();
    if (script.getDeclaredField(variable) != null) {
      faults.add(
          declaration, "'" + variable + "' is declared twice", "rename or remove one of them");
      return;
    }
    ClassNode type = declaration.getVariableExpression().getOriginType();
    FieldNode field = script.addField(variable, Modifier.PRIVATE, type, null);
    field.setSourcePosition(declaration);
    if (!(declaration.getRightExpression() instanceof EmptyExpression)) {
      Statement assignment = assignS(fieldX(field), declaration.getRightExpression());
      assignment.setSourcePosition(declaration);
      ((ExpressionStatement) assignment).getExpression().setSourcePosition(declaration);
      constructor.addStatement(assignment);
    }
  }
}
