package scn.dsl.check

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.diagnostic.DiagnosticRenderer
import scn.dsl.format.Style
import scn.dsl.lint.Lints
import scn.dsl.script.ScriptLibrary
import scn.dsl.semantic.ScenarioCompiler
import spock.lang.Shared
import spock.lang.Specification

/**
 * What is said of the scenarios in snippets/TOPIC/NAME.scn stands beside them in NAME.expected. With -Dscn.golden=write
 * it is written there, and has to be read before it is kept.
 */
class SnippetsSpec extends Specification {
  static final HOME = Path.of(System.getProperty('scn.home')).toAbsolutePath().normalize()
  static final SNIPPETS = HOME.resolve('dsl/src/test/resources/snippets')

  @Shared
  Checker checker = checker()

  def "of the snippets on #topic is said what stands beside them"() {
    given:
    def said = snippets(topic).collectEntries { [it.fileName.toString(), said(it)] }
    if (System.getProperty('scn.golden') == 'write') {
      said.each { name, text -> Files.writeString(expected(SNIPPETS.resolve("$topic/$name")), text) }
    }

    expect:
    said == snippets(topic).collectEntries { [it.fileName.toString(), Files.readString(expected(it))] }

    where:
    topic << Files.list(SNIPPETS).withCloseable { it.map { it.fileName.toString() }.sorted().toList() }
  }

  def "snippets on #topic keep their words when they are formatted, and settle"() {
    expect:
    snippets(topic).collectMany { Style.faults(Files.readString(it)) } == []

    where:
    topic << Files.list(SNIPPETS).withCloseable { it.map { it.fileName.toString() }.sorted().toList() }
  }

  private String said(Path snippet) {
    def diagnostics = checker.check(snippet).diagnostics()
    (new DiagnosticRenderer(false).render(diagnostics) + DiagnosticRenderer.count(diagnostics) + '\n')
      .replace("$snippet.parent/", '').replace("$HOME/", '')
  }

  private static List<Path> snippets(String topic) {
    Files.list(SNIPPETS.resolve(topic)).withCloseable { files ->
      files.filter { it.toString().endsWith('.scn') }.sorted().toList()
    }
  }

  private static Path expected(Path snippet) {
    Path.of(snippet.toString().replaceFirst(/scn$/, 'expected'))
  }

  private static Checker checker() {
    def library = ScriptLibrary.open([HOME.resolve('stdlib')], HOME.resolve('dsl/target/script-cache'))
    def scenarios = HOME.resolve('scenarios')
    new Checker(new ScenarioCompiler(library, scenarios), new Lints(library, HOME.resolve('stdlib'), scenarios))
  }
}
