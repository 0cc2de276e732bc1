package scn.dsl.cli

import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.ledger.Entry
import scn.dsl.ledger.ExperimentEntry
import scn.dsl.ledger.Ledger
import spock.lang.Specification
import spock.lang.TempDir

class ReviewCommandSpec extends Specification {
  static final GOOD = '{"schema": "scn-review/1", "experiment": "idea", "strategy": "first", "verdict": "accept"}'

  @TempDir
  Path folder

  Path scenario

  def setup() {
    scenario = Files.writeString(folder.resolve('idea.scn'), '''
      import "lib/ledger.scn"
      workload small extends orthogonal { requests 60 }
      strategy first extends llmd_default { scheduler priority-fcfs  priority slo-tiered(critical: 20) }
      experiment idea "Critical requests first" {
        semantics reference  workload small  cluster eight_h100
        baseline llmd_default  compare first  seeds 42, 43
        hypothesis main { predict ttft.p99[critical] falls at least 10%  because "they pass the queue" }
      }
    ''')
  }

  private Invocation record(String judge, String answer) {
    scn('review', scenario, '--record', judge, Files.writeString(folder.resolve('answer.json'), answer))
  }

  def "a packet holds all that a judge needs"() {
    when:
    def answer = scn('review', scenario, '--packet')
    def packet = folder.resolve('reviews/idea-first.md').toFile().text

    then:
    answer.code == 0
    packet.contains('# Review of `first` in `idea`')
    packet.contains('- hypothesis `main`: `ttft.p99[critical] falls at least 10%`, because they pass the queue')
    packet.contains('cluster eight_h100 {')
    packet.contains('### priority slo-tiered (stdlib/priorities/slo-tiered.groovy)')
    packet.contains('double priority(Request request')
    packet.readLines().any { it ==~ /- +scheduler +fcfs/ }
    packet.readLines().any { it ==~ /\+ +scheduler +priority-fcfs/ }
    packet.contains('"schema": "scn-review/1"')
    packet.count('```') % 2 == 0
  }

  def "a packet tells the principles that the scenario imports, and what the ledger says of them"() {
    given:
    Files.writeString(folder.resolve('principles.scn'), '''
      import "idea.scn"
      principle P1 "Nobody is lost" { statement "all complete"  regime "small bursts"  holds when idea.main }
      principle P2 "Test" { statement "test, do not assume"  untestable "a rule of method" }
    ''')
    def next = Files.writeString(folder.resolve('next.scn'), '''
      import "principles.scn"
      strategy second extends first { scheduler sjf }
      experiment next "Short ones first" {
        semantics reference  workload small  cluster eight_h100
        baseline llmd_default  compare second  seeds 42, 43
      }
    ''')
    scn('run', scenario, '--seeds', '42,43,44,45,46', '--ledger', folder.resolve('ledger.jsonl'))

    when:
    scn('review', next, '--packet')
    def packet = folder.resolve('reviews/next-second.md').toFile().text

    then:
    packet.contains('## Principles\n\n- **P1** (does not hold): all complete; where small bursts\n- **P2** (not testable here): test, do not assume\n')
  }

  def "answers are rows, and the ledger shows what the judges say together"() {
    when:
    def first = record('anna', GOOD)
    def second = record('ben', GOOD.replace('"accept"', '"revise", "concerns": [{"severity": "major", "text": "no ageing"}], "fixes": ["age them"]'))
    def third = record('ben', GOOD)
    scn('run', scenario)

    then:
    first.err == 'row 1: anna says accept to first of idea; together: accepted (1 of 1 accept)\n'
    second.err == 'row 2: ben says revise to first of idea; together: not accepted (1 of 2 accept), 1 fix\n'
    third.err.endsWith('together: accepted (2 of 2 accept)\n')
    Entry.all(new Ledger(folder.resolve('ledger.jsonl')).rows(), ExperimentEntry)[0].entry().consensus() ==
        [first: 'accepted (2 of 2 accept)']
    folder.resolve('ledger.md').toFile().text.contains('reviews: accepted (2 of 2 accept)')
  }

  def "one blocking concern outweighs a majority"() {
    given:
    record('anna', GOOD)
    record('ben', GOOD)

    expect:
    record('carl', GOOD.replace('"accept"', '"reject", "concerns": [{"severity": "blocking", "text": "starves"}]'))
        .err.endsWith('together: blocked (2 of 3 accept)\n')
  }

  def "an answer to what was changed since says so"() {
    given:
    record('anna', GOOD)
    scenario.toFile().text = scenario.toFile().text.replace('critical: 20', 'critical: 30')
    scn('run', scenario)

    expect:
    Entry.all(new Ledger(folder.resolve('ledger.jsonl')).rows(), ExperimentEntry)[0].entry().consensus() ==
        [first: 'accepted (1 of 1 accept), changed since']
  }

  def "#fault is told with its place"() {
    when:
    def answer = record('anna', text)

    then:
    answer.code == 2
    answer.err.readLines()[0].endsWith("answer.json:$place: error: $message")
    !Files.exists(folder.resolve('ledger.jsonl'))

    where:
    fault               | text                                                            || place  | message
    'no JSON'           | '{"schema": '                                                   || '1:12' | 'this is not JSON'
    'a list'            | '[]'                                                            || '1:1'  | 'an answer is an object'
    'a missing field'   | '{\n"schema": "scn-review/1"\n}'                                || '3:1'  | "the field 'experiment' is missing"
    'a strange field'   | '{\n "verdikt": "accept"}'                                      || '2:2'  | "there is no field 'verdikt' here"
    'a strange verdict' | GOOD.replace('accept', 'maybe')                                 || '1:82' | "'maybe' does not belong here"
    'a number'          | '{"experiment": 3}'                                             || '1:16' | 'a text in quotes belongs here'
    'an empty concern'  | '{"concerns": [{"severity": "minor", "text": ""}]}'             || '1:45' | 'the text is empty'
    'a strange concern' | '{"concerns": [\n{"severity": "bad", "text": "x"}]}'            || '2:14' | "'bad' does not belong here"
    'half a concern'    | '{"concerns": [{"text": "x"}]}'                                 || '1:27' | "the field 'severity' is missing"
    'another strategy'  | GOOD.replace('"first"', '"frist"')                              || '1:62' | "the scenario compares no strategy 'frist'"
  }
}
