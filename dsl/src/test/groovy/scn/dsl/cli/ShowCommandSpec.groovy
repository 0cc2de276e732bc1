package scn.dsl.cli

import static scn.dsl.cli.Invocation.HOME
import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.show.ScenarioText
import spock.lang.Specification
import spock.lang.TempDir

class ShowCommandSpec extends Specification {

  @TempDir
  Path folder

  def setup() {
    Files.createSymbolicLink(folder.resolve('traces'), HOME.resolve('scenarios/traces'))
    ['lib', 'routing'].each { Files.createDirectory(folder.resolve(it)) }
    ['iter12', 'iter19', 'iter11', 'routing/11-compound', 'routing/05-class-profiles', 'lib/ledger', 'lib/routing'].each {
      Files.copy(HOME.resolve("scenarios/${it}.scn"), folder.resolve("${it}.scn"))
    }
  }

  def "#name means the same when it is shown, and when that is shown"() {
    expect:
    sameWhenShown(folder.resolve("${name}.scn"))

    where:
    name << ['iter12', 'iter19', 'iter11', 'routing/11-compound', 'routing/05-class-profiles']
  }

  def "every construct of the language means the same when it is shown"() {
    given:
    def text = ShowCommandSpec.getResource('/scenarios/everything.scn').text.replace('rate: 2500 req/s', 'rate: 100 req/s')
      .replace('sjf(by: total)', 'fcfs')

    expect:
    sameWhenShown(Files.writeString(folder.resolve('everything.scn'), text))
  }

  def "scenario #number of many means the same when it is shown"() {
    expect:
    sameWhenShown(Files.writeString(folder.resolve('random.scn'), new RandomScenario(number).text()))

    where:
    number << (1..8)
  }

  def "traffic that changes with time, cohorts, users and closed loops mean the same when they are shown, with parameters of an ancestor"() {
    given:
    Files.writeString(folder.resolve('lib/lengths.csv'), 'tokens,weight\n64,3\n128,1\n')
    Files.writeString(folder.resolve('lib/traffic.scn'), '''\
      workload office {
        param busy = 200 req/s in 100 req/s .. 400 req/s
        param ctx  = 64 tokens
        param team = 3
        rate steps { 0 s: busy / 2  1 s: busy }
        arrivals gamma(cv: 2)
        input  gaussian(mean: 100, sd: 40, min: 2, max: 400, bounds: truncate) tokens
        output empirical "lengths.csv" tokens
        horizon 3 s
        client chat { class critical  share 60%  active 0 s .. 1 s  active 2 s .. 3 s }
        cohort bots x team { tenant "a"  share 40%  prefix "ctx" ctx per member  session { rounds 2  think 100 ms  loop closed } }
        client wavy { rate wave(mean: busy, amplitude: 50%, period: 2 s)  input zipf(exponent: 1.1, max: 500) tokens }
        client spiky { rate bursts(base: 0 req/s, peak: busy * 2, every: 1 s, length: 100 ms) }
        client people { users team * 2  session { think 50 ms } }
      }
      '''.stripIndent())
    def file = Files.writeString(folder.resolve('traffic.scn'), """\
      import "lib/ledger.scn"
      import "lib/traffic.scn"
      workload mine extends office { $items }
      workload trace { replay "traces/$recording" { time_scale 2  end 1 s  class batch }  requests 50 }
      experiment drawn    { semantics reference  workload mine$arguments  cluster eight_h100  baseline llmd_default }
      experiment recorded { semantics reference  workload trace           cluster eight_h100  baseline llmd_default }
      """.stripIndent())

    expect:
    sameWhenShown(file)

    where:
    items                                                                             | arguments
    'param team = 2  rate ramp { 0 s: 100 req/s  3 s: busy }  requests 300 cut sessions' | '(busy: 300 req/s)'
    'sessions 20'                                                                     | '(rate: 250 req/s, horizon: 2 s)'
    recording = 'nonorthogonal-42.csv.gz'
  }

