package scn.dsl.check

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.diagnostic.Diagnostic
import scn.dsl.diagnostic.Diagnostic.Severity
import scn.dsl.script.ScriptLibrary
import scn.dsl.semantic.ScenarioCompiler
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The mistakes of docs/mistakes.md, made one at a time in its scenario. */
class MistakesSpec extends Specification {
  static final HOME = Path.of(System.getProperty('scn.home'))
  static final DOCUMENT = Files.readString(HOME.resolve('docs/mistakes.md'))
  static final SCENARIO = DOCUMENT.find(/(?s)```scn\n(.*?)```/) { it[1] }

  /** Line, right, wrong, remedy, and whether the document says that it is told. */
  static final MISTAKES = DOCUMENT.readLines()
    .findResults { it =~ /^\| (\d+) \| `(.*?)` \| `(.*?)` \| `(.*?)` \| (yes|no) \|$/ }
    .findAll { it.matches() }
    .collect { [it.group(1) as int, it.group(2), it.group(3), it.group(4), it.group(5) == 'yes'] }

  @TempDir
  Path folder

  @Shared
  ScenarioCompiler compiler = new ScenarioCompiler(
    ScriptLibrary.open([HOME.resolve('stdlib')], HOME.resolve('dsl/target/script-cache')), HOME.resolve('scenarios'))

  def "the scenario itself is without fault"() {
    expect:
    errors(SCENARIO) == []
  }

  def "of at least 200 mistakes 95% are told, and the document says which"() {
    given:
    def told = MISTAKES.collect { line, right, wrong, remedy, said -> isTold(line, right, wrong, remedy) }

    expect:
    MISTAKES.size() >= 200
    told.count(true) >= 0.95 * MISTAKES.size()
    [MISTAKES, told].transpose().findAll { mistake, is -> mistake[4] != is } == []
    DOCUMENT.contains("Told: ${told.count(true)} of ${told.size()}.")
  }

  private boolean isTold(int line, String right, String wrong, String remedy) {
    def lines = SCENARIO.readLines()
    assert lines[line - 1].contains(right)
    lines[line - 1] = lines[line - 1].replace(right, wrong)
    def errors = errors(lines.join('\n') + '\n')
    !errors.empty && errors[0].span().get().line() == line && "${errors[0].message()}; ${errors[0].hint()}".contains(remedy)
  }

  private List<Diagnostic> errors(String text) {
    def file = folder.resolve('mistake.scn')
    Files.writeString(file, text)
    compiler.compile(file).diagnostics().findAll { it.severity() == Severity.ERROR }
  }
}
