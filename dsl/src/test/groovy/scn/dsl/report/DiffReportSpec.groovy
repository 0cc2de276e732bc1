package scn.dsl.report

import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Invocation
import scn.dsl.run.Golden
import scn.dsl.run.JsonSchema
import spock.lang.Specification
import spock.lang.TempDir

/** What {@code scn diff} found, as a comment of a pull request and for programs. */
class DiffReportSpec extends Specification {
  static final SCRIPT = '''\
    /** Urgent first; a ``` in a comment | and a pipe. */
    param lead: 10.0, 'points of a critical request', in: 0.0..100.0

    double priority(Request request, long nowMicros) {
      request.critical ? lead : 0.0
    }
    '''.stripIndent()

  @TempDir
  Path folder

  def setup() {
    version('old', scenario('fcfs', 8), SCRIPT)
    version('new', scenario('priority-fcfs', 4), SCRIPT.replace('? lead : 0.0', '? lead : request.standard ? 1.0 : 0.0'))
    version('broken', scenario('no-such-scheduler', 8), SCRIPT)
    Files.createDirectories(folder.resolve('empty'))
  }

  def "a small change is #golden"() {
    expect:
    def report = told(['--format', format, '--fail-on', 'ttft.p99[sheddable] rises more than 5%', '--fail-on', 'throughput falls more than 5%'])
    report.out == Golden.text(golden, report.out)
    report.code == 1

    where:
    format     | golden
    'markdown' | 'diff.md'
    'json'     | 'diff.json'
  }

  def "the JSON of #what is of the published schema"() {
    when:
    def report = told(['--format', 'json', *options], old, fresh)

    then:
    report.code == code
    JsonSchema.faults('diff.schema.json', new ObjectMapper().readTree(report.out)) == []

    where:
    what                                | old   | fresh    | options                              || code
    'a change with its effects'         | 'old' | 'new'    | ['--fail-on', 'ttft.p99 rises more than 900%'] || 10
    'a change alone'                    | 'old' | 'new'    | ['--no-run']                         || 10
    'no change'                         | 'old' | 'old'    | []                                   || 0
    'what is no scenario any more'      | 'old' | 'broken' | []                                   || 2
    'a new experiment on one seed'      | 'empty' | 'new'  | ['--seeds', '42']                    || 10
  }

  def "the checker sees what is wrong"() {
    given:
    def json = new ObjectMapper().readTree(told(['--format', 'json']).out)
    json.get('effects').get('experiments').get(0).remove('seeds')
    json.get('changes').get(0).put('kind', 'guessed')

    expect:
    JsonSchema.faults('diff.schema.json', json).size() == 2
  }

  def "the JSON is complete: single effects and interaction are the whole, every seed is there, scripts are whole"() {
    given:
    def json = new ObjectMapper().readValue(told(['--format', 'json']).out, Map)
    def strategy = json.effects.experiments[0].strategies.find { it.touched }

    expect:
    json.changes*.kind.toSet() == ['swapped', 'valued', 'scripted'] as Set
    json.changes.find { it.kind == 'scripted' }.diff.count { it.startsWith('+') } == 1
    strategy.metrics.every { it.old*.seed == [42, 43] && it.new*.seed == [42, 43] && it.new.every { each -> each.value != null } }
    strategy.shares.whole.every { metric, whole ->
      Math.abs(strategy.shares.singles.sum { it.differences[metric] } + strategy.shares.interaction[metric] - whole) <= 1e-9 * Math.max(1, Math.abs(whole))
    }
  }

  def "a script that came is whole in the JSON, and folded in the comment"() {
    given:
    def json = new ObjectMapper().readValue(told(['--format', 'json', '--no-run'], 'empty', 'new').out, Map)
    def comment = told(['--format', 'markdown', '--no-run'], 'empty', 'new').out
    def script = folder.resolve('new/strategies/priorities/mine.groovy').toFile().readLines()

    expect:
    with(json.changes.find { it.policy == 'mine' }) {
      kind == 'added'
      policy_kind == 'priority'
      diff == ["@@ -0,0 +1,${script.size()} @@".toString()] + script.collect { '+' + it }
    }
    comment.contains("<details><summary><code>strategies/priorities/mine.groovy</code>: ${script.size()} lines added, 0 removed</summary>")
  }

  def "without runs, without a change, and with errors, the comment says so on top"() {
    expect:
    def report = told(['--format', 'markdown', *options], 'old', fresh)
    report.code == code
    report.out.readLines()[0] == '<!-- scn diff -->'
    report.out.readLines()[2] == verdict

    where:
    fresh    | options      || code | verdict
    'new'    | ['--no-run'] || 10   | '3 changes in meaning; effects were not measured'
    'old'    | []           || 0    | 'No change in meaning.'
    'broken' | []           || 2    | '**1 file with errors**; no change in meaning in what can be read'
  }

  def "a comment on errors names their places"() {
    expect:
    told(['--format', 'markdown'], 'old', 'broken').out.contains('- `broken/idea.scn:5:13` there is no scheduler policy')
  }

  private Invocation told(List<String> options, String old = 'old', String fresh = 'new') {
    def run = scn('diff', folder.resolve(old), folder.resolve(fresh), *options)
    new Invocation(code: run.code, out: run.out.replace("$folder/", ''), err: run.err)
  }

  private static String scenario(String scheduler, double lead) {
    """\
    import "lib/ledger.scn"
    workload short extends orthogonal { requests 120 }
    cluster two extends eight_h100 { instances 2 of h100_llama8b }
    strategy urgent extends llmd_default {
      scheduler $scheduler
      priority  mine(lead: $lead)
    }
    experiment idea "Urgent requests first" {
      semantics reference  workload short  cluster two  baseline llmd_default  compare urgent  seeds 42, 43
      hypothesis main of urgent { predict ttft.p99[critical] falls at least 20% }
    }
    """.stripIndent()
  }

  private void version(String name, String text, String script) {
    def file = folder.resolve("$name/strategies/priorities/mine.groovy")
    Files.createDirectories(file.parent)
    Files.writeString(file, script)
    Files.writeString(folder.resolve("$name/idea.scn"), text)
  }
}
