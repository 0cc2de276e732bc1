package scn.dsl.cli

import static scn.dsl.cli.Invocation.HOME
import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class DiffCommandSpec extends Specification {

  @TempDir
  Path folder

  def setup() {
    ['old', 'new'].each { version ->
      Files.createDirectories(folder.resolve("$version/lib"))
      Files.createDirectories(folder.resolve("$version/strategies/schedulers"))
      Files.createSymbolicLink(folder.resolve("$version/traces"), HOME.resolve('scenarios/traces'))
      ['iter12', 'iter13', 'lib/ledger'].each { Files.copy(HOME.resolve("scenarios/${it}.scn"), folder.resolve("$version/${it}.scn")) }
      Files.copy(HOME.resolve('stdlib/schedulers/priority-fcfs.groovy'), folder.resolve("$version/strategies/schedulers/priority-fcfs.groovy"))
    }
  }

  def "what changed is told in #width columns, as the document shows it"() {
    given:
    change('iter12.scn', 'base_critical       = 10', 'base_critical       = 12')
    change('iter12.scn', 'falls 40% .. 60%', 'falls 45% .. 60%')
    change('lib/ledger.scn', 'queue-depth 2  kv', 'queue-depth 3  kv')
    change('lib/ledger.scn', 'chunk 256 tokens }', 'chunk off }')
    change('strategies/schedulers/priority-fcfs.groovy', 'first > second ? -1', 'first >= second + 1 ? -1')

    when:
    def diff = scn('diff', folder.resolve('old'), folder.resolve('new'), '--no-run', '--width', width)
    def out = diff.out.replace("$folder/", '')

    then:
    diff.code == 10
    diff.err == ''
    out.readLines().every { it.length() <= width }
    out == golden("diff-${width}.txt", out)
    width != 80 || HOME.resolve('docs/diff.md').toFile().text.contains("```\n$out```\n")

    where:
    width << [80, 200]
  }

  def "a scorer that comes with its script is a change of its own"() {
    given:
    def idea = { scorer -> """
      import "lib/ledger.scn"
      workload few extends orthogonal { requests 50 }
      strategy s extends llmd_default { routing weighted { prefix-affinity 3  $scorer 2 }  batch { max_requests ${scorer == 'queue-depth' ? 256 : 8} } }
      experiment e { semantics reference  workload few  cluster eight_h100  baseline llmd_default  compare s  seeds 1, 2, 3 }
      """.stripIndent() }
    Files.writeString(folder.resolve('old/idea.scn'), idea('queue-depth'))
    Files.writeString(folder.resolve('new/idea.scn'), idea('few-waiting'))
    def script = folder.resolve('new/strategies/scorers/few-waiting.groovy')
    Files.createDirectories(script.parent)
    Files.writeString(script, '''\
      /** Prefers instances where few requests wait. */
      double score(Request request, InstanceView instance) {
        8.0 / (8.0 + instance.queueDepth)
      }
      '''.stripIndent())

    when:
    def diff = scn('diff', folder.resolve('old'), folder.resolve('new'))

    then:
    diff.code == 10
    diff.out.contains('''\
        + added
            @@ -0,0 +1,4 @@
            +/** Prefers instances where few requests wait. */
            +double score(Request request, InstanceView instance) {
            +  8.0 / (8.0 + instance.queueDepth)
            +}
      '''.stripIndent())
    diff.out.contains('  change 1: strategy s, routing weighted, scorer: queue-depth 2 -> few-waiting 2\n')
    diff.out.contains('  change 2: ')
    !diff.out.contains('makes no scenario by itself')
  }

  def "each part of a new strategy carries a share, and says what differs from the baseline"() {
    given:
    def idea = { own, compared -> """
      import "lib/ledger.scn"
      workload few extends orthogonal { requests 50 }
      strategy s extends llmd_default { $own }
      experiment e { semantics reference  workload few  cluster eight_h100  baseline llmd_default  compare $compared  seeds 1 }
      """.stripIndent() }
    Files.writeString(folder.resolve('old/idea.scn'), idea('', 'llmd_default as same'))
    Files.writeString(folder.resolve('new/idea.scn'), idea(parts, 'llmd_default as same, s'))

    when:
    def json = new ObjectMapper().readValue(scn('diff', folder.resolve('old'), folder.resolve('new'), '--format', 'json').out, Map)
    def added = json.effects.experiments[0].strategies.find { it.strategy == 's' }

    then:
    added.shares.singles*.change == changes

    where:
    parts || changes
    'batch { max_tokens 1024  chunk off }'           || ['batch: max_tokens 2048 tokens -> 1024 tokens, chunk 256 tokens -> off']
    'batch { max_requests 8 } router { snapshot_refresh 10 ms  routing_latency 1500 us }' ||
      ['batch: max_requests 256 -> 8', 'router: routing_latency 0 ms -> 1500 us, snapshot_refresh 0 ms -> 10 ms']
    'routing weighted { queue-depth 5  prefix-affinity 3 }' || ['routing: weighted, other scorers']
    'scheduler sjf'                                  || ['scheduler: fcfs -> sjf']
  }

  def "no change in meaning ends with 0, whatever the text says"() {
    given:
    change('iter12.scn', 'strategy cascade', '\n\n// The cascade.\nstrategy   cascade')

    when:
    def diff = scn('diff', folder.resolve('old'), folder.resolve('new'))

    then:
    diff.code == 0
    diff.out.replace("$folder/", '') == 'old -> new\nno change in meaning\n'
  }

  def "only paths behind -- are compared"() {
    given:
    change('iter12.scn', 'base_critical       = 10', 'base_critical       = 12')

    expect:
    scn('diff', '--no-run', folder.resolve('old'), folder.resolve('new'), '--', path).code == code

    where:
    path         || code
    'iter12.scn' || 10
    'iter13.scn' || 0
  }

  def "a scenario with a fault in one version is told with its place, and the rest is still shown"() {
    given:
    change('iter12.scn', 'scheduler priority-fcfs', 'scheduler priority-fcfz')
    change('lib/ledger.scn', 'chunk 256 tokens }', 'chunk off }')

    when:
    def diff = scn('diff', folder.resolve('old'), folder.resolve('new'), '--no-run')

    then:
    diff.code == 2
    diff.err.contains("new/iter12.scn:11:13: error: there is no scheduler policy 'priority-fcfz'")
    diff.out.contains('batch, chunk: 256 tokens -> off')
    diff.out.contains("iter12.scn is no scenario in $folder/new: see the errors\n  the other version has experiment iter12, optimize iter12_search\n")
  }

  def "what is no command line is refused: #arguments"() {
    when:
    def diff = scn('diff', *arguments)

    then:
    diff.code == 2
    diff.out == ''
    diff.err.startsWith(error)

    where:
    arguments               || error
    ['a', 'b', 'c']         || 'error: 3 versions are named, not two\n   = for example: scn diff main..HEAD -- scenarios/iter12.scn\n'
    ['--', 'a']             || 'error: 0 versions are named, not two\n'
    ['a', '--width', '20']  || 'error: --width needs a number of at least 80, not 20\n'
    []                      || 'error: missing required parameter'
  }

  def "a setting given from outside counts in both versions"() {
    given:
    change('iter12.scn', 'base_critical       = 10', 'base_critical       = 12')
    def files = ['old', 'new'].collect { folder.resolve("$it/iter12.scn") }

    expect:
    scn('diff', *files, '--no-run').code == 10
    scn('diff', *files, '--no-run', '--set', 'cascade.base_critical=11').code == 0
  }

  private void change(String file, String from, String to) {
    def place = folder.resolve("new/$file")
    def text = place.toFile().text
    assert text.count(from) == 1
    Files.writeString(place, text.replace(from, to))
  }

  private static String golden(String name, String actual) {
    def file = HOME.resolve("dsl/src/test/resources/golden/$name")
    if (System.getProperty('scn.golden') == 'write') {
      Files.writeString(file, actual)
    }
    Files.readString(file)
  }
}
