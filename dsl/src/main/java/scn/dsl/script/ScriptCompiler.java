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
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.messages.Message;
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
  private static final Set<String> GLOBAL_TRANSFORMATIONS =
      Set.of("groovy.grape.GrabAnnotationTransformation");
  private static final AllowList ALLOWED = AllowList.read();

  /** Nobody reads more, and each of them takes a look at the whole text. */
  private static final int MOST_FAULTS = 200;

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
    return OwnStack.call(this::compileHere);
  }

  private CompiledScript compileHere() {
    CompilerConfiguration configuration = new CompilerConfiguration();
    configuration.setTargetBytecode("17");
    configuration.setDisabledGlobalASTTransformations(GLOBAL_TRANSFORMATIONS);
    ScriptShape.Faults places =
        (at, message, hint) -> {
          if (faults.size() < MOST_FAULTS) {
            fault(Spans.of(source, at), message, hint);
          }
        };
    ScriptShape shape = new ScriptShape(kind, name, places);
    TypeNames names = new TypeNames(ALLOWED, places);
    ClassLoader parent = PolicyScript.class.getClassLoader();
    try (GroovyClassLoader loader = new GroovyClassLoader(parent, configuration)) {
      SyntaxGate syntax = new SyntaxGate(source, places);
      syntax.check(name + ".groovy", loader, configuration);
      CompilationUnit unit = new CompilationUnit(configuration, null, loader);
      unit.setClassNodeResolver(new AllowedNames(ALLOWED));
      unit.addSource(name + ".groovy", source.text());
      unit.addPhaseOperation(
          (origin, context, type) -> {
            if (type.isScript()) {
              mainClass = type.getName();
              syntax.blankRefused(type);
              shape.apply(origin, type);
              names.check(type);
            }
          },
          Phases.CONVERSION);
      compileTypes(unit, places);
      stopIfFaulty();
      unit.compile(Phases.CLASS_GENERATION);
      Map<String, byte[]> classes = bytes(unit);
      stopIfFaulty();
      return new CompiledScript(doc(), List.copyOf(shape.parameters()), mainClass, classes);
    } catch (MultipleCompilationErrorsException e) {
      faults.addAll(
          new TypeFaults(source, ALLOWED, names.declared())
              .of(firstOf(e.getErrorCollector().getErrors()), !faults.isEmpty()));
    } catch (CompilationFailedException | java.io.IOException | DiagnosticException e) {
      if (faults.isEmpty()) {
        fault(new Span(source, 1, 1, 1), String.valueOf(e.getMessage()), "");
      }
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      if (faults.isEmpty()) {
        fault(new Span(source, 1, 1, 1), "the compiler cannot read this: " + e, "make it simpler");
      }
    }
    throw new DiagnosticException(inOrder(faults));
  }

  /** Also a script whose types are wrong in one place may use in another what is refused. */
  private void compileTypes(CompilationUnit unit, ScriptShape.Faults places) {
    boolean typed = false;
    try {
      unit.compile(Phases.INSTRUCTION_SELECTION);
      typed = true;
    } finally {
      if (typed || unit.getPhase() == Phases.INSTRUCTION_SELECTION) {
        for (ClassNode script : unit.getAST().getClasses()) {
          new SurfaceGate(ALLOWED, script, source, places).check();
        }
      }
    }
  }

  private static List<? extends Message> firstOf(List<? extends Message> messages) {
    return messages.subList(0, Math.min(messages.size(), MOST_FAULTS));
  }

  /** By place, one for each place: the first that was found is the cause of the others. */
  private static List<Diagnostic> inOrder(List<Diagnostic> faults) {
    Map<String, Diagnostic> first = new LinkedHashMap<>();
    faults.forEach(fault -> first.putIfAbsent(place(fault), fault));
    return first.values().stream()
        .sorted(
            Comparator.comparingInt((Diagnostic d) -> d.span().get().line())
                .thenComparingInt(d -> d.span().get().column()))
        .toList();
  }

  private static String place(Diagnostic fault) {
    return fault.span().get().line() + ":" + fault.span().get().column();
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

  private void fault(Span at, String message, String hint) {
    faults.add(Diagnostic.error(at, message, hint));
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
