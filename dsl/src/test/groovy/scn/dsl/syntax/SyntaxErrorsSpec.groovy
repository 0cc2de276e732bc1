package scn.dsl.syntax

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.diagnostic.DiagnosticException
import scn.dsl.diagnostic.SourceText
import spock.lang.Specification
import spock.lang.TempDir

class SyntaxErrorsSpec extends Specification {

  @TempDir
  Path folder

  def "all faults of a file are found, and nothing that only follows from one"() {
    expect:
    faults('''\
      strategy x {
        sheduler fcfs
        priority constant
        param 5 = 3
        routing weighted { queue-depth 2 }
      }
      workload w { prefix system 512 tokens  requests 10 }
      cluster c { instances of h }
      '''.stripIndent()) == [
      "2:3 'sheduler' cannot stand here; did you mean 'scheduler'?",
      "4:9 '5' cannot stand here; expected a name",
      "7:21 'system' cannot stand here; write it in quotes: \"system\"",
      "8:26 'h' cannot stand here; expected of"
    ]
  }

  def "a file that is #what is refused as a whole"() {
    given:
    def file = folder.resolve('test.scn')
    Files.write(file, bytes as byte[])

    when:
    ScnSource.read(file)

    then:
    def e = thrown(DiagnosticException)
    e.diagnostics()*.message() == ["$file $message".toString()]

    where:
    what        | bytes                      || message
    'binary'    | [97, 0, 98]                || 'is not text: byte 1 is zero'
    'not UTF-8' | [0xC3, 0x28]               || 'is not text in UTF-8'
    'too large' | [32] * ((1 << 20) + 1)     || 'is larger than 1 MiB'
  }

  def "a missing file is named"() {
    when:
    ScnSource.read(folder.resolve('none.scn'))

    then:
    def e = thrown(DiagnosticException)
    e.message == "there is no file ${folder.resolve('none.scn')}"
  }

  def "no depth of nesting is too deep: #sign"() {
    expect:
    !faults('strategy x ' + sign * 200_000).empty

    where:
    sign << ['{', '(', '[', '/*', 'extends x ', '{ batch ']
  }

  private static List<String> faults(String text) {
    Parser.parse(new SourceText('test.scn', text)).diagnostics().collect {
      "${it.span().get().line()}:${it.span().get().column()} ${it.message()}; ${it.hint()}".toString()
    }
  }
}
