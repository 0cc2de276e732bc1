package scn.dsl.script;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.stmt.Statement;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.policy.PolicyKind;
import scn.engine.policy.RequestOrder;
import scn.engine.policy.Scorer;

/** Holds the methods of a script against the interface of its kind. */
final class Contract {
  private final PolicyKind kind;
  private final String name;
  private final ScriptShape.Faults faults;

  Contract(PolicyKind kind, String name, ScriptShape.Faults faults) {
    this.kind = kind;
    this.name = name;
    this.faults = faults;
  }

  /** Makes the class an instance of its contract, or says what it lacks. */
  void implement(ClassNode script) {
    Class<?> contract = kind.contract();
    if (kind == PolicyKind.SCHEDULER && script.getMethods("order").isEmpty()) {
      contract = RequestOrder.class;
    }
    List<Method> missing =
        Arrays.stream(contract.getMethods())
            .filter(wanted -> Modifier.isAbstract(wanted.getModifiers()) && !inherited(wanted))
            .filter(wanted -> script.getMethods().stream().noneMatch(m -> implementedBy(m, wanted)))
            .toList();
    if (missing.isEmpty()) {
      script.addInterface(ClassHelper.make(contract));
      refuseNearHooks(script, contract);
      DeafHooks.refuse(script, contract, faults);
    } else {
      missing.forEach(wanted -> refuse(script, wanted));
    }
  }

  private void refuse(ClassNode script, Method wanted) {
    Optional<MethodNode> near = nearly(script, wanted);
    if (near.isPresent()) {
      MethodNode method = near.get();
      faults.add(header(method), difference(method, wanted), "write " + describe(wanted));
      return;
    }
    Optional<PolicyKind> other = kindOf(script);
    MethodNode first =
        script.getMethods().stream().filter(m -> m.getLineNumber() > 0).findFirst().orElse(null);
    if (other.isPresent()) {
      faults.add(
          header(first),
          "this is a %s, but it lies in the folder of a %s"
              .formatted(other.get().label(), kind.label()),
          "move it to " + other.get().folder() + "/, or write " + describe(wanted));
      return;
    }
    faults.add(
        script,
        kind.label() + " '" + name + "' has no method " + describe(wanted),
        wanted.getDeclaringClass() == RequestOrder.class
            ? "or, for all of the queue: void order(WaitingQueue queue, long nowMicros)"
            : "");
  }

  /** A method of the wanted name, or one whose name is nearly it. */
  private static Optional<MethodNode> nearly(ClassNode script, Method wanted) {
    List<String> names = script.getMethods().stream().map(MethodNode::getName).toList();
    return names.contains(wanted.getName())
        ? Optional.of(script.getMethods(wanted.getName()).get(0))
        : NearestName.of(wanted.getName(), names).map(near -> script.getMethods(near).get(0));
  }

  private String difference(MethodNode method, Method wanted) {
    String result = wanted.getReturnType().getSimpleName();
    if (!method.getName().equals(wanted.getName())) {
      return "nothing calls the method '%s' of a %s".formatted(method.getName(), kind.label());
    }
    return sameParameters(method, wanted)
        ? "the method %s of a %s returns %s, not %s"
            .formatted(
                wanted.getName(),
                kind.label(),
                result,
                method.getReturnType().getNameWithoutPackage())
        : "the method %s of a %s takes other parameters".formatted(wanted.getName(), kind.label());
  }

  /** The kind whose contract the script fulfils, if it is another one. */
  private Optional<PolicyKind> kindOf(ClassNode script) {
    return Arrays.stream(PolicyKind.values())
        .filter(other -> other != kind)
        .filter(
            other ->
                Arrays.stream(other.contract().getMethods())
                    .filter(wanted -> Modifier.isAbstract(wanted.getModifiers()))
                    .allMatch(
                        wanted ->
                            script.getMethods().stream().anyMatch(m -> implementedBy(m, wanted))))
        .findFirst();
  }

  /** The first line of a method without its body. */
  static ASTNode header(MethodNode method) {
    ASTNode header = new ASTNode();
    header.setSourcePosition(method);
    Statement body = method.getCode();
    if (body != null && body.getLineNumber() == method.getLineNumber()) {
      header.setLastLineNumber(body.getLineNumber());
      header.setLastColumnNumber(body.getColumnNumber() - 1);
    }
    return header;
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
    return named(method.getReturnType(), wanted.getReturnType()) && sameParameters(method, wanted);
  }

  private static boolean sameParameters(MethodNode method, Method wanted) {
    Parameter[] given = method.getParameters();
    Class<?>[] types = wanted.getParameterTypes();
    if (given.length != types.length) {
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
