package scn.dsl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.check.CheckedFile;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.lint.Lints;
import scn.dsl.protocol.Sources;
import scn.dsl.run.FailedRun;
import scn.dsl.run.Run;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Compilation;
import scn.dsl.semantic.ResolvedScenario;
import scn.dsl.semantic.Scenario;

/**
 * Compiles the scenarios of a command, each with the scripts it may use, and prints what is wrong
 * with them.
 */
final class Workbench {
  private final Terminal terminal;
  private final Optional<Path> scripts;
  private final List<String> settings;
  private final Map<Path, ScriptLibrary> libraries = new HashMap<>();

  /**
   * @param scripts folder given on the command line
   * @param settings what {@code --set} gives
   */
  Workbench(Terminal terminal, Optional<Path> scripts, List<String> settings) {
    this.settings = List.copyOf(settings);
    this.terminal = terminal;
    this.scripts = scripts;
  }

  /** All scenarios, or nothing if one of them has an error. */
  Optional<List<Scenario>> compile(List<Path> files) {
    List<Scenario> scenarios = new ArrayList<>();
    boolean good = true;
    for (Path file : files) {
      Compilation compilation = Installation.compiler(library(file)).compile(file, settings);
      List<Diagnostic> diagnostics = Lints.heeded(compilation.diagnostics());
      terminal.diagnostics(diagnostics);
      terminal.summary(file, diagnostics);
      compilation.scenario().ifPresent(scenarios::add);
      good &= compilation.scenario().isPresent();
    }
    return good ? Optional.of(scenarios) : Optional.empty();
  }

  /** The options that the same run needs again, with a blank before each. */
  String again() {
    StringBuilder options = new StringBuilder();
    settings.forEach(each -> options.append(" --set ").append(FailedRun.quoted(each)));
    scripts.ifPresent(
        folder -> options.append(" --scripts ").append(FailedRun.quoted(folder.toString())));
    return options.toString();
  }

  CheckedFile check(Path file) {
    return Installation.checker(library(file)).check(file, settings);
  }

  /** A scenario without faults, with everything in it that it refers to. */
  ResolvedScenario resolved(Path file) {
    return Installation.compiler(library(file))
        .resolve(file, settings, Optional.empty())
        .scenario()
        .orElseThrow();
  }

  /** The scripts that a scenario may use. */
  ScriptLibrary library(Path scenario) {
    Path folder = scenario.toAbsolutePath().normalize().getParent();
    return libraries.computeIfAbsent(folder, f -> Installation.scripts(scenario, scripts));
  }

  /** Where it finds what it compiles. */
  Sources sources() {
    return new Sources(Installation.home(), this::library, Installation::compiler, settings);
  }

  /** The scripts of the scenario that a run belongs to. */
  ScriptLibrary library(Run run) {
    return library(run.scenario());
  }
}
