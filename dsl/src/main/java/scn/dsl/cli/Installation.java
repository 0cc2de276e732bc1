package scn.dsl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.check.Checker;
import scn.dsl.lint.Lints;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.ScenarioCompiler;

/** Where the shipped scripts and scenarios are, and where compiled scripts are kept. */
final class Installation {
  private Installation() {}

  /** The folder of the project, told by the launcher. */
  static Path home() {
    return Path.of(System.getProperty("scn.home", "."));
  }

  /** The folder of compiled scripts. */
  static Path cache() {
    String chosen = System.getProperty("scn.cache", System.getenv("SCN_CACHE"));
    if (chosen != null && !chosen.isEmpty()) {
      return Path.of(chosen);
    }
    String base = System.getenv("XDG_CACHE_HOME");
    return base != null && !base.isEmpty()
        ? Path.of(base, "scn")
        : Path.of(System.getProperty("user.home"), ".cache", "scn");
  }

  /**
   * The policies that a scenario can name: those of {@code --scripts}, then those beside the
   * scenario, then the shipped ones.
   *
   * @param scripts folder given on the command line
   */
  static ScriptLibrary scripts(Path scenario, Optional<Path> scripts) {
    List<Path> roots = new ArrayList<>();
    scripts.ifPresent(roots::add);
    Path beside = scenario.toAbsolutePath().getParent();
    if (beside != null) {
      roots.add(beside.resolve("strategies"));
    }
    roots.add(home().resolve("stdlib"));
    return ScriptLibrary.open(roots, cache());
  }

  static ScenarioCompiler compiler(ScriptLibrary library) {
    return new ScenarioCompiler(library, home().resolve("scenarios"));
  }

  static Checker checker(ScriptLibrary library) {
    Lints lints = new Lints(library, home().resolve("stdlib"), home().resolve("scenarios"));
    return new Checker(compiler(library), lints);
  }
}
