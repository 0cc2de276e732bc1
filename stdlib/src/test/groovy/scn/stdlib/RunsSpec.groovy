package scn.stdlib

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.policy.PolicyKind
import scn.dsl.run.Runner
import scn.dsl.semantic.ScenarioCompiler
import spock.lang.Specification
import spock.lang.TempDir

/** Every policy, with its defaults, takes part in a run that is short of memory. */
class RunsSpec extends Specification {

  static final MIX = 'critical 20%  standard 20%  sheddable 20%  batch 20%  background 20%'

  @TempDir
  Path folder

  def "#kind #name loses no request, and gives the same figures twice"() {
    when:
    def first = run(clause(kind, name))
    def second = run(clause(kind, name))

    then:
    first == second
    first.completed + first.rejected + first.dropped + first.queued + first.running == 150.0d
    first.completed > 0 || name == 'reject-all'

    where:
    [kind, name] << PolicyKind.values().collectMany { k -> Stdlib.LIBRARY.names(k).collect { [k, it] } }
        .findAll { it[1] != 'weighted' }
  }

  def "#one is #other in every figure when #when"() {
    expect:
    run(one, mix) == run(other, mix)

    where:
    one                                    | other                                                                     | mix             || when
    'routing adaptive-weighted'            | 'routing weighted { prefix-affinity 3  queue-depth 2  kv-utilization 2 }' | 'standard 100%' || 'all requests are standard'
    'routing kv-adaptive(pressed_from: 1)' | 'routing weighted { prefix-affinity 3  queue-depth 2  kv-utilization 2 }' | MIX             || 'memory never runs short'
    'routing kv-adaptive(pressed_from: 0)' | 'routing weighted { prefix-affinity 2  queue-depth 2  kv-utilization 5 }' | MIX             || 'memory always runs short'
    'routing epoch-adaptive(epoch: 1000)'  | 'routing weighted { prefix-affinity 3  queue-depth 2 }'                   | MIX             || 'no epoch ends'
    'admission predictive-slo'             | 'admission always-admit'                                                  | MIX             || 'its index is empty'
    'routing session-affinity'             | 'routing least-loaded'                                                    | MIX             || 'no request has a session'
  }

  private static String clause(PolicyKind kind, String name) {
    kind == PolicyKind.SCORER ? "routing weighted { $name 1 }" : kind == PolicyKind.PREFILL ? "prefill $name" : "${kind.label()} $name"
  }

  private Map<String, Double> run(String clause, String mix = MIX) {
    def file = folder.resolve('run.scn')
    Files.writeString(file, """
      import "lib/ledger.scn"
      workload traffic {
        rate 500 req/s  requests 150
        arrivals gamma(cv: 2.0)
        prefix "system" 256 tokens
        input constant(value: 400) tokens
        output constant(value: 60) tokens
        mix { $mix }
      }
      cluster small {
        instances 3 of h100_llama8b
        kv { block 16 tokens  tier gpu 2000 blocks }
        batch { max_requests 64  max_tokens 2048  chunk 256 tokens }
      }
      strategy one extends llmd_default { $clause }
      experiment each "One policy" {
        semantics reference
        workload traffic
        cluster small
        baseline one
        seeds 1
        horizon 30 s
      }
      """)
    def compilation = new ScenarioCompiler(Stdlib.LIBRARY, Stdlib.HOME.resolve('scenarios')).compile(file)
    assert compilation.scenario().present: compilation.diagnostics()
    def runs = Runner.runsOf(file, compilation.scenario().get().experiments()[0])
    new Runner({ Stdlib.LIBRARY }, 1).run(runs)[0].metrics().all().findAll { it.value.present }
        .collectEntries { metric, value -> [metric, value.asDouble] }
  }
}
