package scn.dsl.script;

import static org.codehaus.groovy.ast.tools.GeneralUtils.assignS;
import static org.codehaus.groovy.ast.tools.GeneralUtils.fieldX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.varX;

import groovy.transform.CompileStatic;
import groovy.transform.stc.POJO;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.FieldNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.SourceUnit;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.policy.ParameterDeclaration;
import scn.dsl.policy.PolicyKind;
import scn.engine.policy.PolicyScript;
import scn.engine.policy.RequestOrder;
import scn.engine.policy.Scorer;

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
      place(script, statement);
    }
    script.addConstructor(
        Modifier.PUBLIC,
        constructorParameters.toArray(Parameter.EMPTY_ARRAY),
        ClassNode.EMPTY_ARRAY,
        constructor);
    implement(script);
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
        faults.add(call, "'" + parameter.name() + "' is declared twice", "");
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
    }
  }

  private void addState(ClassNode script, DeclarationExpression declaration) {
    if (declaration.isMultipleAssignmentDeclaration()
        || declaration.getVariableExpression().isDynamicTyped()) {
      faults.add(declaration, "a variable of a script needs a type", "for example: int count = 0");
      return;
    }
    String variable = declaration.getVariableExpression().getName();
    if (script.getDeclaredField(variable) != null) {
      faults.add(declaration, "'" + variable + "' is declared twice", "");
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

  private void implement(ClassNode script) {
    Class<?> contract = kind.contract();
    if (kind == PolicyKind.SCHEDULER && script.getMethods("order").isEmpty()) {
      contract = RequestOrder.class;
    }
    script.addInterface(ClassHelper.make(contract));
    refuseNearHooks(script, contract);
    DeafHooks.refuse(script, contract, faults);
    for (Method wanted : contract.getMethods()) {
      boolean required = Modifier.isAbstract(wanted.getModifiers()) && !inherited(wanted);
      if (required
          && script.getMethods(wanted.getName()).stream().noneMatch(m -> same(m, wanted))) {
        List<MethodNode> near = script.getMethods(wanted.getName());
        faults.add(
            near.isEmpty() ? script : near.get(0),
            kind.label() + " '" + name + "' has no method " + describe(wanted),
            contract == RequestOrder.class
                ? "or, for all of the queue: void order(WaitingQueue queue, long nowMicros)"
                : "");
      }
    }
  }

  /** A method that nobody calls and that is nearly a hook would silently do nothing. */
  private void refuseNearHooks(ClassNode script, Class<?> contract) {
    List<Method> hooks =
        Arrays.stream(contract.getMethods())
            .filter(hook -> hook.getDeclaringClass().getPackage() == Scorer.class.getPackage())
            .toList();
    List<String> names = hooks.stream().map(Method::getName).toList();
    Set<String> called = calledBy(script);
    for (MethodNode method : script.getMethods()) {
      if (called.contains(method.getName())
          || hooks.stream().anyMatch(hook -> implementedBy(method, hook))) {
        continue;
      }
      NearestName.of(method.getName(), names).stream()
          .flatMap(near -> hooks.stream().filter(hook -> hook.getName().equals(near)))
          .filter(hook -> !Modifier.isAbstract(hook.getModifiers()))
          .filter(hook -> script.getMethods().stream().noneMatch(m -> implementedBy(m, hook)))
          .findFirst()
          .ifPresent(
              hook ->
                  faults.add(
                      method,
                      "nothing calls the method '" + method.getName() + "'",
                      "did you mean " + describe(hook) + "?"));
    }
  }

  private static boolean implementedBy(MethodNode method, Method hook) {
    return method.getName().equals(hook.getName()) && same(method, hook);
  }

  private static Set<String> calledBy(ClassNode script) {
    Set<String> called = new HashSet<>();
    CodeVisitorSupport calls =
        new CodeVisitorSupport() {
          @Override
          public void visitMethodCallExpression(MethodCallExpression call) {
            called.add(String.valueOf(call.getMethodAsString()));
            super.visitMethodCallExpression(call);
          }

          @Override
          public void visitMethodPointerExpression(MethodPointerExpression pointer) {
            called.add(pointer.getMethodName().getText());
            super.visitMethodPointerExpression(pointer);
          }
        };
    script.getMethods().forEach(method -> method.getCode().visit(calls));
    script.getDeclaredConstructors().forEach(each -> each.getCode().visit(calls));
    return called;
  }

  private static boolean inherited(Method method) {
    return method.getName().equals("equals") || method.isBridge();
  }

  private static boolean same(MethodNode method, Method wanted) {
    Parameter[] given = method.getParameters();
    Class<?>[] types = wanted.getParameterTypes();
    if (given.length != types.length || !named(method.getReturnType(), wanted.getReturnType())) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (!named(given[i].getType(), types[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean named(ClassNode given, Class<?> type) {
    return given.getNameWithoutPackage().equals(type.getSimpleName());
  }

  private static String describe(Method method) {
    return Arrays.stream(method.getParameters())
        .map(p -> p.getType().getSimpleName() + " " + p.getName())
        .collect(
            Collectors.joining(
                ", ", method.getReturnType().getSimpleName() + " " + method.getName() + "(", ")"));
  }
}
