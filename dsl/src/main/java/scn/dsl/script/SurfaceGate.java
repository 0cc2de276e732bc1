package scn.dsl.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.tools.GeneralUtils;
import org.codehaus.groovy.classgen.asm.BytecodeHelper;
import org.codehaus.groovy.syntax.Types;
import org.codehaus.groovy.transform.stc.ExtensionMethodNode;
import org.codehaus.groovy.transform.stc.StaticTypesMarker;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.SourceText;

/**
 * Looks at a script whose types are known: refuses at their place, and in the words of its author,
 * the calls and conditions that {@link BytecodeGate} would refuse at their line, and writes {@code
 * list[i] = x} as the call it stands for.
 *
 * <p>This is for the sake of messages only: what it overlooks is refused later.
 */
final class SurfaceGate extends CodeVisitorSupport {

  private final AllowList allowed;
  private final ClassNode script;
  private final SourceText source;
  private final ScriptShape.Faults faults;

  SurfaceGate(AllowList allowed, ClassNode script, SourceText source, ScriptShape.Faults faults) {
    this.allowed = allowed;
    this.script = script;
    this.source = source;
    this.faults = faults;
  }

  void check() {
    script.getMethods().stream()
        .filter(method -> method.getCode() != null && !method.isSynthetic())
        .forEach(this::check);
    script.getDeclaredConstructors().forEach(made -> look(made.getCode()));
  }

  private void check(MethodNode method) {
    if (method.getLineNumber() > 0 && !Answers.always(method)) {
      faults.add(
          Contract.header(method),
          "the method " + method.getName() + " can end without an answer",
          "end it, on every way, with return ...");
    }
    look(method.getCode());
  }

  private void look(Statement code) {
    code.visit(this);
    code.visit(new ConversionGate(allowed, source, faults));
  }

  @Override
  public void visitExpressionStatement(ExpressionStatement statement) {
    if (statement.getExpression() instanceof BinaryExpression assignment
        && assignment.getOperation().getType() == Types.ASSIGN
        && assignment.getLeftExpression() instanceof BinaryExpression element
        && element.getOperation().getType() == Types.LEFT_SQUARE_BRACKET) {
      put(assignment, element).ifPresent(statement::setExpression);
    }
    super.visitExpressionStatement(statement);
  }

  /** {@code list.set(i, x)} for {@code list[i] = x}, and likewise for a map. */
  private static Optional<Expression> put(BinaryExpression assignment, BinaryExpression element) {
    ClassNode type = Inferred.type(element.getLeftExpression());
    boolean list = Inferred.isList(type);
    if (!list && !Inferred.isMap(type)) {
      return Optional.empty();
    }
    MethodCallExpression call =
        GeneralUtils.callX(
            element.getLeftExpression(),
            list ? "set" : "put",
            GeneralUtils.args(element.getRightExpression(), assignment.getRightExpression()));
    call.setImplicitThis(false);
    call.setMethodTarget(
        (list ? ClassHelper.LIST_TYPE : ClassHelper.MAP_TYPE)
            .getMethods(list ? "set" : "put")
            .get(0));
    call.setSourcePosition(assignment);
    call.getMethod().setSourcePosition(element);
    return Optional.of(call);
  }

  @Override
  public void visitMethodCallExpression(MethodCallExpression call) {
    MethodNode target = call.getMethodTarget();
    if (target == null) {
      target = call.getNodeMetaData(StaticTypesMarker.DIRECT_METHOD_CALL_TARGET);
    }
    if (target != null && (!allows(target) || isPropertyByName(call, target))) {
      refuse(call, target);
    }
    super.visitMethodCallExpression(call);
  }

  /** What Groovy makes of {@code map['word']} is allowed, but of maps only. */
  private static boolean isPropertyByName(MethodCallExpression call, MethodNode target) {
    return target instanceof ExtensionMethodNode
        && target.getName().equals("getAt")
        && !Inferred.isMap(Inferred.type(call.getObjectExpression()))
        && target.getParameters().length == 1
        && ClassHelper.isStringType(target.getParameters()[0].getType());
  }

  @Override
  public void visitBinaryExpression(BinaryExpression operation) {
    int operator = operation.getOperation().getType();
    if (operator == Types.LEFT_SQUARE_BRACKET) {
      subscript(operation);
    } else if (Types.ofType(operator, Types.ASSIGNMENT_OPERATOR)
        && operation.getLeftExpression() instanceof BinaryExpression element
        && element.getOperation().getType() == Types.LEFT_SQUARE_BRACKET) {
      assignment(operation, element);
    }
    super.visitBinaryExpression(operation);
  }

