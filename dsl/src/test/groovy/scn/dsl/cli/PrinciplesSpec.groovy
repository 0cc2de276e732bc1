package scn.dsl.cli

import static scn.dsl.cli.Invocation.scenario
import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.ledger.Entry
import scn.dsl.ledger.ExperimentEntry
import scn.dsl.ledger.Ledger
import spock.lang.Specification
import spock.lang.TempDir

class PrinciplesSpec extends Specification {
  @TempDir
  Path folder

  private Path write(String name, String text) {
    Files.writeString(folder.resolve(name), text.stripIndent())
  }

  private Path principle(String body) {
    write('p.scn', """
      import "lib/ledger.scn"
      workload small extends orthogonal { requests 200 }
      strategy ordered extends llmd_default { scheduler priority-fcfs  priority slo-tiered }
      experiment order "Order" {
        semantics reference  workload small  cluster eight_h100
        baseline llmd_default  compare ordered  seeds 42 .. 51
        hypothesis nobody_starves { predict completed = 200 }
        hypothesis harm { predict throughput rises at least 50% }
      }
      principle P1 "The first" { $body }
    """)
  }

  def "the shipped principles hold in this engine"() {
    when:
    def checked = scn('principles', 'check', scenario('principles'))

    then:
    checked.err == ''
    checked.code == 0
    checked.out.readLines().findAll { it ==~ /S\d+ .* (holds|does not hold|open)/ }.collect { it.split(' +').last() } == ['holds'] * 3
    checked.out.endsWith('3 hold, 0 do not, 0 are open\n')
  }

  def "a principle that rests on a refuted claim does not hold"() {
    when:
    def checked = scn('principles', 'check', principle('statement "all is well"  holds when order.nobody_starves, order.harm'))

    then:
    checked.code == 1
    checked.out.readLines()[0] ==~ /P1  The first +does not hold/
    checked.out.contains('order.nobody_starves of ordered: confirmed')
    checked.out.contains('order.harm of ordered: refuted')
  }

  def "with a ledger the runs are rows, and the page names them"() {
    given:
    def file = principle('statement "nobody is lost"  holds when order.nobody_starves')

    when:
    scn('principles', 'check', file, '--ledger', folder.resolve('ledger.jsonl'))

    then:
    Entry.all(new Ledger(folder.resolve('ledger.jsonl')).rows(), ExperimentEntry)*.entry()*.experiment() == ['order']
    folder.resolve('principles.md').toFile().text.contains('- order.nobody_starves of ordered: confirmed, row 1 of the ledger')
  }

  def "a strategy that contradicts a confirmed principle is told so, and no other"() {
    given:
    principle('statement "order counts"  holds when order.nobody_starves  contradicted by scheduler fcfs, sjf')
    def idea = write('idea.scn', '''
      import "p.scn"
      strategy shortest extends llmd_default { scheduler sjf }
      experiment idea {
        semantics reference  workload small  cluster eight_h100
        baseline llmd_default  compare shortest, ordered  seeds 42, 43
      }
    ''')

    when: 'nothing is confirmed yet'
    def before = scn('check', idea)
    scn('principles', 'check', folder.resolve('p.scn'), '--ledger', folder.resolve('ledger.jsonl'))
    def after = scn('check', idea)

    then:
    before.err == "no errors in $idea\n"
    after.code == 0
    after.err.count('warning: ') == 1
    after.err.contains("idea.scn:3:54: warning: scheduler sjf of strategy 'shortest' contradicts principle P1: order counts")
    after.err.contains('confirmed by row 1 of the ledger')
  }

  def "#body is answered with #message"() {
    expect:
    def checked = scn('check', principle(body))
    checked.code == 2
    checked.err.contains(message)

    where:
    body                                                                         || message
    'holds when order.harm'                                                      || "principle 'P1' does not say what it states"
    'statement "x"'                                                              || "principle 'P1' does not say what would falsify it"
    'statement "x"  holds when ordr.harm'                                        || "did you mean 'order'?"
    'statement "x"  holds when order.ham'                                        || "experiment 'order' has no claim 'ham'"
    'statement "x"  holds when order'                                            || 'a claim of an experiment belongs here'
    'statement "x" statement "y"  holds when order.harm'                         || "'statement' is said twice"
    'statement "x"  holds when order.harm  contradicted by scheduler fcsf'       || "there is no scheduler 'fcsf'"
  }

  def "what has no principle is answered with how to write one"() {
    expect:
    scn('principles', 'check', scenario('iter11')).err.contains('there is no principle in what was given')
  }
}