  def "what is shown says where it came from"() {
    given:
    def file = Files.writeString(folder.resolve('small.scn'), '''\
      import "lib/ledger.scn"
      workload short extends orthogonal { rate 9 req/s }
      strategy gentle extends llmd_default {
        param first = 10 in 5 .. 20
        priority slo-tiered(critical: first)
        batch { max_tokens 962 }
      }
      experiment small {
        semantics reference  workload short  cluster eight_h100  baseline gentle
      }
      '''.stripIndent())

    when:
    def shown = scn('show', file, '--set', 'gentle.first=12', '--set', 'kv.gpu=500 blocks')

    then:
    shown.code == 0
    shown.out.replace("$folder/", '').replace("$HOME/", '') == golden('show.txt', shown.out.replace("$folder/", '').replace("$HOME/", ''))
  }

  def "--only shows one experiment and what it needs"() {
    given:
    def file = Files.writeString(folder.resolve('two.scn'), '''\
      import "lib/ledger.scn"
      strategy other extends llmd_default { scheduler priority-fcfs }
      experiment one { semantics reference  workload orthogonal  cluster eight_h100  baseline llmd_default }
      experiment two { semantics reference  workload orthogonal  cluster eight_h100  baseline other }
      '''.stripIndent())

    expect:
    scn('show', file, '--only', name).out.readLines().findAll { it =~ /^(strategy|experiment)/ }*.split(' ')*.getAt(1) == shown

    where:
    name  || shown
    'one' || ['llmd_default', 'one']
    'two' || ['other', 'two']
  }

  def "--only names an experiment of the file"() {
    when:
    def shown = scn('show', folder.resolve('iter11.scn'), '--only', 'iter1')

    then:
    shown.code == 2
    shown.out == ''
    shown.err == "error: there is no experiment 'iter1'\n   = did you mean 'iter11'?\n"
  }

  def "a script beside the scenario that takes the place of a shipped one is said"() {
    given:
    Files.createDirectories(folder.resolve('strategies/schedulers'))
    Files.copy(HOME.resolve('stdlib/schedulers/fcfs.groovy'), folder.resolve('strategies/schedulers/fcfs.groovy'))

    expect:
    scn('show', folder.resolve('iter11.scn')).out.readLines().find { it.contains('scheduler') } =~
      / scheduler +fcfs +\/\/ .*ledger.scn:106, a script in place of .*stdlib\/schedulers\/fcfs.groovy/
  }

  def "--set #setting wins over what an experiment says itself: it is shown there, and said"() {
    given:
    def file = Files.writeString(folder.resolve('said.scn'), """\
      import "lib/ledger.scn"
      strategy s extends llmd_default { param base = 10 in 5 .. 20  scheduler priority-fcfs  priority slo-tiered(critical: base) }
      experiment e {
        semantics reference
        workload orthogonal(rate: 900 req/s, requests: 30)  // the load
        cluster  eight_h100(kv.gpu: 20000 blocks)
        baseline llmd_default
        compare  s(base: 6) as strong, s(base: 7)
        seeds    42, 43
        sweep    workload over orthogonal(rate: 950 req/s, requests: 20), nonorthogonal(requests: 10)
        control  c of strong on orthogonal(rate: 800 req/s, requests: 25) {
          against { workload nonorthogonal(rate: 700 req/s, requests: 15) }
          predict ttft.p99 rises at most 500%
        }
      }
      """.stripIndent())

    when:
    def shown = scn('show', file, '--set', setting).out

    then:
    shown.contains("said.scn:3, --set $setting\n")
    lines.every { shown.contains(it) }
    shown.contains('// the load')

    when:
    def again = Files.writeString(folder.resolve('again.scn'), shown)

    then: 'and what is shown means the same'
    measured(scn('run', again, '--format', 'json').out) == measured(scn('run', file, '--set', setting, '--format', 'json').out)

    where:
    setting                 || lines
    'rate=500 req/s'        || ['orthogonal(rate: 500 req/s, requests: 30)', 'over orthogonal(rate: 500 req/s, requests: 20)', 'on orthogonal(rate: 500 req/s', 'nonorthogonal(rate: 500 req/s']
    'orthogonal.rate=5 req/s' || ['orthogonal(rate: 5 req/s, requests: 30)', 'nonorthogonal(rate: 700 req/s']
    'kv.gpu=9000 blocks'    || ['eight_h100(kv.gpu: 9000 blocks)']
    'strong.base=8'         || ['compare  s(base: 8) as strong, s(base: 7)']
    'strong.batch.chunk=off' || ['compare  s(base: 6, batch.chunk: off) as strong, s(base: 7)']
    's.base=9'              || ['compare  s(base: 6) as strong, s(base: 9)']
  }

