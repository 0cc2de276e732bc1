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

  def "an objective without its 'of' is one fault, and what follows is read on: #objective"() {
    expect:
    faults("""\
      optimize s of e.x {
        minimize $objective
        seeds 1, 2
        budget 30 trials
        methd grid
      }
      """.stripIndent()) == [
      "2:$column 'seeds' cannot stand here; write $words of seeds",
      "5:3 'methd' cannot stand here; did you mean 'method'?"
    ]

    where:
    objective                        | column || words
    'ttft.p99 worst seeds'           | 27     || 'worst'
    'ttft.p99[critical] p90 seeds'   | 35     || 'p90'
    'throughput median seeds'        | 30     || 'median'
  }

  def "seeds behind a metric with a fault are those of the search"() {
    expect:
    faults('optimize s of e.x { minimize ttft,p99 seeds 1 .. budget 30 trials }') == [
      "1:34 ',' cannot stand here; leave out the comma: items stand behind each other"
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
