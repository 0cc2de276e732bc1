package scn.dsl.effect

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Invocation
import scn.dsl.diff.Change
import scn.dsl.diff.ExperimentPair
import scn.dsl.diff.SingleChange
import scn.dsl.diff.Subject as Place
import scn.dsl.diff.Version
import scn.dsl.script.ScriptLibrary
import scn.dsl.semantic.ScenarioCompiler

/** Versions of an experiment, each a folder of its own with its scripts. */
class Versions {
  static final Path HOME = Invocation.HOME

  final Path folder

  Versions(Path folder) {
    this.folder = folder
  }

  /**
   * @param scripts texts by kind and name: {@code priorities/mine}
   */
  Version of(String name, String text, Map<String, String> scripts = [:]) {
    def file = folder.resolve("$name/idea.scn")
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
    scripts.each { path, script ->
      def target = file.resolveSibling("strategies/${path}.groovy")
      Files.createDirectories(target.parent)
      Files.writeString(target, script)
    }
    shipped(file)
  }

  static Version shipped(Path file, int number = 0) {
    def roots = [file.toAbsolutePath().parent.resolve('strategies'), HOME.resolve('stdlib')]
    def library = ScriptLibrary.open(roots, HOME.resolve('dsl/target/script-cache'))
    def compilation = new ScenarioCompiler(library, HOME.resolve('scenarios')).compile(file)
    assert compilation.scenario().present: compilation.diagnostics()*.message()
    new Version(file, compilation.scenario().get().experiments()[number], library)
  }

  /**
   * @param alone by the line of each change, {@code scheduler: fcfs -> priority-fcfs}, the older version with it alone, or null
   */
  static ExperimentPair pair(Version before, Version after, Map<String, Version> alone = [:], Map renamed = [:]) {
    def changes = alone.collect { line, version ->
      def (subject, what) = line.split(': ')
      def (old, fresh) = what.split(' -> ')
      def change = new Change.Swapped(new Place('idea.scn', [subject]), old, fresh)
      new SingleChange(change, { Optional.ofNullable(version) })
    }
    new ExperimentPair(before, after, renamed, changes)
  }
}