  def "--set on run gives what the text would give"() {
    given:
    def file = folder.resolve('iter12.scn')
    def written = Files.writeString(folder.resolve('written.scn'), Files.readString(file).replace('base_critical       = 10', 'base_critical = 12'))

    expect:
    measured(scn('run', file, '--seeds', 42, '--set', 'cascade.base_critical=12', '--format', 'json').out) ==
      measured(scn('run', written, '--seeds', 42, '--format', 'json').out)
  }

  def "a wrong --set ends the command: #command"() {
    when:
    def ended = scn(command, folder.resolve('iter12.scn'), '--set', 'cascade.base_critical=12 ms')

    then:
    ended.code == 2
    ended.out == ''
    ended.err.startsWith('''\
      --set:1:23: error: 'base_critical' is a plain number, but 12 ms is a time
       1 | cascade.base_critical=12 ms
         |                       ^^^^^ expected a plain number, for example 0.5
      '''.stripIndent())

    where:
    command << ['run', 'check', 'show']
  }

  def "the digest is of what a scenario means, wherever it is said: #change"() {
    given:
    def text = folder.resolve('iter12.scn').toFile().text
    def changed = Files.writeString(folder.resolve('changed.scn'), text.replace(from, to))

    expect:
    (digest(folder.resolve('iter12.scn')) == digest(changed)) == same

    where:
    change                        | from                  | to                                   || same
    'a comment'                   | '// Iteration 12'     | '// The first'                       || true
    'a line break'                | 'seeds    42, 43, 44' | 'seeds\n42, 43, 44'                  || true
    'a default that is said'      | 'bridge    on'        | 'bridge on  preemption batch-tail'   || true
    'a value'                     | 'base_critical       = 10' | 'base_critical = 11'            || false
    'a seed'                      | '42, 43, 44'          | '42, 43, 45'                         || false
  }

  private static String digest(Path file) {
    def resolution = Installation.compiler(Installation.scripts(file, Optional.empty())).resolve(file, [], Optional.empty())
    ScenarioText.digest(resolution.scenario().get())
  }

  /** Results are the same bytes, and showing once more changes nothing but where things are from. */
  private boolean sameWhenShown(Path file) {
    def shown = scn('show', file)
    assert shown.code == 0: shown.err
    def copy = Files.writeString(file.resolveSibling('shown.scn'), shown.out)
    def again = scn('show', copy)
    assert withoutOrigins(again.out.replace('shown.scn', file.fileName.toString())) == withoutOrigins(shown.out)
    def results = [file, copy].collect { scn('run', it, '--seeds', 42, '--format', 'json') }
    assert results*.code == [0, 0]: results*.err
    measured(results[0].out) == measured(results[1].out)
  }

  /** Results but for the name of the file and what was given beside it. */
  private static Map measured(String json) {
    def results = new ObjectMapper().readValue(json, Map)
    results.experiments.each { it.keySet().removeAll(['file', 'settings']) }
    results
  }

  private static String withoutOrigins(String text) {
    text.readLines().collect { it.replaceFirst(' *//.*', '') }.join('\n')
  }

  private static String golden(String name, String actual) {
    def file = HOME.resolve("dsl/src/test/resources/golden/$name")
    if (System.getProperty('scn.golden') == 'write') {
      Files.writeString(file, actual)
    }
    Files.readString(file)
  }
}
