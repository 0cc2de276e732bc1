package scn.dsl.script;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.PolicyKind;

/** Finds the script, and its line, that is at fault. */
public final class ScriptFault {
  private ScriptFault() {}

  /**
   * The innermost line of a script on the way to a fault; empty if no script was involved.
   *
   * <p>The line is read from the file as it is now; if it cannot be read, the span has no text.
   */
  public static Optional<Span> locate(Throwable fault) {
    Optional<Span> found = Optional.empty();
    int depth = 0;
    for (Throwable cause = fault; cause != null && depth < 20; cause = cause.getCause(), depth++) {
      for (StackTraceElement frame : cause.getStackTrace()) {
        String script = ScriptClassLoader.scriptOf(frame);
        if (script != null && frame.getLineNumber() > 0) {
          found = Optional.of(span(script, frame.getLineNumber()));
          break;
        }
      }
    }
    return found;
  }

  /**
   * The method of a script that gives the answer its kind is asked for; empty if the object is no
   * script.
   */
  public static Optional<Span> answerOf(Object policy) {
    return ScriptClassLoader.scriptOf(policy.getClass().getClassLoader())
        .map(script -> span(script, lineOfAnswer(script)));
  }

  /** What a message calls the script of a place: {@code scorer 'kv-health'}. */
  public static String title(Span at) {
    Path file = Path.of(at.source().name());
    String name = file.getFileName().toString().replaceFirst("\\.groovy$", "");
    return kindOf(file).map(ScriptFault::noun).orElse("script") + " '" + name + "'";
  }

  private static String noun(PolicyKind kind) {
    return kind == PolicyKind.SCORER ? kind.label() : kind.label() + " policy";
  }

  /** Scripts lie in the folder of their kind. */
  private static Optional<PolicyKind> kindOf(Path script) {
    Path folder = script.toAbsolutePath().getParent().getFileName();
    return Arrays.stream(PolicyKind.values())
        .filter(kind -> folder != null && folder.toString().equals(kind.folder()))
        .findFirst();
  }

  private static int lineOfAnswer(String script) {
    Optional<String> answer =
        kindOf(Path.of(script)).stream()
            .flatMap(kind -> Arrays.stream(kind.contract().getDeclaredMethods()))
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .map(Method::getName)
            .findFirst();
    List<String> lines = read(script).lines().toList();
    String names =
        answer.filter("order"::equals).isPresent() ? "(?:order|compare)" : answer.orElse("");
    Pattern method = Pattern.compile("\\b\\w+ +" + names + " *\\(.*");
    for (int i = 0; answer.isPresent() && i < lines.size(); i++) {
      if (method.matcher(lines.get(i)).lookingAt()) {
        return i + 1;
      }
    }
    return 1;
  }

  private static Span span(String script, int number) {
    SourceText source = new SourceText(script, read(script));
    String line = source.line(number);
    int indent = line.length() - line.stripLeading().length();
    return new Span(source, number, indent + 1, Math.max(1, line.strip().length()));
  }

  private static String read(String script) {
    try {
      return Files.readString(Path.of(script));
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }
}
