package scn.dsl.run

import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Invocation
import spock.lang.Specification
import spock.lang.TempDir

/** From claims to runs and from runs to verdicts, as a user sees it. */
class CampaignSpec extends Specification {

  static final STRATEGY = '''
    workload few extends orthogonal { rate 4000 req/s  requests 300 }
    strategy cascade extends llmd_default {
      param base = 10 in 5 .. 20
      scheduler priority-fcfs  priority slo-tiered(critical: base)
    }
    '''

  @TempDir
  Path folder

  def "verdicts, their figures and who pays are #golden"() {
    given:
    def file = scenario('''
      targets { critical { ttft 100 ms }  standard { ttft 100 ms  e2e 5 s } }
      sweep rate over 1000, 4000 req/s
      hypothesis main {
        predict throughput >= 90% of baseline
        predict preemptions = 0
        because "the order of the queue changes who waits, not how much is done"
      }
      hypothesis too_much {
        predict e2e.p99 rises at least 50%
        because "nothing speaks for it"
        else    "an order that is wrong for the slowest request costs less than one might think, and here it costs nothing"
      }
      hypothesis then { needs too_much  predict e2e.p99 changes less than 5% }
      hypothesis open { predict ttft.p99[critical] falls 20% .. 25% }
      control uniform on few(mix: { standard 100% }) { predict ttft.p99 changes less than 10% }
      ablation parts { }
      robustness loads { sweep rate over 1000, 4000 req/s  predict throughput >= 90% of baseline }
      super-additivity both { parts scheduler, priority  predict ttft.p99[critical] falls more than the sum }
      ''')

    when:
    def run = scn('run', file, '--width', width)

    then:
    run.code == 0
    run.out == Golden.text(golden, run.out)
    run.out.readLines().every { it.size() <= width }

    where:
    golden           | width
    'claims-80.txt'  | 80
    'claims-200.txt' | 200
  }

  def "--fail-on-refuted ends with 1 when a claim is refuted: #code"() {
    given:
    def file = scenario("hypothesis h { predict throughput $effect }")

    expect:
    scn('run', file, '--fail-on-refuted').code == code

    where:
    effect               || code
    '>= 90% of baseline' || 0
    '<= 50% of baseline' || 1
  }

  def "a run that several parts of an experiment want is made once"() {
    given:
    def file = scenario('''
      sweep rate over 1000, 2000 req/s
      hypothesis h { predict throughput >= 90% of baseline }
      ablation order { without scheduler, priority  predict throughput >= 90% of baseline }
      robustness loads { predict throughput >= 90% of baseline }
      robustness same { sweep rate over 2000, 1000 req/s  predict throughput >= 90% of baseline }
      ''')

    when:
    def runs = json(scn('run', file, '--format', 'json').out).runs

    then: 'three seeds of two strategies as declared and at two rates; what else is wanted is among them'
    runs.size() == 3 * 2 * 3
    runs.countBy { it.circumstances } == ['': 6, 'rate 1000 req/s': 6, 'rate 2000 req/s': 6]
  }

  def "a claim against other circumstances compares the strategy with itself there, and gains with gains"() {
    given:
    def file = scenario('''
      hypothesis load {
        under   { rate 3000 req/s }
        against { rate 1000 req/s }
        predict ttft.p99[critical] rises at least 1%
        predict ttft.p99[critical] falls more than there by at least 1%
        predict ttft.p99 >= 1 ms
      }
      ''')

    when:
    def results = json(scn('run', file, '--format', 'json').out)
    def p99 = { strategy, where ->
      results.runs.findAll { it.strategy == strategy && it.circumstances in where }.sort { it.seed }
        .collect { it.metrics['ttft.p99[critical]'] as double }
    }
    def here = ['hypothesis load']
    def there = ['hypothesis load, against rate 1000 req/s']
    def ratio = { one, other -> [one, other].transpose().collect { a, b -> Math.log(a / b) }.sum() / one.size() }
    def (rises, gains) = results.claims[0].predictions

    then: 'by the mean of the log ratios of the seeds'
    rises.reference == 'cascade, rate 1000 req/s'
    Math.abs(rises.estimate - Math.exp(ratio(p99('cascade', here), p99('cascade', there)))) < 1e-9
    gains.reference == 'the change there, rate 1000 req/s'
    Math.abs(gains.estimate - Math.exp(
      ratio(p99('cascade', here), p99('llmd_default', here)) - ratio(p99('cascade', there), p99('llmd_default', there)))) < 1e-9
    results.claims[0].predictions[2].reference == ''
  }

