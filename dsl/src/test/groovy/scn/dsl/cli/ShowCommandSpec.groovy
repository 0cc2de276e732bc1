package scn.dsl.cli

import static scn.dsl.cli.Invocation.HOME
import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ShowCommandSpec extends Specification {

  @TempDir
  Path folder

  def setup() {
    Files.createSymbolicLink(folder.resolve('traces'), HOME.resolve('scenarios/traces'))
    ['lib', 'routing'].each { Files.createDirectory(folder.resolve(it)) }
    ['iter1', 'iter5', 'iter11', 'routing/11-compound', 'routing/05-class-profiles', 'lib/ledger', 'lib/routing'].each {
      Files.copy(HOME.resolve("scenarios/${it}.scn"), folder.resolve("${it}.scn"))
    }
  }

  def "#name means the same when it is shown, and when that is shown"() {
    expect:
    sameWhenShown(folder.resolve("${name}.scn"))

    where:
    name << ['iter1', 'iter5', 'iter11', 'routing/11-compound', 'routing/05-class-profiles']
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

  def "a script beside the scenario that takes the place of a shipped one is said"() {
    given:
    Files.createDirectories(folder.resolve('strategies/schedulers'))
    Files.copy(HOME.resolve('stdlib/schedulers/fcfs.groovy'), folder.resolve('strategies/schedulers/fcfs.groovy'))

    expect:
    scn('show', folder.resolve('iter11.scn')).out.readLines().find { it.contains('scheduler') } =~
      / scheduler +fcfs +\/\/ .*ledger.scn:106, a script in place of .*stdlib\/schedulers\/fcfs.groovy/
  }

  def "--set on run gives what the text would give"() {
    given:
    def file = folder.resolve('iter1.scn')
    def written = Files.writeString(folder.resolve('written.scn'), Files.readString(file).replace('base_critical       = 10', 'base_critical = 12'))

    expect:
    scn('run', file, '--seeds', 42, '--set', 'cascade.base_critical=12', '--format', 'json').out ==
      scn('run', written, '--seeds', 42, '--format', 'json').out
  }

  def "a wrong --set ends the command: #command"() {
    when:
    def ended = scn(command, folder.resolve('iter1.scn'), '--set', 'cascade.base_critical=12 ms')

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

  /** Results are the same bytes, and showing once more changes nothing but where things are from. */
  private boolean sameWhenShown(Path file) {
    def shown = scn('show', file)
    assert shown.code == 0: shown.err
    def copy = Files.writeString(file.resolveSibling('shown.scn'), shown.out)
    def again = scn('show', copy)
    assert withoutOrigins(again.out.replace('shown.scn', file.fileName.toString())) == withoutOrigins(shown.out)
    def results = [file, copy].collect { scn('run', it, '--seeds', 42, '--format', 'json') }
    assert results*.code == [0, 0]: results*.err
    results[0].out == results[1].out
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
