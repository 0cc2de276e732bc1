package scn.dsl.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import scn.engine.workload.LengthDistribution.Empirical;

/**
 * Lengths that were measured: a CSV file with the header {@code tokens}, one length a line, or
 * {@code tokens,weight}, a histogram.
 */
public final class LengthFile {
  private static final String HINT = "the first line must read tokens, or tokens,weight";

  private LengthFile() {}

  /**
   * @throws scn.dsl.diagnostic.DiagnosticException for the first fault, with line and column
   */
  public static Empirical read(Path file) {
    TraceText text = TraceText.of(file, HINT);
    CsvRow row = new CsvRow(text);
    List<String> header = row.header();
    boolean weighted = header.equals(List.of("tokens", "weight"));
    if (!weighted && !header.equals(List.of("tokens"))) {
      throw text.fault(0, text.lineEnd(0), "this is no list of lengths", HINT);
    }
    TreeMap<Integer, Double> weights = new TreeMap<>();
    while (row.advance()) {
      int tokens = (int) row.whole(0, 1, Integer.MAX_VALUE);
      weights.merge(tokens, weighted ? row.decimal(1) : 1, Double::sum);
    }
    if (weights.values().stream().noneMatch(weight -> weight > 0)) {
      throw text.fault(0, text.lineEnd(0), "no length has a weight above 0", "add rows below");
    }
    List<Empirical.Bin> bins = new ArrayList<>();
    weights.forEach((tokens, weight) -> bins.add(new Empirical.Bin(tokens, weight)));
    return new Empirical(bins);
  }
}
