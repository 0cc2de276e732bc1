package scn.dsl.report;

/** Texts of users where Markdown does not reach: in the heading of what is folded. */
final class Html {
  private Html() {}

  static String code(String text) {
    return "<code>"
        + Markdown.clipped(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        + "</code>";
  }
}
