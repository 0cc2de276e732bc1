package scn.dsl.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.lint.Lints;
import scn.dsl.semantic.Compilation;
import scn.dsl.semantic.ScenarioCompiler;
import scn.dsl.syntax.ScnSource;

/** Compiles scenarios and, where that finds no error, looks for what is almost surely wrong. */
public record Checker(ScenarioCompiler compiler, Lints lints) {

  public CheckedFile check(Path file) {
    return check(file, List.of());
  }

  /**
   * @param settings values in place of those that the text says: {@code cascade.base_critical=12}
   */
  public CheckedFile check(Path file, List<String> settings) {
    Compilation compilation = compiler.compile(file, settings);
    if (compilation.scenario().isEmpty()) {
      return new CheckedFile(file, Optional.empty(), compilation.diagnostics());
    }
    SourceText source = ScnSource.read(file);
    List<Diagnostic> all = new ArrayList<>(compilation.diagnostics());
    all.addAll(lints.look(file, source, compilation.scenario().get()));
    List<Diagnostic> left = new ArrayList<>(Lints.heeded(all, source));
    left.sort(
        Comparator.comparing((Diagnostic each) -> isIn(each, source))
            .thenComparingInt(each -> each.span().map(at -> at.line()).orElse(0))
            .thenComparingInt(each -> each.span().map(at -> at.column()).orElse(0)));
    return new CheckedFile(file, compilation.scenario(), left);
  }

  private static boolean isIn(Diagnostic diagnostic, SourceText source) {
    return diagnostic.span().filter(at -> at.source().name().equals(source.name())).isPresent();
  }
}