  private void subscript(BinaryExpression element) {
    ClassNode key = Inferred.type(element.getRightExpression());
    if (ClassHelper.isStringType(key)
        && !Inferred.isMap(Inferred.type(element.getLeftExpression()))) {
      faults.add(element, "only a map can be asked for a word", "write value.name for a property");
    }
    ClassNode type = Inferred.type(element.getLeftExpression());
    if (ClassHelper.isStringType(type)) {
      faults.add(
          element,
          "scripts may not write text[i]",
          "write text.charAt(i) or text.substring(i, i + 1)");
    }
  }

  private void assignment(BinaryExpression assignment, BinaryExpression element) {
    ClassNode type = Inferred.type(element.getLeftExpression());
    String text = text(element.getLeftExpression());
    String key = text(element.getRightExpression());
    boolean plain = assignment.getOperation().getType() == Types.ASSIGN;
    if (type.isArray()) {
      if (!ClassHelper.isPrimitiveType(type.getComponentType())) {
        faults.add(
            element,
            "scripts write to arrays of numbers only",
            "keep other things in a list: List<String> names = []");
      }
    } else if (Inferred.isMap(type) || Inferred.isList(type)) {
      String write = Inferred.isMap(type) ? ".put(" : ".set(";
      String value = plain ? "x" : text + ".get(" + key + ") + x";
      faults.add(
          element,
          "this cannot be assigned to here",
          "write " + text + write + key + ", " + value + ") as a statement of its own");
    }
  }

  @Override
  public void visitForLoop(ForStatement loop) {
    if (Inferred.isMap(Inferred.type(loop.getCollectionExpression()))) {
      faults.add(
          loop.getCollectionExpression(),
          "a map cannot be looped over as it is",
          "write for (entry in " + text(loop.getCollectionExpression()) + ".entrySet())");
    }
    super.visitForLoop(loop);
  }

  private boolean allows(MethodNode target) {
    MethodNode real =
        target instanceof ExtensionMethodNode extension
            ? extension.getExtensionMethodNode()
            : target;
    ClassNode owner = real.getDeclaringClass();
    String descriptor =
        BytecodeHelper.getMethodDescriptor(real.getReturnType(), real.getParameters());
    return owner.equals(script)
        || allowed
            .method(owner.getName().replace('.', '/'), real.getName(), descriptor)
            .isPresent();
  }

  private void refuse(MethodCallExpression call, MethodNode target) {
    if (call.getLineNumber() < 1 && call.getMethod().getLineNumber() < 1) {
      return; // Nobody wrote this; the byte code at least has the line it belongs to.
    }
    ClassNode receiver =
        call.getObjectExpression() instanceof ClassExpression named
            ? named.getType()
            : Inferred.type(call.getObjectExpression());
    ASTNode at = call.getMethod().getLineNumber() > 0 ? call.getMethod() : call;
    String name = target.getName();
    if (target instanceof ExtensionMethodNode && call.isImplicitThis() || receiver.equals(script)) {
      String hint =
          NearestName.of(name, names()).map(near -> "did you mean '" + near + "'?").orElse("");
      String habit = Habits.ofMethod(name);
      faults.add(at, "there is no method '" + name + "'", habit.isEmpty() ? hint : habit);
      return;
    }
    String type = receiver.isArray() ? receiver.toString(false) : receiver.getNameWithoutPackage();
    String habit = Habits.ofMethod(type, name);
    String near =
        allowed
            .typeNamed(type)
            .flatMap(known -> NearestName.of(name, without(known, name)))
            .map(other -> "did you mean '" + other + "'?")
            .orElse("docs/sandbox.md says what scripts may use");
    faults.add(
        at, "scripts may not call '" + name + "' of " + type, habit.isEmpty() ? near : habit);
  }

  private Set<String> without(String type, String name) {
    Set<String> names = new TreeSet<>(allowed.members(type));
    names.remove(name);
    return names;
  }

  private List<String> names() {
    return script.getMethods().stream().map(MethodNode::getName).toList();
  }

  private String text(Expression expression) {
    return Spans.text(source, expression);
  }
}
