package scn.dsl.diff;

import java.nio.file.Path;
import java.util.List;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;

/**
 * What users call the files of a version, wherever they are on disk.
 *
 * @param label of the version, as the user names it
 * @param home of the shipped scripts and scenarios
 */
record FileNames(String label, Store store, Path home) {

  /** From the root, or the whole path of what is not below it. */
  String of(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path root = store.root().toAbsolutePath().normalize();
    Path shipped = home.toAbsolutePath().normalize();
    Path near =
        whole.startsWith(root)
            ? root.relativize(whole)
            : whole.startsWith(shipped) ? shipped.relativize(whole) : whole;
    return near.toString().replace('\\', '/');
  }

  /** The errors, with files by the names that the user knows: {@code main:scenarios/tails.scn}. */
  List<Diagnostic> inErrors(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(it -> it.severity() == Diagnostic.Severity.ERROR)
        .map(it -> store.isTemporary() ? named(it) : it)
        .toList();
  }

  private Diagnostic named(Diagnostic one) {
    return new Diagnostic(
        one.severity(),
        one.span().map(this::named),
        named(one.message()),
        named(one.hint()),
        one.lint());
  }

  private Span named(Span at) {
    SourceText source = new SourceText(named(at.source().name()), at.source().text());
    return new Span(source, at.line(), at.column(), at.length());
  }

  private String named(String text) {
    return text.replace(store.root() + "/", label + ":");
  }
}
