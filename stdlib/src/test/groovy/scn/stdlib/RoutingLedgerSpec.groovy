package scn.stdlib

import java.math.RoundingMode
import scn.dsl.run.RunResult
import scn.dsl.run.Runner
import scn.dsl.semantic.ScenarioCompiler
import spock.lang.Shared
import spock.lang.Specification

/** Shipped scenarios give the figures that the ledger of the routing track holds. */
class RoutingLedgerSpec extends Specification {
  static final SCENARIOS = Stdlib.HOME.resolve('scenarios')

  @Shared
  Map<String, Map<String, List<RunResult>>> results = [:].withDefault { run(it) }

  def "#strategy in #file has a worst P99 of #ttft ms and refuses #rejected over its seeds"() {
    expect:
    mean('worst_instance(ttft.p99)', results[file][strategy]) == ttft
    results[file][strategy].sum { it.metrics().all()['rejected'].asDouble } == rejected

    where:
    file                 | strategy       || ttft    | rejected
    'compound.scn'       | 'round_robin'  || 266.16G | 0
    'compound.scn'       | 'llmd_default' || 280.28G | 0
    'compound.scn'       | 'compound'     || 140.96G | 891
    'compound.scn'       | 'compound_4_3' || 140.97G | 843
    'class-profiles.scn' | 'round_robin'  || 125.19G | 0
    'class-profiles.scn' | 'llmd_default' || 94.34G  | 0
    'class-profiles.scn' | 'profiles'     || 94.34G  | 0
    'class-profiles.scn' | 'memory_aware' || 94.34G  | 0
  }

  private static Map<String, List<RunResult>> run(String name) {
    def file = SCENARIOS.resolve(name)
    def compilation = new ScenarioCompiler(Stdlib.LIBRARY, SCENARIOS).compile(file)
    assert compilation.diagnostics() == []
    def runs = Runner.runsOf(file, compilation.scenario().get().experiments()[0])
    new Runner({ Stdlib.LIBRARY }, 1).run(runs).groupBy { it.run().arm().strategy() }
  }

  private static BigDecimal mean(String metric, List<RunResult> results) {
    def values = results.collect { it.metrics().all()[metric].asDouble }
    new BigDecimal(values.sum() / values.size()).setScale(2, RoundingMode.HALF_EVEN)
  }
}
