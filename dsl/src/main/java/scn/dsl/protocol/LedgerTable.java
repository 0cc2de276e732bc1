package scn.dsl.protocol;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.file.WholeFile;
import scn.dsl.ledger.Ledger;
import scn.dsl.ledger.Row;
import scn.dsl.run.TextTable;

/** The ledger as people read it: a line for each strategy that was measured. */
public final class LedgerTable {
  private static final String HEAD =
      """
      # Ledger

      Written by scn from `ledger.jsonl`. Changes are against the baseline of the row, of the means over its seeds.

      | iteration | strategy | TTFT P99 | throughput | SLO gap | key mechanism | status | evidence |
      |---|---|---|---|---|---|---|---|
      """;

  private LedgerTable() {}

  /** Renders {@code ledger.md} beside a ledger, whole or not at all. */
  static void write(Ledger ledger) {
    Path file = ledger.file().resolveSibling("ledger.md");
    ledger.exclusively(
        rows -> {
          try {
            WholeFile.write(file, markdown(rows));
          } catch (IOException fault) {
            throw new DiagnosticException(
                Diagnostic.ofFile("cannot write " + file + ": " + fault.getMessage(), ""));
          }
          return file;
        });
  }

  public static String markdown(List<Row> rows) {
    StringBuilder text = new StringBuilder(HEAD);
    for (LedgerLine line : LedgerLine.all(rows)) {
      List<String> cells = new ArrayList<>(line.cells());
      cells.set(cells.size() - 1, line.evidence());
      text.append("| ");
      text.append(String.join(" | ", cells.stream().map(it -> it.replace("|", "\\|")).toList()));
      text.append(" |\n");
    }
    return text.toString();
  }

  /** The same for a terminal. */
  public static String text(List<Row> rows, int page) {
    TextTable table = new TextTable(page, 24, 9, 11, 8);
    table.add("row iteration  strategy", List.of("TTFT P99", "throughput", "SLO gap"), List.of());
    for (LedgerLine line : LedgerLine.all(rows)) {
      table.add(
          "%3d %s  %s".formatted(line.row(), line.iteration(), line.strategy()),
          List.of(line.ttft(), line.throughput(), line.gap()),
          List.of(line.status(), line.verdict()));
    }
    return table.text();
  }
}
