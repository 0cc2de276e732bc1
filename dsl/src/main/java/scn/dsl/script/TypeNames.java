package scn.dsl.script;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.FieldNode;
import org.codehaus.groovy.ast.GenericsType;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.stmt.ForStatement;
import scn.dsl.diagnostic.NearestName;

/**
 * Refuses names of classes that scripts do not know, at the place of each, and takes the nearest
 * known one in its stead, so that the rest of the script can still be checked for other faults.
 */
final class TypeNames extends CodeVisitorSupport {
  private final AllowList allowed;
  private final ScriptShape.Faults faults;
  private final Set<ASTNode> seen = new HashSet<>();
  private final Set<String> reported = new HashSet<>();
  private final Set<String> declared = new HashSet<>(List.of("clamp", "hash", "uniform"));

  TypeNames(AllowList allowed, ScriptShape.Faults faults) {
    this.allowed = allowed;
    this.faults = faults;
  }

  /** Checks all that a script declares and all that its code names. */
  void check(ClassNode script) {
    for (FieldNode field : script.getFields()) {
      declared.add(field.getName());
      check(field.getType(), field);
    }
    script.getDeclaredConstructors().forEach(made -> made.getCode().visit(this));
    for (MethodNode method : script.getMethods()) {
      declared.add(method.getName());
      check(method.getReturnType(), method);
      for (Parameter parameter : method.getParameters()) {
        declared.add(parameter.getName());
        check(parameter.getType(), parameter);
      }
      method.getCode().visit(this);
    }
  }

  /** The names of variables, parameters and methods. */
  Set<String> declared() {
    return declared;
  }

  @Override
  public void visitDeclarationExpression(DeclarationExpression declaration) {
    if (!declaration.isMultipleAssignmentDeclaration()) {
      declared.add(declaration.getVariableExpression().getName());
      check(declaration.getVariableExpression().getOriginType(), declaration);
    }
    super.visitDeclarationExpression(declaration);
  }

  @Override
  public void visitCastExpression(CastExpression cast) {
    check(cast.getType(), cast);
    super.visitCastExpression(cast);
  }

  @Override
  public void visitConstructorCallExpression(ConstructorCallExpression made) {
    check(made.getType(), made);
    super.visitConstructorCallExpression(made);
  }

  @Override
  public void visitArrayExpression(ArrayExpression made) {
    check(made.getElementType(), made);
    super.visitArrayExpression(made);
  }

  @Override
  public void visitForLoop(ForStatement loop) {
    Parameter each = loop.getValueVariable();
    if (each != null && !each.isDynamicTyped()) {
      check(each.getType(), each);
    }
    super.visitForLoop(loop);
  }

  private void check(ClassNode named, ASTNode user) {
    ClassNode type = named;
    while (type.isArray()) {
      type = type.getComponentType();
    }
    if (type.getGenericsTypes() != null) {
      for (GenericsType argument : type.getGenericsTypes()) {
        check(argument.getType(), user);
      }
    }
    if (type.isResolved() || ClassHelper.isPrimitiveType(type) || !seen.add(type)) {
      return;
    }
    String name = type.getNameWithoutPackage();
    Optional<String> known = allowed.typeNamed(name);
    boolean whole = type.getName().equals(name);
    if (known.isPresent() && (whole || known.get().equals(type.getName().replace('.', '/')))) {
      return;
    }
    Optional<String> near = NearestName.of(name, allowed.typeNames());
    String hint = near.map(other -> "did you mean '" + other + "'?").orElse(Habits.ofClass(name));
    if (reported.add(name)) {
      faults.add(
          type.getLineNumber() > 0 ? type : user, "scripts know no class '" + name + "'", hint);
    }
    type.setRedirect(
        near.flatMap(allowed::typeNamed).map(TypeNames::make).orElse(ClassHelper.OBJECT_TYPE));
  }

  private static ClassNode make(String internalName) {
    try {
      ClassLoader loader = TypeNames.class.getClassLoader();
      return ClassHelper.make(Class.forName(internalName.replace('/', '.'), false, loader));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the list of what scripts may use names no class", e);
    }
  }
}
