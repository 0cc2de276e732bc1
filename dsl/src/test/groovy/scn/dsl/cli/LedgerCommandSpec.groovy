package scn.dsl.cli

import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.ledger.Entry
import scn.dsl.ledger.ExperimentEntry
import scn.dsl.ledger.Ledger
import spock.lang.Specification
import spock.lang.TempDir

class LedgerCommandSpec extends Specification {
  @TempDir
  Path folder

  Path scenario

  def setup() {
    write('priorities/mine.groovy', '''
      /** Critical requests first. */
      param step: 10.0, 'what a class is worth', in: 0.0..100.0
      double priority(Request request, long now) { request.isCritical() ? step : 0.0 }
    ''')
    scenario = write('idea.scn', text('falls at least 1%', 2))
  }

  private Path write(String name, String text) {
    def file = folder.resolve(name.endsWith('.groovy') ? "strategies/$name" : name)
    Files.createDirectories(file.parent)
    Files.writeString(file, text.stripIndent())
  }

  private static String text(String effect, double step) {
    """
    import "lib/ledger.scn"
    workload small extends orthogonal { requests 150 }
    strategy first extends llmd_default {
      param step = $step in 1 .. 4
      scheduler priority-fcfs
      priority mine(step: step)
    }
    problem tail "Critical requests wait too long" {
      success ttft.p99[critical] falls at least 1%
      success throughput >= 95% of baseline
      prior "order is the lever"
    }
    experiment idea "Critical requests first" {
      semantics reference
      problem tail
      workload small
      cluster eight_h100
      baseline llmd_default
      compare first
      seeds 42, 43, 44
      hypothesis main {
        predict ttft.p99[critical] $effect
        because "they pass the queue"
      }
    }
    """
  }

  private Path ledger() {
    folder.resolve('ledger.jsonl')
  }

  private List<ExperimentEntry> entries() {
    Entry.all(new Ledger(ledger()).rows(), ExperimentEntry)*.entry()
  }

  private Invocation run(Object... options) {
    scn('run', scenario, *options)
  }

  private Invocation ledger(String command, Object... options) {
    scn('ledger', command, '--ledger', ledger(), *options)
  }

  def "without a ledger above the scenario nothing is recorded"() {
    expect:
    run().code == 0
    Files.list(folder).withCloseable { it.toList()*.fileName*.toString() as Set } == ['idea.scn', 'strategies'] as Set
  }

  def "a run is recorded with what it takes to run it again, once"() {
    when:
    def first = run('--ledger', ledger())
    def again = run()
    def off = run('--no-ledger')
    def partly = run('--only', 'first')

    then:
    first.err.contains('idea is row 1 of ')
    first.err.contains(', exploratory\n')
    again.err.contains('idea gave the same as row 1 of ')
    !off.err.contains('row 1')
    partly.err.contains('idea is not recorded, since parts of it were left out')
    def entry = entries()[0]
    entries().size() == 1
    entry.subject().file() == 'idea.scn'
    entry.subject().text().contains('strategy llmd_default')
    !entry.subject().text().contains('import')
    entry.subject().scripts().find { it.name() == 'mine' }.file() == 'strategies/priorities/mine.groovy'
    entry.subject().scripts().find { it.name() == 'fcfs' }.file() == 'stdlib/schedulers/fcfs.groovy'
    entry.seeds() == [42L, 43L, 44L]
    entry.arms()*.strategy() == ['llmd_default', 'first']
    entry.arms()[1].metric('ttft.p99[critical]').get().seeds().size() == 3
    entry.claims()*.kind() == ['hypothesis', 'problem']
    entry.problem() == 'tail'
  }

  def "the ledger is rendered in the method's columns, and so is what belongs to an iteration"() {
    when:
    run('--ledger', ledger())

    then:
    def table = folder.resolve('ledger.md').toFile().readLines().findAll { it.startsWith('|') }
    table[0] == '| iteration | strategy | TTFT P99 | throughput | SLO gap | key mechanism | status | evidence |'
    table[2].startsWith('| idea | first | ')
    table[2].contains('| they pass the queue |')
    table[2].endsWith('| row 1, [idea.scn](idea.scn) |')

    and:
    folder.resolve('problem.md').toFile().text.contains('- `ttft.p99[critical] falls at least 1%`, from ')
    new ObjectMapper().readValue(folder.resolve('baseline.json').toFile(), Map).tail.baseline.strategy == 'llmd_default'
    folder.resolve('idea-findings.md').toFile().text.contains('**hypothesis `main` of `first`: ')
  }

