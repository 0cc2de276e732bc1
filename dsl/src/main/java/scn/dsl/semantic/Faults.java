package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.Diagnostic.Severity;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;

/**
 * Collects what is wrong; the same fault found twice, through a parent and its child, counts once.
 */
final class Faults {
  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private final List<String> files = new ArrayList<>();

  /** Fixes the order in which files are reported. */
  void order(SourceText source) {
    files.add(source.name());
  }

  void error(Span at, String message, String hint) {
    found.add(Diagnostic.error(at, message, hint));
  }

  void warning(Span at, String message, String hint) {
    found.add(Diagnostic.warning(at, message, hint));
  }

  /** A warning that can be silenced by its name. */
  void lint(String name, Span at, String message, String hint) {
    found.add(Diagnostic.lint(name, at, message, hint));
  }

  void addAll(List<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  boolean haveErrors() {
    return found.stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }

  /** In the order of the text; a lint about words that are an error anyway says nothing more. */
  List<Diagnostic> inSourceOrder() {
    Set<Optional<Span>> errors =
        found.stream()
            .filter(each -> each.severity() == Severity.ERROR)
            .map(Diagnostic::span)
            .collect(Collectors.toSet());
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.removeIf(each -> each.lint().isPresent() && errors.contains(each.span()));
    sorted.sort(
        Comparator.comparingInt((Diagnostic each) -> each.span().map(this::rank).orElse(-1))
            .thenComparingInt(each -> each.span().map(Span::line).orElse(0))
            .thenComparingInt(each -> each.span().map(Span::column).orElse(0)));
    return sorted;
  }

  private int rank(Span at) {
    int index = files.indexOf(at.source().name());
    return index < 0 ? files.size() : index;
  }
}
