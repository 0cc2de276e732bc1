package scn.dsl.diff

import static scn.dsl.diff.Versions.HOME
import static scn.dsl.diff.Versions.reordered
import static scn.dsl.diff.Versions.shipped
import static scn.dsl.diff.Versions.told

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Invocation
import scn.dsl.syntax.WrittenText
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Unroll

class SameMeaningSpec extends Specification {

  @Shared
  @TempDir
  Path folder

  static final FILES = ['iter12', 'iter15', 'iter17', 'iter19', 'eviction', 'principles/scheduling', 'scheduling/02-load-adaptive',
    'scheduling/05-simplified', 'scheduling/07-shapes-and-memory', 'scheduling/08-token-budget', 'routing/05-class-profiles', 'routing/11-compound', 'lib/ledger', 'lib/scheduling']

  /** Texts that mean what another text means. */
  static final REWRITES = [
    'a word on every line, with comments': { String text ->
      WrittenText.of(text).words().findAll { !it.empty }.collect { "$it /* ${it.hashCode() % 7} */ // ${it.length()}\n" }.join('')
    },
    'everything on few lines': { String text -> WrittenText.of(text).words().join(' ') },
    'declarations from the end': { String text -> reordered(text, ['declaration']) { n -> (n - 1)..0 } },
    'items from the end': { String text ->
      reordered(text, ['strategyItem', 'clusterItem', 'kvItem', 'experimentItem', 'setting', 'claimItem', 'figure']) { n -> (n - 1)..0 }
    },
    'other units': { String text ->
      text.split(/(?=")|(?<=")/).inject(['', false]) { soFar, piece ->  // nothing between quotes
        piece == '"' ? [soFar[0] + piece, !soFar[1]] : [soFar[0] + (soFar[1] ? piece : inOtherUnits(piece)), soFar[1]]
      }[0]
    },
    'percent as numbers': { String text ->
      text.replaceAll(/offload_above (\d+)%/) { all, n -> "offload_above ${(n as int) / 100}" }
    },
    'seeds one by one': { String text ->
      text.replaceAll(/((?:seeds|confirm) [^\n]*?)(\d+) \.\. (\d+)/) { all, head, a, b -> head + ((a as int)..(b as int)).join(', ') }
    },
    'other names of parameters': { String text ->
      def names = WrittenText.of(text).whole().all('parameter').collect { it.child('name').get().text() }.unique()
      names.inject(text) { t, name -> t.replaceAll(/(?<![\w:.-])${name}(?!\w|:|-)/, "p_$name").replaceAll(/(?<=\.)${name}\b/, "p_$name") }
    },
  ]

  private static String inOtherUnits(String text) {
    text.replaceAll(/(?<![\w.])(\d+) ms\b/) { all, n -> "${n}000 us" }.replaceAll(/(?<![\w.])(\d+) s\b/) { all, n -> "${n}000 ms" }
      .replaceAll(/(?<![\w.])(\d+) req\/s/) { all, n -> "${(n as int) * 60} req/min" }
  }

  def setupSpec() {
    shipped(folder)
  }

  @Unroll
  def "#rewrite mean the same: #name"() {
    given:
    def file = folder.resolve("${name}.scn")
    def text = file.toFile().text
    def other = Files.writeString(file.resolveSibling("other-${file.fileName}"), REWRITES[rewrite](text))

    expect:
    told(file, other) == []

    where:
    // which `threshold:` names a parameter of a strategy and which one of a policy is more than the rewriting can tell
    [rewrite, name] << [REWRITES.keySet(), FILES].combinations() - [['other names of parameters', 'principles/scheduling']]
  }

  def "what is shown, with all that was imported, inherited or left out, means the same: #name"() {
    given:
    def file = folder.resolve("${name}.scn")
    def shown = Invocation.scn('show', file)
    def other = Files.writeString(file.resolveSibling("shown-${file.fileName}"), shown.out)

    expect:
    shown.code == 0
    told(file, other) == []
    told(other, file) == []

    where:
    name << FILES - ['principles/scheduling', 'lib/ledger', 'lib/scheduling']
  }

