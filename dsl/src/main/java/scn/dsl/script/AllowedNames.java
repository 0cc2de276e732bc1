package scn.dsl.script;

import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.control.ClassNodeResolver;
import org.codehaus.groovy.control.CompilationUnit;

/** Finds classes by name for the compiler: those that scripts may name, and no other. */
final class AllowedNames extends ClassNodeResolver {
  private final AllowList allowed;

  AllowedNames(AllowList allowed) {
    this.allowed = allowed;
  }

  @Override
  public LookupResult findClassNode(String name, CompilationUnit unit) {
    if (!allowed.type(name.replace('.', '/'))) {
      return null;
    }
    try {
      ClassLoader loader = unit.getClassLoader();
      ClassNode type = ClassHelper.make(Class.forName(name, false, loader));
      return new LookupResult(null, type);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
