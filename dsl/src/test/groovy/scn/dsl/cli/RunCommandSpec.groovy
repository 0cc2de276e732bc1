package scn.dsl.cli

import static scn.dsl.cli.Invocation.scenario
import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPInputStream
import scn.dsl.run.Golden
import spock.lang.Specification
import spock.lang.TempDir

class RunCommandSpec extends Specification {
  static final BASELINE = scenario('iter11')
  static final RECORDED = '/reference/results/s0-baseline-42.csv.gz'

  @TempDir
  Path folder

  def "the baseline's table is #golden"() {
    when:
    def run = scn('run', BASELINE, *options)

    then:
    run.code == 0
    run.out == Golden.text(golden, run.out)
    run.err ==~ /\d+ runs?, wall time \d+\.\d\d s\n/
    run.out.readLines().every { it.size() <= 80 }

    where:
    golden          | options
    'baseline.txt'  | ['--seeds', '42,43,44']
    'one-seed.txt'  | ['--seeds', 42]
    'ten-seeds.txt' | ['--seeds', '42,43,44,47,48,49,50,51,52,53']
  }

  def "--format json holds a run for each strategy and seed"() {
    when:
    def results = new ObjectMapper().readValue(scn('run', scenario('iter12'), '--seeds', '42,43', '--format', 'json').out, Map)

    then:
    results.schema == 'scn-results/1'
    results.runs.findAll { it.circumstances == '' }.collect { [it.experiment, it.strategy, it.baseline, it.seed] } == [
      ['iter12', 'llmd_default', true, 42], ['iter12', 'llmd_default', true, 43],
      ['iter12', 'cascade', false, 42], ['iter12', 'cascade', false, 43]
    ]
    results.runs.findAll { it.circumstances == '' }.every { it.metrics.arrived == 1000 && it.metrics['ttft.p99[critical]'] > 0 }
  }

  def "--format csv has a line for each run and metric"() {
    when:
    def lines = scn('run', scenario('iter12'), '--seeds', '42,43', '--format', 'csv').out.readLines()

    then:
    lines[0] == 'experiment,strategy,workload,cluster,seed,metric,value,circumstances'
    lines.count { it.contains(',completed,1000') && it.endsWith(',') } == 4
    lines.tail().every { it.split(',').size() >= 6 }
  }

  def "--only #name runs #strategies"() {
    when:
    def run = scn('run', scenario('iter12'), scenario('iter19'), scenario('iter11'), '--seeds', 42, '--only', name, '--format', 'csv')

    then:
    run.code == 0
    run.out.readLines().tail().collect { it.split(',')[0..1].join(' ') }.unique() == strategies

    where:
    name           || strategies
    'cascade'      || ['iter12 cascade']
    'iter11'       || ['iter11 llmd_default']
    'llmd_default' || ['iter12 llmd_default', 'iter19 llmd_default', 'iter11 llmd_default']
  }

  def "five classes, long names and huge values stay in 80 columns"() {
    given:
    def name = 'a_strategy_with_a_name_that_takes_most_of_a_line_on_a_terminal'
    def file = Files.writeString(folder.resolve('x.scn'), """
      import "lib/ledger.scn"
      workload five extends orthogonal {
        requests 200  rate 1 req/s
        mix { critical 20%  standard 20%  batch 20%  sheddable 20%  background 20% }
      }
      hardware slow {
        latency blackbox { alpha 1601 us, 3 us/token, 1805 us/token  beta 69104204798 us, 17 us/token, 2 us/token }
      }
      cluster crawl extends eight_h100 { instances 1 of slow }
      strategy $name extends llmd_default { admission reject-all }
      experiment e "${'A title of many words ' * 5}" {
        semantics reference  workload five  cluster crawl  baseline llmd_default  compare $name  seeds 1, 2, 3
      }
    """)

    when:
    def run = scn('run', file)

    then:
    run.code == 0
    run.out.readLines().every { it.size() <= 80 }
    run.out.readLines().findAll { it.startsWith('  background') }.size() >= 8
    run.out.readLines().contains("$name".toString())
  }

