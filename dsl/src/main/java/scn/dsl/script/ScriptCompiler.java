package scn.dsl.script;

import groovy.lang.GroovyClassLoader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.codehaus.groovy.tools.GroovyClass;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.PolicyKind;
import scn.engine.policy.PolicyScript;

/** Compiles one script; loading this class is what starts Groovy. */
final class ScriptCompiler {
  private static final Pattern DOC = Pattern.compile("\\A\\s*/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern SENTENCE = Pattern.compile("^(.*?\\.)\\s.*$");
  private static final Pattern NO_PROPERTY =
      Pattern.compile("No such property: (\\w+) for class: (?:[\\w.]*\\.)?(\\w+)");

  private static final Set<String> GLOBAL_TRANSFORMATIONS =
      Set.of("groovy.grape.GrabAnnotationTransformation");
  private static final AllowList ALLOWED = AllowList.read();

  private final PolicyKind kind;
  private final String name;
  private final SourceText source;
  private final List<Diagnostic> faults = new ArrayList<>();
  private String mainClass = "";

  ScriptCompiler(PolicyKind kind, String name, SourceText source) {
    this.kind = kind;
    this.name = name;
    this.source = source;
  }

  CompiledScript compile() {
    CompilerConfiguration configuration = new CompilerConfiguration();
    configuration.setTargetBytecode("17");
    ScriptShape shape =
        new ScriptShape(kind, name, (at, message, hint) -> fault(place(at), message, hint));
    configuration.setDisabledGlobalASTTransformations(GLOBAL_TRANSFORMATIONS);
    ScriptShape.Faults places = (at, message, hint) -> fault(place(at), message, hint);
    ClassLoader parent = PolicyScript.class.getClassLoader();
    try (GroovyClassLoader loader = new GroovyClassLoader(parent, configuration)) {
      new SyntaxGate(places).check(name + ".groovy", source.text(), loader, configuration);
      stopIfFaulty();
      CompilationUnit unit = new CompilationUnit(configuration, null, loader);
      unit.setClassNodeResolver(new AllowedNames(ALLOWED));
      unit.addSource(name + ".groovy", source.text());
      unit.addPhaseOperation(
          (origin, context, type) -> {
            if (type.isScript()) {
              mainClass = type.getName();
              shape.apply(origin, type);
              stopIfFaulty();
            }
          },
          Phases.CONVERSION);
      unit.compile(Phases.CLASS_GENERATION);
      Map<String, byte[]> classes = bytes(unit);
      stopIfFaulty();
      return new CompiledScript(doc(), List.copyOf(shape.parameters()), mainClass, classes);
    } catch (MultipleCompilationErrorsException e) {
      if (faults.isEmpty()) {
        e.getErrorCollector().getErrors().forEach(this::translate);
      }
    } catch (CompilationFailedException | java.io.IOException | DiagnosticException e) {
      if (faults.isEmpty()) {
        fault(new Span(source, 1, 1, 1), String.valueOf(e.getMessage()), "");
      }
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      if (faults.isEmpty()) {
        fault(new Span(source, 1, 1, 1), "the compiler cannot read this: " + e, "make it simpler");
      }
    }
    faults.sort(
        Comparator.comparingInt((Diagnostic d) -> d.span().get().line())
            .thenComparingInt(d -> d.span().get().column()));
    throw new DiagnosticException(faults.stream().distinct().toList());
  }

  private void stopIfFaulty() {
    if (!faults.isEmpty()) {
      throw new DiagnosticException(faults);
    }
  }

  private Map<String, byte[]> bytes(CompilationUnit unit) {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (GroovyClass type : unit.getClasses()) {
      if (!type.getName().equals(mainClass)) {
        fault(new Span(source, 1, 1, 1), "a script has no classes of its own", "");
      }
      classes.put(type.getName(), new Fence(ALLOWED, this::refuse).around(type.getBytes()));
    }
    return classes;
  }

  private void refuse(int line, String what) {
    String text = source.line(Math.max(1, line));
    int indent = text.length() - text.stripLeading().length();
    fault(
        new Span(source, Math.max(1, line), indent + 1, Math.max(1, text.strip().length())),
        "a script may not use " + what,
        "docs/sandbox.md lists what it may use");
  }

  private void translate(Message error) {
    if (error instanceof SyntaxErrorMessage syntax) {
      SyntaxException cause = syntax.getCause();
      String text = cause.getOriginalMessage();
      String message = text.lines().findFirst().orElse("").replace("[Static type checking] - ", "");
      Matcher property = NO_PROPERTY.matcher(message);
      if (property.find()) {
        message = property.group(2) + " has no property '" + property.group(1) + "'";
      }
      fault(
          place(
              cause.getStartLine(),
              cause.getStartColumn(),
              cause.getEndLine(),
              cause.getEndColumn()),
          message,
          "");
    } else {
      fault(new Span(source, 1, 1, 1), String.valueOf(error), "");
    }
  }

  private void fault(Span at, String message, String hint) {
    faults.add(Diagnostic.error(at, message, hint));
  }

  private Span place(ASTNode node) {
    return place(
        node.getLineNumber(), node.getColumnNumber(),
        node.getLastLineNumber(), node.getLastColumnNumber());
  }

  /** Generated nodes have no place; they are put at the start of the file. */
  private Span place(int line, int column, int endLine, int endColumn) {
    if (line < 1) {
      return new Span(source, 1, 1, 1);
    }
    int from = Math.max(1, column);
    int to = endLine == line ? endColumn : source.line(line).length() + 1;
    return new Span(source, line, from, Math.max(1, to - from));
  }

  /** First sentence of the comment the file starts with. */
  private String doc() {
    Matcher comment = DOC.matcher(source.text());
    if (!comment.find()) {
      return "";
    }
    String text =
        comment
            .group(1)
            .lines()
            .map(l -> l.strip().replaceFirst("^\\*\\s?", "").strip())
            .reduce("", (a, b) -> a + " " + b)
            .strip();
    Matcher sentence = SENTENCE.matcher(text);
    return sentence.matches() ? sentence.group(1) : text;
  }
}
