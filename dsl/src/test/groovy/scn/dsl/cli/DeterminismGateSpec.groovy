package scn.dsl.cli

import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.policy.PolicyKind
import spock.lang.Specification
import spock.lang.TempDir

/** Scripts that compile and run, and that scn check --determinism refuses; and that none of scn's own is among them. */
class DeterminismGateSpec extends Specification {

  @TempDir
  Path folder

  def "refused: a #kind with #what"() {
    given:
    script(kind, 'mine', text)
    scenario(['mine'], kind)

    expect:
    scn('run', folder.resolve('x.scn')).code == 0

    and:
    def checked = scn('check', '--determinism', folder.resolve('x.scn'))
    checked.code == 2
    checked.err.replace("$folder/", '').readLines().find { it.contains(': error: ') } == "strategies/${kind.folder()}/mine.groovy:$message"

    where:
    kind                  | what                               | text || message
    PolicyKind.PRIORITY   | 'a counter'                        | 'int n = 0\ndouble priority(Request request, long nowMicros) {\n  n++\n  n\n}' || "2:1: error: priority policy 'mine' answers 12, and 1 when it is asked in another order, for request_11"
    PolicyKind.PRIORITY   | 'a memory of the last request'     | 'int last = 0\ndouble priority(Request request, long nowMicros) {\n  int before = last\n  last = request.id\n  before\n}' || "2:1: error: priority policy 'mine' answers 10, and 0 when it is asked in another order, for request_11"
    PolicyKind.PRIORITY   | 'a parameter that divides by zero' | "param scale: 1.0, 'a scale', in: 0.0..1.0\ndouble priority(Request request, long nowMicros) {\n  nowMicros / scale\n}" || "2:1: error: priority policy 'mine' answers Infinity for request_0 (critical)"
    PolicyKind.SCORER     | 'a maximum over what was asked'    | 'int most = 0\ndouble score(Request request, InstanceView instance) {\n  most = Math.max(most, instance.load)\n  1.0 / (1.0 + most)\n}' || "2:1: error: scorer 'mine' answers 0.07692307692307693, and 0.009615384615384616 when it is asked in another order, for request_0 (critical), instance 2"
    PolicyKind.SCORER     | 'a turn that changes'              | 'boolean turn = false\ndouble score(Request request, InstanceView instance) {\n  turn = !turn\n  turn ? 1.0 : 0.0\n}' || "2:1: error: scorer 'mine' answers 0, and 1 when it is asked in another order, for request_0 (critical), instance 3"
    PolicyKind.PREFILL    | 'a counter'                        | 'int n = 0\nint maxChunkTokens(Request request, int clusterChunk) {\n  n++\n  256 + n % 2\n}' || "2:1: error: prefill policy 'mine' answers 256, and 257 when it is asked in another order, for request_11"
    PolicyKind.PREEMPTION | 'a counter'                        | 'int n = 0\nint victim(RunningBatch batch) {\n  n++\n  n % batch.size\n}' || "2:1: error: preemption policy 'mine' answers 0, and 1 when it is asked in another order, for a batch of 12"
    PolicyKind.SCHEDULER  | 'a memory of the last request'     | 'int last = 0\nint compare(Request a, Request b) {\n  int before = last\n  last = a.id\n  before > 5 ? a.compareArrival(b) : b.compareArrival(a)\n}' || "2:1: error: scheduler policy 'mine' puts request_11 and request_5 (batch) each before the other"
    PolicyKind.SCHEDULER  | 'an order with a circle'           | 'int compare(Request a, Request b) {\n  int d = Math.floorMod(a.id - b.id, 3)\n  a.id == b.id || d == 0 ? a.compareArrival(b) : d == 1 ? 1 : -1\n}' || "1:1: error: scheduler policy 'mine' puts request_0 (critical) before request_1 (critical) and that before request_2 (standard), but not the first before the last"
  }

  def "every #kind that scn ships passes"() {
    given:
    def names = Files.list(Invocation.HOME.resolve("stdlib/${kind.folder()}"))
        .withCloseable { it.map { it.fileName.toString() - '.groovy' }.sorted().toList() }
    scenario(names, kind)

    expect:
    def checked = scn('check', '--determinism', folder.resolve('x.scn'))
    !checked.err.contains('error: ')
    checked.code == 0

    where:
    kind << PolicyKind.values()
  }

  /** An experiment with one strategy for each policy. */
  private void scenario(List<String> policies, PolicyKind kind) {
    def uses = policies.withIndex().collect { name, i -> "strategy s$i extends llmd_default { ${used(kind, name)} }" }
    def arms = policies.indices.collect { "s$it" }.join(', ')
    write('x.scn', """\
import "lib/ledger.scn"
workload few extends orthogonal { requests 40  rate 3000 req/s }
${uses.join('\n')}
experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default compare $arms seeds 1 }
""")
  }

  private static String used(PolicyKind kind, String name) {
    switch (kind) {
      case PolicyKind.SCORER: return "routing weighted { $name 1 }"
      case PolicyKind.ROUTER: return "routing $name { queue-depth 1 }"
      default: return "${kind.label()} $name"
    }
  }

  private void script(PolicyKind kind, String name, String text) {
    write("strategies/${kind.folder()}/${name}.groovy", text)
  }

  private void write(String name, String text) {
    def file = folder.resolve(name)
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
  }
}
