package scn.dsl

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.script.ScriptLibrary
import scn.dsl.semantic.ScenarioCompiler
import spock.lang.Specification
import spock.lang.TempDir

/** What docs/experiments.md shows is a scenario. */
class ExperimentsDocSpec extends Specification {
  static final Path HOME = Path.of(System.getProperty('scn.home'))

  @TempDir
  Path folder

  def "scenario #number compiles without a word"() {
    given:
    def library = ScriptLibrary.open([HOME.resolve('stdlib')], folder.resolve('cache'))
    def file = Files.writeString(folder.resolve('doc.scn'), scenarios()[number])

    expect:
    new ScenarioCompiler(library, HOME.resolve('scenarios')).compile(file).diagnostics() == []

    where:
    number << [0, 1]
  }

  private static List<String> scenarios() {
    def parts = HOME.resolve('docs/experiments.md').toFile().text.split(/(?m)^```/).toList()
    parts.findAll { it.startsWith('scn\n') }.collect { it.substring(4) }
  }
}
