package scn.dsl.blis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.Diagnostic.Severity;
import scn.dsl.diagnostic.Span;

/** What is wrong with the imported files, and what of them a scenario cannot say; each once. */
final class Findings {
  private final Set<Diagnostic> found = new LinkedHashSet<>();

  void error(Span at, String message, String hint) {
    found.add(Diagnostic.error(at, message, hint));
  }

  void warning(Span at, String message) {
    found.add(Diagnostic.warning(at, message, ""));
  }

  boolean haveErrors() {
    return found.stream().anyMatch(one -> one.severity() == Severity.ERROR);
  }

  /** In the order of the lines. */
  List<Diagnostic> all() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparing((Diagnostic one) -> one.span().orElseThrow().source().name())
            .thenComparingInt(one -> one.span().orElseThrow().line()));
    return List.copyOf(sorted);
  }
}