  def "calls of a recording that got no answer are counted and said"() {
    given:
    Files.writeString(folder.resolve('burst.csv'), """\
      Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type
      5,ChatGPT,472,18,490,Conversation log
      45.5,GPT-4,9,0,9,API log
      118,GPT-4,3,4,7,API log
      """.stripIndent())
    def file = Files.writeString(folder.resolve('b.scn'), """\
      import "lib/ledger.scn"
      workload b { replay "burst.csv" { class standard } }
      experiment e { semantics reference  workload b  cluster eight_h100  baseline llmd_default  seeds 1, 2 }
      """.stripIndent())

    when:
    def run = scn('run', file)

    then: 'once, whatever the seeds'
    run.code == 0
    run.err.count('warning: 1 of 3 calls in burst.csv got no answer and are left out') == 1
  }

  def "what needs a refuted claim is not run"() {
    given:
    def file = scenario('''
      hypothesis wrong { predict throughput <= 50% of baseline }
      hypothesis then { needs wrong  predict throughput >= 50% of baseline }
      control also on few(rate: 500 req/s) { needs then  predict throughput >= 50% of baseline }
      ''')

    when:
    def results = json(scn('run', file, '--format', 'json').out)

    then:
    results.claims.collectEntries { [it.name, it.verdict] } == [wrong: 'refuted', then: 'skipped', also: 'skipped']
    results.runs*.circumstances.unique() == ['']
  }

  def "seeds auto stops once all is settled, and at the latest at its budget: #seeds"() {
    given:
    def file = scenario("hypothesis h { predict ttft.p99[critical] $effect }", 'auto(from: 7, most: 8)')

    expect:
    json(scn('run', file, '--format', 'json').out).runs*.seed.unique() == seeds

    where:
    effect               || seeds
    'falls at least 90%' || [7, 8, 9]
    'falls 20% .. 25%'   || 7..14
  }

  def "a claim is run alone by its name"() {
    given:
    def file = scenario('''
      sweep rate over 1000, 4000 req/s
      hypothesis one { predict throughput >= 90% of baseline }
      control two on few(rate: 500 req/s) { predict throughput >= 90% of baseline }
      ''')

    when:
    def results = json(scn('run', file, '--only', 'two', '--format', 'json').out)

    then:
    results.claims*.name == ['two']
    results.runs*.circumstances.unique() == ['control two']
  }

  def "a run that fails leaves what needs it not measured, and the rest as it is"() {
    given:
    Files.createDirectories(folder.resolve('strategies/priorities'))
    Files.writeString(folder.resolve('strategies/priorities/mine.groovy'), 'double priority(Request request, long nowMicros) { 0.0d / 0.0d }\n')
    def file = scenario('hypothesis h of broken { predict throughput >= 90% of baseline }', '1 .. 3',
      'strategy broken extends llmd_default { priority mine }', 'cascade, broken')

    when:
    def run = scn('run', file, '--format', 'json')

    then:
    run.code == 3
    run.err.contains("priority policy 'mine' returned NaN")
    run.err.endsWith('2 more runs failed\n')
    with(json(run.out)) {
      runs*.strategy.unique() == ['llmd_default', 'cascade']
      claims*.verdict == ['not measured']
      claims[0].predictions[0].missing[0] == 'seed 1: the run of broken failed'
    }
  }

  def "every compared strategy is held against the problem"() {
    given:
    def file = Files.writeString(folder.resolve('x.scn'), """import "lib/ledger.scn"$STRATEGY
      problem tail {
        semantics reference  workload few  cluster eight_h100  baseline llmd_default  seeds 1, 2, 3
        success throughput >= 90% of baseline
        require kv.cpu >= 1 blocks
        prior   "order moves waiting, it removes none"
      }
      experiment e { problem tail  compare cascade, cascade(base: 12) as strong }
      """)

    expect:
    json(scn('run', file, '--format', 'json').out).claims.collect { [it.kind, it.name, it.strategy, it.verdict] } == [
      ['problem', 'tail', 'cascade', 'confirmed'], ['problem', 'tail', 'strong', 'confirmed']]
  }

  private Path scenario(String items, String seeds = '1, 2, 3', String before = '', String compare = 'cascade') {
    Files.writeString(folder.resolve('x.scn'), """import "lib/ledger.scn"$STRATEGY$before
      experiment e "Few requests" {
        semantics reference  workload few  cluster eight_h100  baseline llmd_default  compare $compare
        seeds $seeds
        $items
      }
      """)
  }

  private static Map json(String text) {
    new ObjectMapper().readValue(text, Map)
  }
}
