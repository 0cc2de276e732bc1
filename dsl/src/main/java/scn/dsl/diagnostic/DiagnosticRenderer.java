package scn.dsl.diagnostic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import scn.dsl.diagnostic.Diagnostic.Severity;

/**
 * Prints diagnostics for people: place, severity and fault; the source line; carets with what to
 * do.
 *
 * @param colour whether to use ANSI colours
 */
public record DiagnosticRenderer(boolean colour) {
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\t]]");
  private static final String RED = "\u001B[31m";
  private static final String YELLOW = "\u001B[33m";
  private static final String BOLD = "\u001B[1m";
  private static final String RESET = "\u001B[0m";

  /** All diagnostics in the given order, each ending with a line break. */
  public String render(List<Diagnostic> diagnostics) {
    int width =
        diagnostics.stream()
            .flatMap(each -> each.span().stream())
            .mapToInt(span -> String.valueOf(span.line()).length())
            .max()
            .orElse(1);
    Map<SourceText, List<String>> lines = new HashMap<>();
    StringBuilder out = new StringBuilder();
    for (Diagnostic each : diagnostics) {
      append(out, each, Math.max(2, width), lines);
    }
    return out.toString();
  }

  /** One line that closes the list: {@code 2 errors in scenarios/iter12.scn, nothing was run}. */
  public String summary(String file, List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      return "";
    }
    boolean errors = diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    return count(diagnostics) + " in " + file + (errors ? ", nothing was run" : "") + "\n";
  }

  /** How many there are: {@code 2 errors and 1 warning}, or {@code no errors}. */
  public static String count(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    long warnings = diagnostics.size() - errors;
    if (errors == 0) {
      return warnings == 0 ? "no errors" : count(warnings, "warning");
    }
    return count(errors, "error") + (warnings == 0 ? "" : " and " + count(warnings, "warning"));
  }

  private void append(
      StringBuilder out, Diagnostic diagnostic, int width, Map<SourceText, List<String>> lines) {
    String place =
        diagnostic
            .span()
            .map(at -> at.source().name() + ":" + at.line() + ":" + at.column() + ": ")
            .orElse("");
    String tint = diagnostic.severity() == Severity.ERROR ? RED : YELLOW;
    String severity = diagnostic.severity() == Severity.ERROR ? "error: " : "warning: ";
    out.append(paint(BOLD, place)).append(paint(tint, severity));
    out.append(visible(diagnostic.message()));
    diagnostic.lint().ifPresent(name -> out.append(" [").append(name).append(']'));
    out.append('\n');
    if (diagnostic.span().isPresent()) {
      Span at = diagnostic.span().get();
      List<String> text = lines.computeIfAbsent(at.source(), it -> it.text().lines().toList());
      String line = at.line() <= text.size() ? text.get(at.line() - 1) : "";
      Excerpt excerpt = Excerpt.of(visible(line), at.column() - 1, at.length());
      String number = String.valueOf(at.line());
      String hint = diagnostic.hint().isEmpty() ? "" : " " + diagnostic.hint();
      out.append(" ".repeat(width - number.length()));
      out.append((number + " | " + excerpt.text()).stripTrailing()).append('\n');
      out.append(" ".repeat(width + 1)).append("| ");
      out.append(indent(excerpt.text(), excerpt.start()));
      out.append(paint(tint, "^".repeat(excerpt.length()) + hint)).append('\n');
    } else if (!diagnostic.hint().isEmpty()) {
      out.append(" ".repeat(width + 1)).append("= ").append(diagnostic.hint()).append('\n');
    }
  }

  /** What is shown of a line: all of it, unless it is too long to be looked at. */
  private record Excerpt(String text, int start, int length) {
    private static final int WIDEST = 200;
    private static final int MARGIN = 60;
    private static final String CUT = "...";

    static Excerpt of(String line, int start, int length) {
      if (line.length() <= WIDEST) {
        return new Excerpt(line, start, length);
      }
      int from = Math.max(0, Math.min(start, line.length()) - MARGIN);
      int to = Math.min(line.length(), from + WIDEST);
      String before = from > 0 ? CUT : "";
      String after = to < line.length() ? CUT : "";
      int shift = start - from + before.length();
      int shown = Math.min(length, to - start);
      return new Excerpt(before + line.substring(from, to) + after, shift, Math.max(1, shown));
    }
  }

  /** As wide as the start of the line: a tab stays a tab. */
  private static String indent(String line, int columns) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      out.append(i < line.length() && line.charAt(i) == '\t' ? '\t' : ' ');
    }
    return out.toString();
  }

  /** A script may hold, or make a message of, what would move the cursor of a terminal. */
  private static String visible(String text) {
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }

  private String paint(String code, String text) {
    return colour && !text.isEmpty() ? code + text + RESET : text;
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
