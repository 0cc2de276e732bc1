package scn.dsl.script;

import groovy.lang.GroovyClassLoader;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.ThrowStatement;
import org.codehaus.groovy.ast.tools.GeneralUtils;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.SourceUnit;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.SourceText;

/**
 * Refuses what a script may not write, before anything of Groovy that could run code at compile
 * time (annotations, transformations, grapes) sees the text.
 */
final class SyntaxGate {
  private static final String SEE = "a script declares parameters, variables and methods only";

  /** Control characters, and those that turn the direction of a text or are not seen at all. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\t\\n\\r]]");

  private static final int LONGEST = 65_536;
  private static final Set<String> NOT_OVERRIDDEN =
      Set.of("clone", "equals", "finalize", "hashCode", "toString", "main", "run");

  private final SourceText source;
  private final ScriptShape.Faults places;
  private final ScriptShape.Faults faults;
  private final Set<String> refusedMethods = new HashSet<>();
  private boolean hopeless;

  SyntaxGate(SourceText source, ScriptShape.Faults places) {
    this.source = source;
    this.places = places;
    this.faults =
        (at, message, hint) -> {
          hopeless = true;
          places.add(at, message, hint);
        };
  }

  /**
   * @throws DiagnosticException if nothing of the text may be shown to the compiler
   */
  void check(String name, GroovyClassLoader loader, CompilerConfiguration settings)
      throws CompilationFailedException {
    String text = source.text();
    if (text.length() > LONGEST) {
      faults.add(new ASTNode(), "a script is at most 64 KiB long", "make it simpler");
      throw new DiagnosticException(List.of());
    }
    Matcher hidden = HIDDEN.matcher(text);
    if (hidden.find()) {
      refuseHidden(text, hidden.start());
      throw new DiagnosticException(List.of());
    }
    if (!NestingGate.passes(text, faults)) {
      throw new DiagnosticException(List.of());
    }
    SourceUnit unit = new SourceUnit(name, text, settings, loader, new ErrorCollector(settings));
    unit.parse();
    unit.completePhase();
    unit.nextPhase();
    unit.convert();
    unit.completePhase();
    check(unit.getAST());
    if (hopeless) {
      throw new DiagnosticException(List.of());
    }
  }

  /** Takes the code out of the methods that were refused, so that the others can be checked. */
  void blankRefused(ClassNode script) {
    Set<String> left = new HashSet<>(refusedMethods);
    for (MethodNode method : script.getMethods()) {
      if (left.remove(place(method))) {
        method.setCode(
            new ThrowStatement(
                GeneralUtils.ctorX(
                    ClassHelper.make(IllegalStateException.class), args("refused"))));
      }
    }
    if (!left.isEmpty()) {
      throw new DiagnosticException(List.of());
    }
  }

  private static Expression args(String why) {
    return GeneralUtils.args(GeneralUtils.constX(why));
  }

  private static String place(MethodNode method) {
    return method.getLineNumber() + ":" + method.getColumnNumber();
  }

  private void refuseHidden(String text, int offset) {
    String before = text.substring(0, offset);
    ASTNode at = new ASTNode();
    at.setLineNumber(1 + (int) before.chars().filter(c -> c == '\n').count());
    at.setColumnNumber(offset - before.lastIndexOf('\n'));
    at.setLastLineNumber(at.getLineNumber());
    at.setLastColumnNumber(at.getColumnNumber() + 1);
    faults.add(
        at,
        "the character U+%04X makes this line look different from what it says"
            .formatted((int) text.charAt(offset)),
        "remove it");
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
    module.getStatementBlock().visit(new CodeGate(source, faults));
    for (MethodNode method : module.getMethods()) {
      method
          .getCode()
          .visit(
              new CodeGate(
                  source,
                  (at, message, hint) -> {
                    refusedMethods.add(place(method));
                    places.add(at, message, hint);
                  }));
    }
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
