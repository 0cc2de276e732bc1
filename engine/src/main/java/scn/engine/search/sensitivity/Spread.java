package scn.engine.search.sensitivity;

/** Mean and deviation of one column. */
record Spread(double mean, double deviation) {
  static Spread of(double[][] rows, int column) {
    double sum = 0;
    for (double[] row : rows) {
      sum += row[column];
    }
    double mean = sum / rows.length;
    double squares = 0;
    for (double[] row : rows) {
      squares += (row[column] - mean) * (row[column] - mean);
    }
    return new Spread(mean, Math.sqrt(squares / Math.max(1, rows.length - 1)));
  }
}
