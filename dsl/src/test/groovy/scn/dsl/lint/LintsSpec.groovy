package scn.dsl.lint

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.check.Checker
import scn.dsl.diagnostic.Diagnostic
import scn.dsl.diagnostic.DiagnosticRenderer
import scn.dsl.script.ScriptLibrary
import scn.dsl.semantic.ScenarioCompiler
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Each lint has two scenarios, lints/NAME.bad.scn and lints/NAME.good.scn; docs/lints.md shows them. */
class LintsSpec extends Specification {
  static final HOME = Path.of(System.getProperty('scn.home'))
  static final FIXTURES = HOME.resolve('dsl/src/test/resources/lints')
  static final DOCUMENT = HOME.resolve('docs/lints.md')

  @Shared
  ScriptLibrary scripts = ScriptLibrary.open(
    [FIXTURES.resolve('strategies'), HOME.resolve('stdlib')], HOME.resolve('dsl/target/script-cache'))

  @TempDir
  Path folder

  def "#lint is found, and what it shows to be better is without fault"() {
    expect:
    check(FIXTURES.resolve("${lint}.bad.scn")).any { it.lint() == Optional.of(lint) }
    check(FIXTURES.resolve("${lint}.good.scn")).findAll { it.lint().present } == []

    where:
    lint << Lints.names()
  }

  def "every pair of scenarios belongs to a lint"() {
    expect:
    Files.list(FIXTURES).withCloseable { files ->
      files.map { it.fileName.toString() }.filter { it.endsWith('.scn') }.map { it.split(/\./)[0] }.toList()
    }.toSet() == Lints.names().toSet()
  }

  def "the shipped scenarios are without lints"() {
    expect:
    def scenario = HOME.resolve("scenarios/$file")
    def roots = [scenario.resolveSibling('strategies'), HOME.resolve('stdlib')].findAll { Files.isDirectory(it) }
    checker(ScriptLibrary.open(roots, folder.resolve('cache'))).check(scenario).diagnostics() == []

    where:
    file << ['', 'scheduling/', 'routing/'].collectMany { folder ->
      HOME.resolve("scenarios/$folder").toFile().list().findAll { it.endsWith('.scn') }.sort().collect { "$folder$it" }
    }
  }

  def "#what"() {
    given:
    def file = folder.resolve('x.scn')
    Files.writeString(file, text.stripIndent())

    expect:
    new DiagnosticRenderer(false).render(check(file)).replace("$folder/", '').readLines()
      .findAll { it.startsWith('x.scn') } == found

    where:
    what                                         | text || found
    'a lint is silenced on its line'             |
      'strategy a { batch { } }  // scn:allow empty-block because it is filled below\n' || []
    'a lint is silenced on the line above'       |
      '// scn:allow empty-block because it is filled below\nstrategy a { batch { } }\n' || []
    'a block comment silences nothing'           |
      '/* scn:allow empty-block because of it */\nstrategy a { batch { } }\n' ||
      ['x.scn:2:14: warning: this block says nothing [empty-block]']
    'another lint is not silenced'               |
      '// scn:allow no-reason because it is so\nstrategy a { batch { } }\n' ||
      ['x.scn:1:1: warning: this silences nothing [misused-allow]',
       'x.scn:2:14: warning: this block says nothing [empty-block]']
    'a reason is required'                       |
      'strategy a { batch { } }  // scn:allow empty-block\n' ||
      ['x.scn:1:14: warning: this block says nothing [empty-block]',
       'x.scn:1:27: warning: this gives no reason, so it silences nothing [misused-allow]']
    'an unknown lint is reported'                |
      'strategy a { bridge off }  // scn:allow emty-block because it is so\n' ||
      ["x.scn:1:28: warning: there is no lint 'emty-block' [misused-allow]"]
    'a comment that names no lint is reported'   |
      'strategy a { bridge off }  // scn:allow\n' ||
      ['x.scn:1:28: warning: this names no lint [misused-allow]']
    'what the compiler warns of is silenced too' |
      'strategy a {\n  // scn:allow unused-parameter because the next iteration takes it\n  param w = 1\n}\n' || []
  }

  def "a script under the name of a shipped one is reported where it is named"() {
    given:
    def own = folder.resolve('strategies/schedulers/fcfs.groovy')
    Files.createDirectories(own.parent)
    Files.copy(HOME.resolve('stdlib/schedulers/fcfs.groovy'), own)
    def file = folder.resolve('x.scn')
    Files.copy(FIXTURES.resolve('shadowed-policy.bad.scn'), file)
    def library = ScriptLibrary.open([folder.resolve('strategies'), HOME.resolve('stdlib')], folder.resolve('cache'))

    expect:
    checker(library).check(file).diagnostics()*.message() == ["this is not the shipped 'fcfs', but $own".toString()]
  }

  def "docs/lints.md shows every lint with its scenarios"() {
    given:
    def current = document()
    if (System.getProperty('scn.golden') == 'write') {
      Files.writeString(DOCUMENT, current)
    }

    expect:
    Files.readString(DOCUMENT) == current
  }

  private List<Diagnostic> check(Path file) {
    checker(scripts).check(file).diagnostics()
  }

  private static Checker checker(ScriptLibrary library) {
    def scenarios = HOME.resolve('scenarios')
    new Checker(new ScenarioCompiler(library, scenarios), new Lints(library, HOME.resolve('stdlib'), scenarios))
  }

  private static String document() {
    def text = new StringBuilder('''\
      # Lints

      What is legal but almost surely wrong. `scn check` reports it as a warning with the name of the lint in brackets. A comment
      silences one finding, on its line or alone on the line above; the reason is not optional, and a comment that silences nothing
      is itself reported:

      ```
      // scn:allow single-seed because this file only shows the notation
      ```

      This page is written from the lints and their tests.
      '''.stripIndent())
    Lints.ALL.each { lint ->
      text << "\n## ${lint.name()}\n\nFinds ${lint.summary()}.\n"
      [bad: 'Reported', good: 'Better'].each { kind, title ->
        text << "\n$title:\n\n```scn\n${shown(FIXTURES.resolve("${lint.name()}.${kind}.scn"))}```\n"
      }
    }
    text.toString()
  }

  /** Without the import of the ledger, which all have. */
  private static String shown(Path file) {
    Files.readString(file).replaceFirst(/^import "lib\/ledger.scn"\n\n/, '')
  }
}
