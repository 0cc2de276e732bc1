package scn.dsl

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.run.Campaign
import scn.dsl.run.RunSelection
import scn.dsl.run.Runner
import scn.dsl.run.TextReport
import scn.dsl.script.ScriptLibrary
import scn.dsl.semantic.ScenarioCompiler
import spock.lang.Specification
import spock.lang.TempDir

/** What the README shows is what happens. */
class ReadmeSpec extends Specification {
  static final Path HOME = Path.of(System.getProperty('scn.home'))

  @TempDir
  Path folder

  def "the scenario it shows is the shipped one, and prints what it says"() {
    expect:
    HOME.resolve('scenarios/iter11.scn').toFile().text.contains(blocks('scn')[0])

    when:
    def report = report(HOME.resolve('scenarios/iter11.scn')).readLines()

    then:
    printed().every { it == '...' || report.contains(it) }
  }

  def "the scorer it shows works beside the scenario that names it"() {
    given:
    def scorers = Files.createDirectories(folder.resolve('strategies/scorers'))
    scorers.resolve('few-waiting.groovy').toFile().text = blocks('groovy')[0]
    def scenario = folder.resolve('idea.scn')
    scenario.toFile().text = blocks('scn')[1]

    expect:
    report(scenario).contains('\nfew_waiting\n')
  }

  private String report(Path scenario) {
    def library = ScriptLibrary.open([folder.resolve('strategies'), HOME.resolve('stdlib')], folder.resolve('cache'))
    def compilation = new ScenarioCompiler(library, HOME.resolve('scenarios')).compile(scenario)
    assert compilation.diagnostics().empty
    def studies = new RunSelection(Optional.empty(), Optional.empty()).of([compilation.scenario().get()])
    TextReport.of(new Campaign(new Runner({ library }, 1)).run(studies))
  }

  private static List<String> printed() {
    def table = blocks('').find { it.startsWith('iter11') }
    table.readLines()
  }

  /** The fenced blocks of a language, in order. */
  private static List<String> blocks(String language) {
    def parts = HOME.resolve('README.md').toFile().text.split(/(?m)^```/).toList()
    parts.indexed().findAll { i, part -> i % 2 == 1 && part.startsWith(language + '\n') }.values()
        .collect { it.substring(language.length() + 1).stripTrailing() }
  }
}