  /** Under the same experiment, unless a text has its own. */
  static final EXPERIMENT = 'experiment e { semantics reference  workload w  cluster eight_h100  baseline llmd_default  compare s  seeds 42 .. 44 }\n'
  static final W = 'workload w { rate 100 req/s  requests 50  arrivals poisson  input constant(value: 64)  output constant(value: 8)  mix { critical 1  standard 1 } }\n'
  static final S = 'strategy s extends llmd_default { scheduler priority-fcfs  priority slo-tiered(critical: 12) }\n'
  static final OPEN = W + S.replace('{ sch', '{ param c = 12 in 1 .. 20  sch').replace('critical: 12', 'critical: c')

  @Unroll
  def "#what is no change"() {
    given:
    def write = { name, text -> Files.writeString(folder.resolve(name), 'import "lib/ledger.scn"\n' + text) }

    expect:
    told(write('a.scn', one), write('b.scn', other)) == []
    told(folder.resolve('b.scn'), folder.resolve('a.scn')) == []

    where:
    what                                        | one | other
    'a value that moved to a parameter'         | W + S + EXPERIMENT | W + S.replace('{ sch', '{ param c = 12  sch').replace('critical: 12', 'critical: c') + EXPERIMENT
    'a value that is calculated'                | W + S + EXPERIMENT | W + S.replace('{ sch', '{ param c = 6  sch').replace('critical: 12', 'critical: c * 2') + EXPERIMENT
    'a default that is said'                    | W + S + EXPERIMENT | W + S.replace('critical: 12', 'critical: 12, standard: 5, threshold_standard: 0.1 s').replace('{ sch', '{ bridge off  eviction lru  sch') + EXPERIMENT
    'an ancestor that is written out'           | W + S + EXPERIMENT | W + S.replace(' extends llmd_default {', ' { routing weighted { prefix-affinity 3  queue-depth 2  kv-utilization 2 }') + EXPERIMENT
    'a new ancestor'                            | W + S + EXPERIMENT | W + S.replace('strategy s ', 'strategy base ').replace('priority slo-tiered(critical: 12)', '') + 'strategy s extends base { priority slo-tiered(critical: 12) }\n' + EXPERIMENT
    'another name of a workload'                | W + S + EXPERIMENT | (W + S + EXPERIMENT).replace('workload w', 'workload traffic')
    'names of two workloads that change places' | W + W.replace('w {', 'v {').replace('100 req', '50 req') + S + EXPERIMENT + EXPERIMENT.replace('e {', 'f {').replace('workload w', 'workload v') |
      W.replace('w {', 'v {') + W.replace('100 req', '50 req') + S + EXPERIMENT.replace('workload w', 'workload v') + EXPERIMENT.replace('e {', 'f {')
    'a workload of its own for an experiment'   | W + S + EXPERIMENT + EXPERIMENT.replace('e {', 'f {') | W + W.replace('w {', 'v {') + S + EXPERIMENT + EXPERIMENT.replace('e {', 'f {').replace('workload w', 'workload v')
    'a reference with arguments in place of a workload' | W + 'workload v extends w { rate 50 req/s }\n' + S + EXPERIMENT.replace('workload w', 'workload v') | W + S + EXPERIMENT.replace('workload w', 'workload w(rate: 50 req/s)')
    'a strategy with arguments in place of a strategy' | W + S + 'strategy t extends s { priority slo-tiered(critical: 9) }\n' + EXPERIMENT.replace('compare s', 'compare s, t') |
      W + S.replace('{ sch', '{ param c = 12  sch').replace('critical: 12', 'critical: c') + EXPERIMENT.replace('compare s', 'compare s, s(c: 9) as t')
    'another name of a cluster and of its hardware' | W + S + 'hardware h { model "m"  gpu "H100"  latency blackbox { alpha 1 us, 1 us/token, 1 us/token  beta 1 us, 1 us/token, 1 us/token } }\ncluster c { instances 1 of h  kv { tier gpu 900 blocks } }\n' + EXPERIMENT.replace('eight_h100', 'c') |
      W + S + 'hardware hw { model "m"  gpu "H100" x 1  latency blackbox { beta 1 us, 1 us/token, 1 us/token  alpha 1 us, 1 us/token, 1 us/token } }\ncluster k { kv { tier gpu 900 blocks }  instances 1 of hw }\n' + EXPERIMENT.replace('eight_h100', 'k')
    'the strategy that a claim is about anyway' | W + S + EXPERIMENT.replace('}\n', 'hypothesis h { predict ttft.p99 falls 1% .. 50% } }\n') | W + S + EXPERIMENT.replace('}\n', 'hypothesis h of s { predict ttft.p99 falls 1% .. 50% } }\n')
    'the long form of prefill'                  | W + S.replace('{ sch', '{ prefill { critical off } sch') + EXPERIMENT | W + S.replace('{ sch', '{ prefill per-class(critical: 0 tokens) sch') + EXPERIMENT
    'the rule of seeds written out'             | W + S + EXPERIMENT.replace('42 .. 44', 'auto') | W + S + EXPERIMENT.replace('42 .. 44', 'auto(from: 42, most: 30)')
    'seeds one by one, in another order'        | W + S + EXPERIMENT | W + S + EXPERIMENT.replace('42 .. 44', '44, 42, 43')
    'strategies and predictions in another order' | W + S + EXPERIMENT.replace('compare s', 'compare s, llmd_default as t').replace('}\n', 'hypothesis h of s { predict ttft.p99 falls 1% .. 50%  predict e2e.p99 falls 1% .. 50% } }\n') |
      W + S + EXPERIMENT.replace('compare s', 'compare llmd_default as t, s').replace('}\n', 'hypothesis h of s { predict e2e.p99 falls 1% .. 50%  predict ttft.p99 falls 1% .. 50% } }\n')
    'what a problem says for its experiment'    | W + S + 'problem p { success ttft.p99 falls at least 1% }\n' + EXPERIMENT.replace('semantics', 'problem p  semantics') |
      W + S + 'problem p { semantics reference  success ttft.p99 falls at least 1% }\n' + EXPERIMENT.replace('semantics reference', 'problem p')
    'what a search says without saying it'      | OPEN + EXPERIMENT + 'optimize o of e.s { minimize ttft.p99  maximize throughput median of seeds  budget 3 trials }\n' |
      OPEN + EXPERIMENT + 'optimize o of e.s { minimize ttft.p99 mean of seeds  maximize throughput p50 of seeds  budget 3 trials  batch 1 }\n'
    'shares of a search that settles'           | OPEN + EXPERIMENT + 'optimize o of e.s { minimize ttft.p99  budget 3 trials  stop when settled }\n' |
      OPEN + EXPERIMENT + 'optimize o of e.s { minimize ttft.p99  budget 3 trials  stop when settled(noise: 100%, best: 0.5%) }\n'
    'another name of a parameter that is swept and tried' | W + S.replace('{ sch', '{ param c = 12 in 1 .. 20  sch').replace('critical: 12', 'critical: c') + EXPERIMENT.replace('}\n', 'sweep s.c over 5, 6 }\noptimize o of e.s { minimize ttft.p99  budget 3 trials  try { c 5 } }\n') |
      W + S.replace('{ sch', '{ param top = 12 in 1 .. 20  sch').replace('critical: 12', 'critical: top') + EXPERIMENT.replace('}\n', 'sweep s.top over 5, 6 }\noptimize o of e.s { minimize ttft.p99  budget 3 trials  method bayesian  racing on  seeds 42, 43, 44  try { top 5 } }\n')
  }
}
