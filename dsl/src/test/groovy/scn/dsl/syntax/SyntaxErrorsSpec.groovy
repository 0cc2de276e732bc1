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

  def "the text '#text' is refused in words"() {
    expect:
    faults(text) == [message]

    where:
    text                                             || message
    ''                                               || "1:1 the file is empty; write an experiment, for example: experiment first { semantics reference ... }"
    'import lib'                                     || "1:8 'lib' cannot stand here; expected a text in quotes"
    'stratgy x {}'                                   || "1:1 'stratgy' cannot stand here; did you mean 'strategy'?"
    'cluster { }'                                    || "1:9 '{' cannot stand here; expected a name"
    'strategy x { scheduler'                         || "1:23 the file ends too early; expected the name of a policy"
    'strategy x { scheduler fcfs'                    || "1:28 the file ends too early; expected batch, router, param, simplex, require, admission, routing, scheduler, priority, prefill, preemption, eviction, bridge or '}'"
    'strategy x { sheduler fcfs }'                   || "1:14 'sheduler' cannot stand here; did you mean 'scheduler'?"
    'strategy x { prefill 5 }'                       || "1:22 '5' cannot stand here; expected the name of a policy or '{'"
    'strategy x { bridge maybe }'                    || "1:21 'maybe' cannot stand here; expected on or off"
    'strategy x { param z 10 }'                      || "1:22 '10' cannot stand here; expected '='"
    'strategy x { param z = 10 usec }'               || "1:27 there is no unit 'usec'; units are us, ms, s, min, h, req/s, tokens, blocks, KiB, MiB, GiB, blocks/us, GB/s, %"
    'strategy x { routing weighted { queue-depth } }' || "1:45 '}' cannot stand here; expected a number or the name of a parameter"
    'workload w { requests 10 arivals poisson }'     || "1:26 'arivals' cannot stand here; did you mean 'arrivals'?"
    'experiment e "title'                            || "1:14 this text has no closing quote; close it with \" on the same line"
    'experiment e { } /* never'                      || "1:18 this comment has no end; close it with */"
    'experiment e { } §'                             || "1:18 the language does not use the character '§'; "
    'experiment e { hypothesis h { predict ttft.p99 falls a } }' || "1:54 'a' cannot stand here; for example: falls 40% .. 60%, or: rises at most 10%"
  }

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
      "7:21 'system' cannot stand here; expected a text in quotes",
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
