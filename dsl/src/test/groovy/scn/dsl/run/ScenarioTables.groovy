package scn.dsl.run

import java.math.MathContext

/** How tables of scenarios/ write what a claim found. */
class ScenarioTables {
  private ScenarioTables() {}

  /** Of the first prediction; of several circumstances the least and the largest. A dash if nothing was measured. */
  static String effect(Map claim) {
    def first = claim.predictions.findAll { it.prediction == claim.predictions[0].prediction && it.estimate != null }
    def effects = [first.min { it.estimate }, first.max { it.estimate }].findAll().collect { effectOf(it) }.unique()
    effects ? "`${first[0].metric}` ${effects.join(' .. ')}".toString() : '-'
  }

  private static String effectOf(Map prediction) {
    double estimate = prediction.estimate
    prediction.scale == 'value'
      ? new BigDecimal(estimate).round(new MathContext(3)).toPlainString()
      : String.format(Locale.ROOT, '%+.1f%%', (estimate - 1) * 100)
  }
}
