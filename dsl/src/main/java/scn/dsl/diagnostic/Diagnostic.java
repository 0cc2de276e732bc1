package scn.dsl.diagnostic;

import java.util.Optional;

/**
 * One fault.
 *
 * @param span where; empty only for a fault of a file as a whole, which {@code message} then names
 * @param message the fault in the user's words, one sentence without a full stop
 * @param hint what to do, printed behind the carets; may be empty
 * @param lint stable name of what was found, if it is legal but almost surely wrong
 */
public record Diagnostic(
    Severity severity, Optional<Span> span, String message, String hint, Optional<String> lint) {

  public enum Severity {
    ERROR,
    WARNING
  }

  public static Diagnostic error(Span span, String message, String hint) {
    return new Diagnostic(Severity.ERROR, Optional.of(span), message, hint, Optional.empty());
  }

  public static Diagnostic warning(Span span, String message, String hint) {
    return new Diagnostic(Severity.WARNING, Optional.of(span), message, hint, Optional.empty());
  }

  /** A warning that can be silenced by its name. */
  public static Diagnostic lint(String name, Span span, String message, String hint) {
    return new Diagnostic(Severity.WARNING, Optional.of(span), message, hint, Optional.of(name));
  }

  /** A fault of a whole file: unreadable, too large, empty. */
  public static Diagnostic ofFile(String message, String hint) {
    return new Diagnostic(Severity.ERROR, Optional.empty(), message, hint, Optional.empty());
  }
}
