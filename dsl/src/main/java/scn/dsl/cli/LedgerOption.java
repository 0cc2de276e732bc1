package scn.dsl.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.ledger.Ledger;
import scn.dsl.protocol.LedgerPlace;

/** Which ledger a command is about. */
final class LedgerOption {
  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "The ledger (default: ledger.jsonl in the nearest folder above, within the repository).")
  private Path file;

  Optional<Path> given() {
    return Optional.ofNullable(file);
  }

  /** The one that was given, or that there is. */
  Optional<Ledger> find(Path folder) {
    return given().map(Ledger::new).or(() -> LedgerPlace.above(folder));
  }

  /** As above, or one that begins beside a scenario. */
  Ledger findOrBegin(Path scenario) {
    Path folder = scenario.toAbsolutePath().normalize().getParent();
    return find(folder).orElseGet(() -> new Ledger(folder.resolve(LedgerPlace.NAME)));
  }

  /**
   * One that exists.
   *
   * @throws DiagnosticException if there is none
   */
  Ledger existing(Path folder) {
    return find(folder)
        .filter(Ledger::exists)
        .orElseThrow(
            () ->
                new DiagnosticException(
                    Diagnostic.ofFile(
                        given().map(it -> "there is no ledger " + it).orElse("there is no ledger"),
                        "scn register FILE begins one, and so does scn run FILE --ledger"
                            + " ledger.jsonl")));
  }
}
