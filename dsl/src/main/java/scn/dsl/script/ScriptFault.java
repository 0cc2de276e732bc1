package scn.dsl.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;

/** Finds the line of a script that an exception came from. */
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