  def "the problem is told from the frozen baseline, whatever is run later"() {
    given:
    run('--ledger', ledger())
    def problem = folder.resolve('problem.md').toFile().text

    when:
    def other = run('--seeds', '50,51')

    then:
    other.err.contains('the baseline of tail is not the frozen one of ')
    folder.resolve('problem.md').toFile().text == problem
  }

  def "what a person writes into the findings stays"() {
    given:
    run('--ledger', ledger())
    def findings = folder.resolve('idea-findings.md').toFile()
    findings.text = findings.text.replace('## Why\n', '## Why\n\nThe queue was long.\n')

    when:
    scenario.toFile().text = text('falls at least 2%', 2).stripIndent()
    run()

    then:
    findings.text.contains('## Why\n\nThe queue was long.\n')
    findings.text.contains('Row 2 of the ledger')
    !findings.text.contains('Row 1 of the ledger')
  }

  def "findings without their marks are left alone"() {
    given:
    folder.resolve('idea-findings.md').toFile().text = 'mine'

    when:
    def run = run('--ledger', ledger())

    then:
    run.err.contains("idea-findings.md has no block 'numbers' and was left as it is")
    folder.resolve('idea-findings.md').toFile().text == 'mine'
  }

  def "what is run as it was registered says so, and what is not shows the difference"() {
    when:
    def registered = scn('register', scenario)
    def twice = scn('register', scenario)
    run()
    scenario.toFile().text = text('falls at least 2%', 3).stripIndent()
    run()
    def late = scn('register', scenario)
    run()
    run('--seeds', '42,43')

    then:
    registered.err == 'idea is registered as row 1 with 3 predictions\n'
    twice.err == 'idea is registered already, as row 1\n'
    late.err == 'idea is registered as row 4 with 3 predictions; row 3 holds results of it already\n'
    entries()*.standing()*.words() == [
      'registered as row 1',
      'exploratory, not what row 1 registered',
      'registered as row 4, with the results of row 3 known',
      'exploratory, not what row 4 registered'
    ]
    entries()[1].standing().difference().collect { it.replaceAll(/ +/, ' ').trim() } == [
      'strategy first {', '- param step = 2.0 in 1 .. 4', '+ param step = 3.0 in 1 .. 4',
      'experiment idea "Critical requests first" {',
      '- predict ttft.p99[critical] falls at least 1%', '+ predict ttft.p99[critical] falls at least 2%'
    ]
    entries()[3].standing().difference() == ['seeds [42, 43] were given in place of those registered']
  }

  def "a script that changed after the registration is named"() {
    given:
    scn('register', scenario)
    def script = folder.resolve('strategies/priorities/mine.groovy').toFile()
    script.text = script.text.replace('0.0 }', '0.5 }')

    when:
    run()

    then:
    entries()[0].standing().difference() == ['script priority mine (strategies/priorities/mine.groovy) was changed']
  }

  def "comments and the place of a declaration do not matter to a registration"() {
    given:
    scn('register', scenario)
    scenario.toFile().text = '// a remark\n' + scenario.toFile().text.replace('seeds 42', '// so\n      seeds 42')

    when:
    run()

    then:
    entries()[0].standing().registered()
  }

  def "verify runs rows again, also when their file is another one by now"() {
    given:
    run('--ledger', ledger())
    scenario.toFile().text = text('falls at least 50%', 4).stripIndent()

    expect:
    ledger('verify').out == 'row 1 idea: bit-equal in 6 runs\nthe chain of 1 rows is whole\n'
    ledger('verify').code == 0
  }

  def "what --set gives belongs to a row: #setting"() {
    given:
    scn('register', scenario)
    run('--set', setting)

    expect:
    entries()[0].standing().difference().contains('+ --set ' + setting)
    ledger('verify').out.startsWith('row 2 idea: bit-equal in 6 runs')

    where:
    setting << ['rate=1000 req/s', 'first.step=3', 'kv.gpu=3000 blocks']
  }

  def "verify says what is not as it was: #what"() {
    given:
    run('--ledger', ledger())
    change(this)

    when:
    def verified = ledger('verify', 1)

    then:
    verified.code == 1
    verified.out.readLines()[0] == 'row 1 idea: not the same'
    verified.out.readLines()[1] ==~ finding

    where:
    what               | change                                            || finding
    'a missing script' | { it.script().delete() }                          || /  script priority mine \(strategies.priorities.mine.groovy\) is missing/
    'a changed script' | { it.script().text = it.script().text.replace('step : 0.0', '0.0 : step') } || /  script priority mine \(.*\) has changed since/
    'another number'   | { it.forge() }                                    || /  ttft.mean of llmd_default, seed 42 was 1.0, is [\d.]+/
  }

