package scn.dsl.semantic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;

/** Where a script declares its parameters. */
final class ScriptParameters {
  private static final Pattern DECLARATION =
      Pattern.compile("^[ \\t]*param[ \\t]*\\(?[ \\t]*(\\w+)[ \\t]*:", Pattern.MULTILINE);

  private final SourceText source;

  ScriptParameters(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException unreadable) {
      text = "";
    }
    this.source = new SourceText(file.toString(), text);
  }

  /** The first line if it is not found. */
  Span at(String parameter) {
    Matcher found = DECLARATION.matcher(source.text());
    while (found.find()) {
      if (found.group(1).equals(parameter)) {
        int line = (int) source.text().substring(0, found.start(1)).lines().count();
        int column = found.start(1) - source.text().lastIndexOf('\n', found.start(1));
        return new Span(source, line, column, parameter.length());
      }
    }
    return new Span(source, 1, 1, 1);
  }
}
