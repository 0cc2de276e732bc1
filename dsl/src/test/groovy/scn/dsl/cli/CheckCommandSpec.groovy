package scn.dsl.cli

import static scn.dsl.cli.Invocation.HOME
import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class CheckCommandSpec extends Specification {
  static final WRONG = 'strategy a {\n  /* \uD83D\uDE00 */ scheduler fcsf\n}\n'
  static final DOUBTFUL = 'strategy a { batch { } }\n'
  static final FINE = 'strategy a { scheduler fcfs }\n'

  @TempDir
  Path folder

  def "files and folders are checked together, and one line counts"() {
    given:
    write('a.scn', WRONG)
    write('deep/b.scn', DOUBTFUL)
    write('deep/c.scn', FINE)

    when:
    def run = scn('check', folder)

    then:
    [run.code, run.out, run.err.replace("$folder/", '')] == [2, '', '''\
      a.scn:2:22: error: there is no scheduler policy 'fcsf'
       2 |   /* \uD83D\uDE00 */ scheduler fcsf
         |                      ^^^^ did you mean 'fcfs'?
      deep/b.scn:1:14: warning: this block says nothing [empty-block]
       1 | strategy a { batch { } }
         |              ^^^^^^^^^ leave it out
      1 error and 1 warning in 3 files
      '''.stripIndent()]
  }

  def "of #what the code is #code and the last line '#line'"() {
    given:
    def file = write('a.scn', text)

    when:
    def run = scn('check', file)

    then:
    [run.code, run.err.replace("$folder/", '').readLines().last()] == [code, line]

    where:
    what        | text     || code | line
    'an error'  | WRONG    || 2    | '1 error in a.scn'
    'a warning' | DOUBTFUL || 0    | '1 warning in a.scn'
    'no fault'  | FINE     || 0    | 'no errors in a.scn'
  }

  def "JSON holds every diagnostic with its rule and place"() {
    given:
    write('a.scn', WRONG)
    write('b.scn', DOUBTFUL)
    write('c.scn', '\u0000')

    when:
    def run = scn('check', '--format', 'json', folder)
    def json = new ObjectMapper().readValue(run.out, Map)

    then:
    run.err == ''
    json.schema == 'scn-check/1'
    json.files*.file == ["$folder/a.scn", "$folder/b.scn", "$folder/c.scn"]*.toString()
    json.files*.diagnostics*.get(0) == [
      [severity: 'error', rule: 'invalid-scenario', file: "$folder/a.scn", line: 2, column: 22, length: 4,
       message: "there is no scheduler policy 'fcsf'", hint: "did you mean 'fcfs'?"],
      [severity: 'warning', rule: 'empty-block', file: "$folder/b.scn", line: 1, column: 14, length: 9,
       message: 'this block says nothing', hint: 'leave it out'],
      [severity: 'error', rule: 'invalid-scenario',
       message: "$folder/c.scn is not text: byte 0 is zero", hint: 'a scenario is UTF-8 text']
    ]
  }

  def "SARIF has what its schema requires, and the right places"() {
    given:
    write('a b.scn', WRONG)

    when:
    def log = new ObjectMapper().readValue(scn('check', '--format', 'sarif', folder).out, Map)
    def tool = log.runs[0].tool.driver
    def result = log.runs[0].results[0]

    then:
    log.version == '2.1.0'
    log.runs.size() == 1 && log.runs[0].columnKind == 'utf16CodeUnits'
    tool.name == 'scn'
    tool.rules*.id.contains('invalid-scenario') && tool.rules*.id.contains('empty-block')
    tool.rules.every { it.shortDescription.text }
    [result.ruleId, result.level, result.message.text] ==
      ['invalid-scenario', 'error', "there is no scheduler policy 'fcsf': did you mean 'fcfs'?"]
    result.locations[0].physicalLocation.artifactLocation.uri == folder.resolve('a b.scn').toUri().toString()
    result.locations[0].physicalLocation.region == [startLine: 2, startColumn: 22, endColumn: 26]
  }

  def "what several files import is reported once in SARIF"() {
    given:
    write('lib.scn', 'strategy a { sheduler fcfs }')
    write('a.scn', 'import "lib.scn"\n')
    write('b.scn', 'import "lib.scn"\n')

    expect:
    new ObjectMapper().readValue(scn('check', '--format', 'sarif', folder).out, Map).runs[0].results*.ruleId == ['invalid-scenario']
  }

  private Path write(String name, String text) {
    def file = folder.resolve(name)
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
  }
}
