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

  @TempDir
  Path folder

  def "#kind #name loses no request, and gives the same figures twice"() {
    when:
    def first = run(kind, name)
    def second = run(kind, name)

    then:
    first == second
    first.completed + first.rejected + first.dropped + first.queued + first.running == 150.0d
    first.completed > 0 || name == 'reject-all'

    where:
    [kind, name] << PolicyKind.values().collectMany { k -> Stdlib.LIBRARY.names(k).collect { [k, it] } }
        .findAll { it[1] != 'weighted' }
  }

  private Map<String, Double> run(PolicyKind kind, String name) {
    def clause = kind == PolicyKind.SCORER ? "routing weighted { $name 1 }"
        : kind == PolicyKind.PREFILL ? "prefill $name" : "${kind.label()} $name"
    def file = folder.resolve('run.scn')
    Files.writeString(file, """
      import "lib/ledger.scn"
      workload traffic {
        rate 500 req/s  requests 150
        arrivals gamma(cv: 2.0)
        prefix "system" 256 tokens
        input constant(value: 400) tokens
        output constant(value: 60) tokens
        mix { critical 20%  standard 20%  sheddable 20%  batch 20%  background 20% }
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
