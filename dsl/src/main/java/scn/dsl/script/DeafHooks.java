package scn.dsl.script;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;

/**
 * Events that a script wants to hear of and never will, because it does not say so: an interface of
 * events has one method {@code observes...} that asks for all of them.
 */
final class DeafHooks {
  private DeafHooks() {}

  static void refuse(ClassNode script, Class<?> contract, ScriptShape.Faults faults) {
    for (Method asks : contract.getMethods()) {
      if (!asks.getName().startsWith("observes") || !script.getMethods(asks.getName()).isEmpty()) {
        continue;
      }
      List<String> events =
          Arrays.stream(asks.getDeclaringClass().getMethods()).map(Method::getName).toList();
      for (MethodNode method : script.getMethods()) {
        if (events.contains(method.getName())) {
          faults.add(
              method,
              "nothing calls '%s' as long as '%s' does not ask for it"
                  .formatted(method.getName(), asks.getName()),
              "add: boolean " + asks.getName() + "() { true }");
        }
      }
    }
  }
}
