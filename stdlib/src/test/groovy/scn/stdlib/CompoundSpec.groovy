package scn.stdlib

import java.math.RoundingMode
import scn.dsl.run.RunResult
import scn.dsl.run.Runner
import scn.dsl.semantic.ScenarioCompiler
import spock.lang.Shared
import spock.lang.Specification

class CompoundSpec extends Specification {
  static final SCENARIOS = Stdlib.HOME.resolve('scenarios')

  @Shared
  Map<String, List<RunResult>> results

  def setupSpec() {
    def file = SCENARIOS.resolve('compound.scn')
    def compilation = new ScenarioCompiler(Stdlib.LIBRARY, SCENARIOS).compile(file)
    assert compilation.diagnostics() == []
    def runs = Runner.runsOf(file, compilation.scenario().get().experiments()[0])
    results = new Runner({ Stdlib.LIBRARY }, 1).run(runs).groupBy { it.run().arm().strategy() }
  }

  def "#strategy has the worst P99 of the ledger, #ttft ms, and refuses #rejected of 3000"() {
    expect:
    mean('worst_instance(ttft.p99)', strategy) == ttft
    results[strategy].sum { it.metrics().all()['rejected'].asDouble } == rejected

    where:
    strategy       || ttft    | rejected
    'round_robin'  || 266.16G | 0
    'llmd_default' || 280.28G | 0
    'compound'     || 140.96G | 891
    'compound_4_3' || 140.97G | 843
  }

  private BigDecimal mean(String metric, String strategy) {
    def values = results[strategy].collect { it.metrics().all()[metric].asDouble }
    new BigDecimal(values.sum() / values.size()).setScale(2, RoundingMode.HALF_EVEN)
  }
}
