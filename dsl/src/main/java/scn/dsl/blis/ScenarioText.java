package scn.dsl.blis;

import scn.dsl.diagnostic.Span;

/** A scenario as it is written, line by line. */
final class ScenarioText {
  private final StringBuilder text = new StringBuilder();
  private final Findings findings;
  private int depth;

  ScenarioText(Findings findings) {
    this.findings = findings;
  }

  void line(String line) {
    text.append(line.isEmpty() ? "" : "  ".repeat(depth)).append(line).append('\n');
  }

  /** A line that opens a block. */
  void open(String line) {
    line(line + " {");
    depth++;
  }

  void close() {
    depth--;
    line("}");
  }

  /** Says at the place, and to whoever imports, what is not as it was. */
  void note(Span at, String note) {
    line("// " + note);
    findings.warning(at, note);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