  def "a seed that is given twice runs once"() {
    expect:
    scn('run', BASELINE, '--seeds', '42,42').err.startsWith('1 run,')
  }

  def "a folder means every scenario below it that has an experiment"() {
    given:
    ['b', 'a', 'deep/c'].each {
      Files.createDirectories(folder.resolve(it).parent)
      Files.writeString(folder.resolve("${it}.scn"), experiment(it.replace('deep/', '')))
    }
    Files.writeString(folder.resolve('library.scn'), 'import "lib/ledger.scn"')

    expect:
    scn('run', folder, '--format', 'csv').out.readLines().tail().collect { it.split(',')[0] }.unique() == ['a', 'b', 'c']
  }

  def "--out holds the results and the requests of each run, byte for byte those of the reference"() {
    given:
    def out = folder.resolve('some/new folder')

    when:
    def run = scn('run', BASELINE, '--seeds', '42,43', '--out', out, '--format', 'json')

    then:
    run.code == 0
    files(out) == [
      'iter11/llmd_default/orthogonal_recorded-42/requests.csv',
      'iter11/llmd_default/orthogonal_recorded-43/requests.csv',
      'results.json'
    ]
    Files.readString(out.resolve('results.json')) == run.out
    Files.readAllBytes(out.resolve('iter11/llmd_default/orthogonal_recorded-42/requests.csv')) ==
        new GZIPInputStream(RunCommandSpec.getResourceAsStream(RECORDED)).readAllBytes()
  }

  def "a second run into the same folder replaces the first"() {
    given:
    2.times { scn('run', BASELINE, '--seeds', 42, '--out', folder) }

    expect:
    files(folder).size() == 2
  }

  def "#command says how it is used, in 80 columns, with an example"() {
    when:
    def help = scn(*command, '--help')

    then:
    help.code == 0
    help.err == ''
    help.out.startsWith("Usage: ${['scn', *command].join(' ')} ")
    help.out.readLines().every { it.size() <= 80 }
    help.out.readLines().last().startsWith("Example: ${['scn', *command].join(' ')} ")

    where:
    command << [[], ['run'], ['check'], ['policies'], ['new']]
  }

  def "check says that a scenario is good, on stderr"() {
    expect:
    with(scn('check', BASELINE)) {
      code == 0
      out == ''
      err == 'no errors in scenarios/iter11.scn\n'
    }
  }

  def "policies are listed in 80 columns: #what"() {
    when:
    def list = scn('policies', *what)

    then:
    list.code == 0
    list.out.readLines().every { it.size() <= 80 }
    list.out.readLines().findAll { it.startsWith('  ') && it[2] != ' ' }*.strip().containsAll(names)

    where:
    what             || names
    []               || ['always-admit', 'weighted', 'prefix-affinity', 'fcfs', 'slo-tiered']
    ['scorers']      || ['prefix-affinity', 'queue-depth']
    ['slo-tiered']   || ['slo-tiered']
  }

  def "policies are listed as JSON, with numbers in base units"() {
    when:
    def list = new ObjectMapper().readValue(scn('policies', 'slo-tiered', '--format', 'json').out, Map)

    then:
    list.schema == 'scn-policies/1'
    list.policies*.name == ['slo-tiered']
    list.policies[0].kind == 'priority'
    list.policies[0].parameters.find { it.name == 'threshold_standard' } ==
        [name: 'threshold_standard', doc: 'waiting that gains a standard request nothing', dimension: 'time',
         default: 100_000.0, low: 0.0, high: 60_000_000.0]
  }

  private static String experiment(String name) {
    """
      import "lib/ledger.scn"
      workload few extends orthogonal { requests 5 }
      experiment $name { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
    """
  }

  private static List<String> files(Path folder) {
    Files.walk(folder).withCloseable { paths ->
      paths.filter { Files.isRegularFile(it) }.map { folder.relativize(it).toString() }.sorted().toList()
    }
  }
}
