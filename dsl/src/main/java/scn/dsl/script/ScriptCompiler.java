package scn.dsl.script;

import groovy.lang.GroovyClassLoader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    ClassLoader parent = PolicyScript.class.getClassLoader();
    try (GroovyClassLoader loader = new GroovyClassLoader(parent, configuration)) {
      CompilationUnit unit = new CompilationUnit(configuration, null, loader);
      unit.addSource(name + ".groovy", source.text());
      unit.addPhaseOperation(
          (origin, context, type) -> {
            if (type.isScript()) {
              mainClass = type.getName();
              shape.apply(origin, type);
              if (!faults.isEmpty()) {
                throw new DiagnosticException(faults);
              }
            }
          },
          Phases.CONVERSION);
      unit.compile(Phases.CLASS_GENERATION);
      return new CompiledScript(doc(), List.copyOf(shape.parameters()), mainClass, bytes(unit));
    } catch (MultipleCompilationErrorsException e) {
      if (faults.isEmpty()) {
        e.getErrorCollector().getErrors().forEach(this::translate);
      }
    } catch (CompilationFailedException | java.io.IOException | DiagnosticException e) {
      if (faults.isEmpty()) {
        fault(new Span(source, 1, 1, 1), String.valueOf(e.getMessage()), "");
      }
    }
    faults.sort(
        Comparator.comparingInt((Diagnostic d) -> d.span().get().line())
            .thenComparingInt(d -> d.span().get().column()));
    throw new DiagnosticException(faults.stream().distinct().toList());
  }

  private static Map<String, byte[]> bytes(CompilationUnit unit) {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (GroovyClass type : unit.getClasses()) {
      classes.put(type.getName(), type.getBytes());
    }
    return classes;
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
