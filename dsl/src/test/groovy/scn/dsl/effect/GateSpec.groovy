package scn.dsl.effect

import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** scn diff measures what changed, and gates stop what must not come of it. */
class GateSpec extends Specification {

  @Shared
  @TempDir
  Path folder

  @Shared
  Path old

  @Shared
  Path fresh

  def setupSpec() {
    old = file('old', 'queue-depth 2')
    fresh = file('new', 'queue-depth 1')
  }

  private Path file(String name, String scorer, String more = '', String seeds = '42, 43, 44', String rate = '300') {
    def file = folder.resolve("${name}.scn")
    Files.writeString(file, """import "lib/ledger.scn"
      workload few extends orthogonal { rate $rate req/s  requests 120 }
      strategy mine extends llmd_default { routing weighted { prefix-affinity 3  $scorer } $more }
      experiment idea {
        semantics reference  workload few  cluster eight_h100
        baseline llmd_default  compare mine  seeds $seeds
        hypothesis quick of mine { predict ttft.p99 changes less than 900% }
      }
      """)
    file
  }

  def "a gate stops what was measured: #gate ends with #code"() {
    when:
    def diff = scn('diff', old, fresh, '--fail-on', gate)

    then:
    diff.code == code
    diff.out.contains(state)
    diff.out.readLines().drop(1).every { it.size() <= 80 }

    where:
    gate                                    || code | state
    'ttft.p99 rises more than 5%'           || 1    | 'stops, '
    'ttft.p99 rises more than 9999%'        || 10   | 'passes, confirmed'
    'ttft.p99 falls more than 5%'           || 10   | 'passes, '
    'ttft.p99 rises at least 5%'            || 1    | 'stops, '
    'completed falls more than 0%'          || 10   | 'passes, confirmed'
    'completed changes less than 1%'        || 1    | 'stops, confirmed'
    'completed >= 100% of old'              || 1    | 'stops, confirmed'
    'completed < 100% of old'               || 10   | 'passes, confirmed'
    'completed >= 120'                      || 1    | 'stops, confirmed'
    'ttft.p99[sheddable] rises more than 5%' || 1   | 'stops, '
  }

  def "with one seed the figure counts and nothing is confirmed"() {
    when:
    def diff = scn('diff', old, fresh, '--seeds', '42', '--fail-on', 'ttft.p99 rises more than 5%')

    then:
    diff.code == 1
    diff.out.contains('stops, inconclusive')
    diff.out.contains('seed 42\n')
  }

  def "what is no gate is told with its place, and nothing is run: #gate"() {
    when:
    def diff = scn('diff', old, fresh, '--fail-on', gate)

    then:
    diff.code == 2
    diff.out.empty
    diff.err.contains("--fail-on:1:$column: error: $message")
    diff.err.contains(" 1 | $gate\n")

    where:
    gate                               || column | message
    'ttft.p99 rises mor than 5%'       || 16     | "'mor' cannot stand here"
    'ttft.p98 rises more than 5%'      || 6      | "'ttft' has no 'p98'"
    'ttft.p99 rises more than 5 ms'    || 26     | 'a change is a share, but 5 ms is a time'
    'ttft.p99 >= 99% of baseline'      || 20     | 'two versions are compared here, not strategies'
    'ttft.p99 rises more than the sum' || 10     | 'there are no parts here to be summed'
  }

  def "a gate whose metric occurs nowhere does not pass"() {
    when:
    def diff = scn('diff', old, fresh, '--fail-on', 'ttft.p99[batch] rises more than 5%')

    then:
    diff.code == 2
    diff.err.contains('no strategy that changed has ttft.p99[batch]')
    diff.err.contains(' 1 | ttft.p99[batch] rises more than 5%\n')
  }

  def "no change in meaning needs no runs and passes every gate"() {
    when:
    def diff = scn('diff', old, old, '--fail-on', 'ttft.p99 >= 0 ms')

    then:
    diff.code == 0
    !diff.out.contains('effect in')
  }

  def "--no-run tells the meaning alone, and takes no gate"() {
    expect:
    with(scn('diff', old, fresh, '--no-run')) {
      code == 10
      !out.contains('effect in')
    }
    with(scn('diff', old, fresh, '--no-run', '--fail-on', 'ttft.p99 rises more than 5%')) {
      code == 2
      err.contains('--fail-on needs runs')
    }
  }

  def "the seeds are those of the new version: #what"() {
    when:
    def diff = scn('diff', file("a-$what", 'queue-depth 2', '', before), file("b-$what", 'queue-depth 1', '', after), *options)

    then:
    diff.code == code
    diff.out.contains(line)

    where:
    what    | before   | after                    | options           || code | line
    'same'  | '1, 2'   | '1, 2'                   | []                || 10   | 'seeds 1, 2\n'
    'other' | '1, 2'   | '3, 4'                   | []                || 10   | 'seeds 3, 4 (of the new version, the old one has 1, 2)'
    'auto'  | '1, 2'   | 'auto(from: 7, most: 4)' | []                || 10   | 'seeds 7, 8, 9, 10 (the first of seeds auto)'
    'given' | '1, 2'   | '3, 4'                   | ['--seeds', '9']  || 10   | 'seed 9\n'
  }

  def "a run that fails on one side is not measured, with the reason; the others are"() {
    given:
    def broken = file('broken', 'queue-depth 1', 'admission failing')
    def script = folder.resolve('strategies/admission/failing.groovy')
    Files.createDirectories(script.parent)
    Files.writeString(script, '''/** Fails at once. */
      boolean admit(Request request, ClusterView cluster) {
        throw new IllegalStateException('no')
      }
      '''.stripIndent())

    when:
    def diff = scn('diff', old, broken, '--fail-on', 'ttft.p99 rises more than 5%')

    then:
    diff.code == 3
    diff.out.contains('not measured: new mine, seed 42: ')
    diff.out =~ /ttft p99, ms +\d+\.\d +- +-/
    diff.out.contains('not touched, results are equal: llmd_default')
    diff.out =~ /ttft.p99 rises more than 5% +not measured/
    diff.out.contains('hypothesis quick of mine')
    diff.out =~ /(confirmed|inconclusive) -> not measured/
    diff.out.readLines().drop(1).every { it.size() <= 80 }
  }

  def "results do not depend on the number of jobs"() {
    expect:
    scn('diff', old, fresh, '--jobs', 1).out == scn('diff', old, fresh, '--jobs', 4).out
  }

  def "a strategy that is new is held against the baseline, part by part"() {
    given:
    def more = folder.resolve('more.scn')
    Files.writeString(more, Files.readString(old)
        .replace('experiment idea', 'strategy ordered extends mine { scheduler priority-fcfs  priority slo-class }\nexperiment idea')
        .replace('compare mine', 'compare mine, ordered'))

    when:
    def diff = scn('diff', old, more)

    then:
    diff.code == 10
    diff.out.contains('ordered is new, against llmd_default')
    diff.out.contains('scheduler: fcfs -> priority-fcfs')
    diff.out.contains('not touched, results are equal: llmd_default, mine')
  }
}
