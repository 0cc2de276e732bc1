package scn.stdlib

import java.math.RoundingMode
import scn.dsl.run.RunResult
import scn.dsl.run.Runner
import scn.dsl.semantic.ScenarioCompiler

/** Results of a shipped scenario's experiment: a run for each strategy and seed. */
class ShippedExperiment {
  static final SCENARIOS = Stdlib.HOME.resolve('scenarios')

  private final Map<String, List<RunResult>> results

  ShippedExperiment(String file) {
    def scenario = SCENARIOS.resolve(file)
    def compilation = new ScenarioCompiler(Stdlib.LIBRARY, SCENARIOS).compile(scenario)
    assert compilation.diagnostics() == []
    def runs = Runner.runsOf(scenario, compilation.scenario().get().experiments()[0])
    results = new Runner({ Stdlib.LIBRARY }, 1).run(runs).groupBy { it.run().arm().strategy() }
  }

  /** One value a seed. */
  List<Double> values(String metric, String strategy) {
    results[strategy].collect { it.metrics().all()[metric].asDouble }
  }

  BigDecimal mean(String metric, String strategy, int digits) {
    def values = values(metric, strategy)
    new BigDecimal(values.sum() / values.size()).setScale(digits, RoundingMode.HALF_EVEN)
  }
}
