package scn.engine.search.benchmark

import groovy.transform.CompileStatic

/** Medians and quartiles of regret, as a Markdown table. */
@CompileStatic
class RegretTable {
  private final StringBuilder text = new StringBuilder()

  RegretTable(List<String> columns) {
    text << "| ${columns.join(' | ')} |\n|${columns.collect { '---|' }.join('')}\n"
  }

  void row(List<String> cells) {
    text << "| ${cells.join(' | ')} |\n"
  }

  static String quartiles(List<Double> regrets) {
    String.format(Locale.ROOT, '%.2g [%.2g, %.2g]',
        quantile(regrets, 0.5), quantile(regrets, 0.25), quantile(regrets, 0.75))
  }

  static double median(List<Double> regrets) {
    quantile(regrets, 0.5)
  }

  static double quantile(List<Double> values, double share) {
    def sorted = values.toSorted()
    double position = share * (sorted.size() - 1)
    int below = (int) position
    double rest = position - below
    rest == 0d ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below])
  }

  @Override
  String toString() {
    text
  }
}