  File script() {
    folder.resolve('strategies/priorities/mine.groovy').toFile()
  }

  /** A row that is whole but tells a number that was never measured. */
  void forge() {
    def row = new Ledger(ledger()).rows()[0].content().deepCopy()
    ['row', 'kind', 'previous', 'hash'].each { row.remove(it) }
    row.at('/arms/0/metrics/ttft.mean/seeds').set(0, 1.0d)
    Files.delete(ledger())
    new Ledger(ledger()).append('experiment') { Optional.of(row) }
  }

  def "a changed script that changes numbers has them named too"() {
    given:
    run('--ledger', ledger())
    script().text = script().text.replace('step : 0.0', '0.0 : step')

    expect:
    ledger('verify').out.readLines().any { it ==~ /  ttft.mean.* of first, seed 42 was [\d.]+, is [\d.]+/ }
  }

  def "an edited row is found and named by every command"() {
    given:
    run('--ledger', ledger())
    ledger().toFile().text = ledger().toFile().text.replace('"baseline":true', '"baseline":false')

    expect:
    scn(*command, '--ledger', ledger()).code == 2
    scn(*command, '--ledger', ledger()).err.contains('ledger.jsonl:1: row 1 was edited after it was recorded')

    where:
    command << [['ledger'], ['ledger', 'verify'], ['ledger', 'status'], ['ledger', 'show', 1]]
  }

  def "a run cannot go into an edited ledger"() {
    given:
    run('--ledger', ledger())
    def edited = ledger().toFile().text.replace('"baseline":true', '"baseline":false')
    ledger().toFile().text = edited

    when:
    def run = run()

    then: 'nothing was run for nothing'
    run.code == 2
    run.out == ''
    ledger().toFile().text == edited
  }

  def "status says what was gained, what is solved and what is at a bound"() {
    given:
    run('--ledger', ledger())
    scenario.toFile().text = text('falls at least 1%', 4).stripIndent().replace('experiment idea', 'experiment second')
    run()
    scenario.toFile().text = text('falls at least 1%', 4).stripIndent().replace('experiment idea', 'experiment third')
    run()

    when:
    def lines = ledger('status').out.readLines()

    then:
    lines[0] == 'gains in ttft.p99[critical], each against the best before it'
    lines[1] ==~ /  row 1 idea, first: -[\d.]+% \[.*] against baseline llmd_default, (gain|null)/
    lines[2].endsWith('against row 1 first, null')
    lines[3].endsWith('against row 1 first, null')
    lines.any { it.startsWith('problem tail, row 1 first: ') }
    lines.any { it == 'at a bound of their range, so that the best may lie beyond: first.step = 4.0 in 1 .. 4' }
    lines.last().startsWith('stop: the last ')
  }

  def "a strategy that fails is recorded as not measured"() {
    given:
    script().text = script().text.replace('step : 0.0', 'step / 0.0 * 0.0 : 0.0')

    when:
    def run = run('--ledger', ledger())

    then:
    run.code == 3
    entries()[0].status() == 'failed'
    entries()[0].failures().size() == 3
    entries()[0].claims()*.verdict().unique() == ['not measured']
    entries()[0].arms()*.strategy() == ['llmd_default']
  }

  def "criteria that no strategy can meet together are an error"() {
    given:
    scenario.toFile().text = scenario.toFile().text.replace('success throughput >= 95% of baseline',
        'success ttft.p99[critical] rises at least 5%')

    expect:
    run().code == 2
    run().err.contains("no strategy can meet this and 'ttft.p99[critical] falls at least 1%'")
  }

  def "#command is answered with what to do"() {
    expect:
    def answer = scn(*command.collect { it == 'LEDGER' ? folder.resolve('none.jsonl') : it })
    answer.code == 2
    answer.err.contains(message)

    where:
    command                                          || message
    ['ledger', '--ledger', 'LEDGER']                 || 'scn register FILE begins one'
    ['ledger', 'verify', '--ledger', 'LEDGER']       || 'there is no ledger'
    ['register', scenarioWithoutExperiment()]        || 'there is no experiment in'
  }

  def "a row that is not there is answered with those that are"() {
    given:
    run('--ledger', ledger())

    expect:
    ledger('show', 7).err.contains('there is no row 7')
    ledger('show', 7).err.contains('rows are 1 to 1')
    ledger('show', 1).out.contains('hypothesis main of first: ')
  }

  private static Path scenarioWithoutExperiment() {
    Invocation.HOME.resolve('scenarios/lib/ledger.scn')
  }
}
