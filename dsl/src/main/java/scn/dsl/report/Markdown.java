package scn.dsl.report;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of users as GitHub-flavored Markdown shows them, whatever is in them. */
final class Markdown {
  /** Characters of one text; more of it is a matter for a file. */
  private static final int LONGEST = 200;

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private Markdown() {}

  /** A span of code in one line: no markup, no link and nobody's name in it counts. */
  static String code(String text) {
    String line = clipped(text.strip().replaceAll("\\s+", " "));
    String tick = "`".repeat(longestRun(line) + 1);
    String gap = tick.length() > 1 ? " " : "";
    return line.isEmpty() ? "" : tick + gap + line + gap + tick;
  }

  static String codes(List<String> texts) {
    return texts.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }

  /** Plain words that may hold names of users. */
  static String words(String text) {
    return clipped(text.strip().replaceAll("\\s+", " "))
        .replaceAll("([\\\\`*_\\[\\]<>~#@&])", "\\\\$1");
  }

  /** What opens and closes a block of these lines: longer than all that is in them. */
  static String fence(List<String> lines) {
    int longest = lines.stream().mapToInt(Markdown::longestRun).max().orElse(0);
    return "`".repeat(Math.max(3, longest + 1));
  }

  /** A row of a table; a cell may hold any other markup of one line. */
  static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  static String row(String... cells) {
    return row(Arrays.asList(cells));
  }

  /** The line below the heads of a table: labels to the left, figures to the right. */
  static String rule(int figures) {
    return "|---|" + "--:|".repeat(figures);
  }

  static String clipped(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }

  private static int longestRun(String text) {
    return BACKTICKS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
