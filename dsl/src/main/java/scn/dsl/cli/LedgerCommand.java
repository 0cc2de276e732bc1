package scn.dsl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.ledger.Entry;
import scn.dsl.ledger.Entry.Numbered;
import scn.dsl.ledger.ExperimentEntry;
import scn.dsl.ledger.Ledger;
import scn.dsl.ledger.Row;
import scn.dsl.protocol.Finding;
import scn.dsl.protocol.LedgerStatus;
import scn.dsl.protocol.LedgerTable;
import scn.dsl.protocol.RowText;
import scn.dsl.protocol.Verifier;

/** {@code scn ledger}: what was tried and what came of it. */
@Command(
    name = "ledger",
    description = "Shows and verifies the record of what was tried; by itself, lists it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {"", "Example: scn ledger verify 12"})
final class LedgerCommand implements Callable<Integer> {
  private static final Path HERE = Path.of("");

  private final Terminal terminal;

  @Mixin private LedgerOption ledger;

  LedgerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return list(ledger, 120);
  }

  @Command(description = "Lists what was measured, a line for each strategy.")
  int list(
      @Mixin LedgerOption place,
      @Option(names = "--width", paramLabel = "COLUMNS", defaultValue = "120") int width) {
    List<Row> rows = place.existing(HERE).rows();
    terminal.result(LedgerTable.text(rows, Math.max(80, width)));
    return ExitCode.OK;
  }

  @Command(description = "Shows all of a row.")
  int show(@Mixin LedgerOption place, @Parameters(paramLabel = "ROW") int number) {
    terminal.result(RowText.of(row(place.existing(HERE).rows(), number)));
    return ExitCode.OK;
  }

  @Command(description = "Says what the last iterations gained and whether to go on.")
  int status(
      @Mixin LedgerOption place,
      @Option(
              names = "--metric",
              paramLabel = "METRIC",
              description = "Judges gains by this one, for example ttft.p99[critical].")
          String metric) {
    List<Row> rows = place.existing(HERE).rows();
    terminal.result(LedgerStatus.of(rows, Optional.ofNullable(metric)));
    return ExitCode.OK;
  }

  @Command(
      description =
          "Runs rows again, from their own text with the scripts as they are now; by itself, all.")
  int verify(
      @Mixin LedgerOption place,
      @Parameters(arity = "0..*", paramLabel = "ROW") List<Integer> numbers,
      @Mixin ScriptsOption scripts) {
    Ledger found = place.existing(HERE);
    List<Row> rows = found.rows();
    List<Row> wanted = new ArrayList<>();
    if (numbers == null) {
      wanted.addAll(rows);
    } else {
      numbers.forEach(number -> wanted.add(row(rows, number)));
    }
    Workbench workbench = new Workbench(terminal, scripts.folder(), List.of());
    Verifier verifier =
        new Verifier(
            workbench.sources(),
            found.file().getParent(),
            Runtime.getRuntime().availableProcessors());
    boolean same = true;
    for (Numbered<ExperimentEntry> each : Entry.all(wanted, ExperimentEntry.class)) {
      List<Finding> findings = verifier.verify(each.entry());
      same &= findings.isEmpty();
      terminal.result(RowText.verified(each, findings));
    }
    terminal.result("the chain of " + rows.size() + " rows is whole\n");
    return same ? ExitCode.OK : ExitCode.NOT_THE_SAME;
  }

  private static Row row(List<Row> rows, int number) {
    if (number < 1 || number > rows.size()) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              "there is no row " + number,
              rows.isEmpty() ? "the ledger is empty" : "rows are 1 to " + rows.size()));
    }
    return rows.get(number - 1);
  }
}
