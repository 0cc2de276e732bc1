package scn.dsl.report

import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** However large a change is, it is told in one comment. */
class CommentSizeSpec extends Specification {
  /** Of the body of a comment on GitHub. */
  static final MOST_CHARACTERS = 65536

  @TempDir
  Path folder

  def "#experiments experiments of #strategies strategies with #lines changed lines in each script fit one comment"() {
    given:
    ['old', 'new'].each { version ->
      experiments.times { e -> write(version, "idea${e}.scn", scenario(e, strategies, version == 'old' ? 8 : 4)) }
      strategies.times { s -> write(version, "strategies/priorities/mine${s}.groovy", script(version, lines)) }
    }

    when:
    def report = scn('diff', folder.resolve('old'), folder.resolve('new'), '--format', 'markdown', *gates)

    then:
    report.code in [1, 10]
    fits(report.out)

    and: 'what matters most is there'
    report.out.contains('| changed | in | reaches |')
    report.out.contains('and ') == report.out.contains('Cut to fit one comment')
    gates.empty || report.out.contains('| gate |')

    where:
    experiments | strategies | lines | gates
    1           | 1          | 100   | []
    1           | 9          | 3     | ['--fail-on', 'ttft.p99 rises more than 0%', '--fail-on', 'throughput falls more than 0%']
    6           | 3          | 40    | []
  }

  def "the baseline against iteration 5, by way of scripts, fits one comment"() {
    given:
    def text = { parts -> """import "lib/scheduling.scn"
      strategy candidate extends llmd_default { $parts }
      experiment idea { semantics reference  workload orthogonal_recorded  cluster eight_h100
        baseline llmd_default  compare candidate  seeds 42, 43, 44
        hypothesis main of candidate { predict ttft.p99[critical] falls at least 45% } }""" }
    write('old', 'idea.scn', text(''))
    write('new', 'idea.scn', text('scheduler ours  priority mine(critical: 10)  prefill { critical off  sheddable off }'))
    write('new', 'strategies/schedulers/ours.groovy', shipped('schedulers/priority-fcfs'))
    write('new', 'strategies/priorities/mine.groovy', shipped('priorities/slo-tiered'))

    when:
    def report = scn('diff', folder.resolve('old'), folder.resolve('new'), '--format', 'markdown')

    then:
    report.code == 10
    fits(report.out)
    ['zero-sum by TTFT P99: better for `critical` and `standard`, worse for `sheddable`', 'refuted -> **confirmed**', '| interaction |', 'first decision', '| scheduling delay p99, ms |'].every { report.out.contains(it) }
    !report.out.contains('left out: effects')
  }

  private static boolean fits(String body) {
    def lines = body.readLines()
    def opened = lines.count { it.startsWith('<details>') }
    assert lines.size() < 60
    assert body.size() < MOST_CHARACTERS
    assert opened == lines.count { it.endsWith('</details>') }
    assert lines.count { it ==~ /```+\w*/ } % 2 == 0
    true
  }

  private static String scenario(int number, int strategies, double lead) {
    def all = (0..<strategies).collect { "strategy s${it} extends llmd_default { scheduler priority-fcfs  priority mine${it}(lead: $lead) }" }
    """import "lib/ledger.scn"
    workload short extends orthogonal { requests 40 }
    cluster two extends eight_h100 { instances 2 of h100_llama8b }
    ${all.join('\n')}
    experiment idea$number { semantics reference  workload short  cluster two  baseline llmd_default  compare ${(0..<strategies).collect { "s$it" }.join(', ')}  seeds 42 }"""
  }

  private static String script(String version, int lines) {
    def body = (0..<lines).collect { "  sum += request.inputTokens * ${version == 'old' ? it : it + 1}.0 /* ${'x' * (it % 7 * 60)} */" }
    "param lead: 10.0, 'points', in: 0.0..100.0\n\ndouble priority(Request request, long nowMicros) {\n  double sum = 0.0\n${body.join('\n')}\n  request.critical ? lead + sum : 0.0\n}\n"
  }

  private static String shipped(String policy) {
    Path.of(System.getProperty('scn.home'), "stdlib/${policy}.groovy").toFile().text
  }

  private void write(String version, String name, String text) {
    def file = folder.resolve(version).resolve(name)
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
  }
}
