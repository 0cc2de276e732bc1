package scn.dsl.script;

import groovy.lang.GroovyClassLoader;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.SourceUnit;

/**
 * Refuses what a script may not write, before anything of Groovy that could run code at compile
 * time (annotations, transformations, grapes) sees the text.
 */
final class SyntaxGate {
  private static final String SEE = "a script declares parameters, variables and methods only";
  private static final int LONGEST = 65_536;
  private static final int DEEPEST = 40;
  private static final Set<String> NOT_OVERRIDDEN =
      Set.of("clone", "equals", "finalize", "hashCode", "toString", "main", "run");

  private final ScriptShape.Faults faults;

  SyntaxGate(ScriptShape.Faults faults) {
    this.faults = faults;
  }

  void check(String name, String text, GroovyClassLoader loader, CompilerConfiguration settings)
      throws CompilationFailedException {
    if (text.length() > LONGEST || depth(text) > DEEPEST) {
      faults.add(
          new ASTNode(), "a script is at most 64 KiB long and nested 40 deep", "make it simpler");
      return;
    }
    SourceUnit unit = new SourceUnit(name, text, settings, loader, new ErrorCollector(settings));
    unit.parse();
    unit.completePhase();
    unit.nextPhase();
    unit.convert();
    unit.completePhase();
    check(unit.getAST());
  }

  /** How deep brackets are nested; the parser takes exponential time for some of them. */
  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ')' || c == ']' || c == '}') {
        depth = Math.max(0, depth - 1);
      }
    }
    return deepest;
  }

  private void check(ModuleNode module) {
    if (module.hasPackageName()) {
      faults.add(module.getPackage(), "a script has no package", SEE);
    }
    List.of(
            module.getImports(),
            module.getStarImports(),
            List.copyOf(module.getStaticImports().values()),
            List.copyOf(module.getStaticStarImports().values()))
        .forEach(imports -> imports.forEach(this::refuseImport));
    for (ClassNode type : module.getClasses()) {
      if (type.isScript()) {
        members(type);
      } else {
        faults.add(type, "a script has no classes of its own", SEE);
      }
    }
    if (module.getClasses().stream().noneMatch(ClassNode::isScript)) {
      faults.add(module, "this is not a script", SEE);
    }
    CodeGate code = new CodeGate(faults);
    module.getStatementBlock().visit(code);
    module.getMethods().forEach(m -> m.getCode().visit(code));
  }

  private void refuseImport(ImportNode line) {
    faults.add(line, "a script imports nothing", "what it may use is known to it by name");
    annotations(line);
  }

  private void members(ClassNode script) {
    annotations(script);
    script.getFields().forEach(f -> faults.add(f, "a script has no fields of this kind", SEE));
    script.getProperties().forEach(p -> faults.add(p, "a script has no properties", SEE));
    script
        .getObjectInitializerStatements()
        .forEach(s -> faults.add(s, "a script has no initialisers", SEE));
    for (MethodNode method : script.getModule().getMethods()) {
      method(method);
    }
  }

  private void method(MethodNode method) {
    annotations(method);
    if (method.isStatic()
        || method.isAbstract()
        || Modifier.isSynchronized(method.getModifiers())) {
      faults.add(method, "a method of a script is not static, abstract or synchronized", "");
    }
    if (NOT_OVERRIDDEN.contains(method.getName()) || !isWord(method.getName())) {
      faults.add(method, "a method of a script cannot be called " + method.getName(), "");
    }
    if (method.getGenericsTypes() != null || method.getExceptions().length > 0) {
      faults.add(method, "a method of a script has no type parameters and no throws", "");
    }
    if (method.getCode() == null) {
      faults.add(method, "a method of a script has a body", "");
    }
    for (Parameter parameter : method.getParameters()) {
      annotations(parameter);
      if (parameter.hasInitialExpression()) {
        faults.add(
            parameter, "a parameter of a method has no default value", "write a second method");
      }
    }
  }

  private void annotations(AnnotatedNode node) {
    refuseAnnotations(node, faults);
  }

  static void refuseAnnotations(AnnotatedNode node, ScriptShape.Faults faults) {
    for (ASTNode annotation : node.getAnnotations()) {
      faults.add(annotation, "a script has no annotations", "");
    }
  }

  static boolean isWord(String name) {
    return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
  }
}
