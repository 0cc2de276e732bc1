package scn.dsl.diagnostic;

import java.util.Optional;

/**
 * One fault.
 *
 * @param span where; empty only for a fault of a file as a whole, which {@code message} then names
 * @param message the fault in the user's words, one sentence without a full stop
 * @param hint what to do, printed behind the carets; may be empty
 */
public record Diagnostic(Severity severity, Optional<Span> span, String message, String hint) {

  public enum Severity {
    ERROR,
    WARNING
  }

  public static Diagnostic error(Span span, String message, String hint) {
    return new Diagnostic(Severity.ERROR, Optional.of(span), message, hint);
  }

  public static Diagnostic warning(Span span, String message, String hint) {
    return new Diagnostic(Severity.WARNING, Optional.of(span), message, hint);
  }

  /** A fault of a whole file: unreadable, too large, empty. */
  public static Diagnostic ofFile(String message, String hint) {
    return new Diagnostic(Severity.ERROR, Optional.empty(), message, hint);
  }
}
