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

  def "a principle that rests on a refuted claim does not hold"() {
    when:
    def checked = scn('principles', 'check', principle('statement "all is well"  holds when order.nobody_starves, order.harm'))

    then:
    checked.code == 1
    checked.out.readLines()[0] ==~ /P1  The first +does not hold/
    checked.out.contains('order.nobody_starves of ordered: confirmed')
    checked.out.contains('order.harm of ordered: refuted')
  }

  def "a rule that no experiment can falsify is not counted among those that hold, and says why"() {
    when:
    def checked = scn('principles', 'check', principle('statement "test, do not assume"  untestable "a rule of method"'),
        '--ledger', folder.resolve('ledger.jsonl'))

    then:
    checked.code == 0
    checked.out.readLines()[0] ==~ /P1  The first +not testable here/
    checked.out.contains('  since a rule of method\n')
    checked.out.endsWith('0 hold, 0 do not, 0 are open, 1 cannot be tested here\n')
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

  def "#opposite is told to contradict a confirmed principle"() {
    given:
    principle("statement \"order counts\"  holds when order.nobody_starves  contradicted by $opposite")
    def idea = write('idea.scn', """
      import "p.scn"
      strategy opposite extends ordered { $strategy }
      experiment idea {
        semantics reference  workload small  cluster eight_h100
        baseline llmd_default  compare opposite, ordered  seeds 42, 43
      }
    """)
    scn('principles', 'check', folder.resolve('p.scn'), '--ledger', folder.resolve('ledger.jsonl'))

    expect:
    def warnings = scn('check', idea).err.readLines().findAll { it.contains('contradicts principle P1') }
    warnings.size() == 1
    warnings[0].contains("idea.scn:3:")
    warnings[0].contains("$opposite of strategy 'opposite' contradicts principle P1: order counts")

    where:
    opposite                      | strategy
    'admission class-shed'        | 'admission class-shed'
    'routing power-of-two'        | 'routing power-of-two'
    'scorer cost-benefit'         | 'routing weighted { cost-benefit 3  queue-depth 2 }'
    'scheduler sjf'               | 'scheduler sjf'
    'priority load-adaptive'      | 'priority load-adaptive'
    'prefill per-class'           | 'prefill { critical off }'
    'preemption lowest-priority'  | 'preemption lowest-priority'
    'eviction lfu-aged'           | 'eviction lfu-aged'
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
    'statement "x"  holds when order.harm  contradicted by scheduling fcfs'      || "there is no kind of policy 'scheduling'"
    'statement "x"  holds when order.harm  untestable "y"'                       || "says what would falsify it, and that nothing can"
  }

  def "what has no principle is answered with how to write one"() {
    expect:
    scn('principles', 'check', scenario('iter11')).err.contains('there is no principle in what was given')
  }
}
