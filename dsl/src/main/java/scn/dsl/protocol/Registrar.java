package scn.dsl.protocol;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.ledger.Entry;
import scn.dsl.ledger.Ledger;
import scn.dsl.ledger.RegistrationEntry;
import scn.dsl.ledger.Row;
import scn.dsl.ledger.Subject;
import scn.dsl.run.Study;
import scn.dsl.semantic.Claim;
import scn.dsl.semantic.Expectation;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Scenario;

/** Locks experiments before they are run. */
public record Registrar(Sources sources, Ledger ledger) {

  /**
   * @return what was done, a line each
   */
  public List<String> register(Scenario scenario) {
    List<String> notes = new ArrayList<>();
    for (Experiment experiment : scenario.experiments()) {
      notes.add(register(Study.of(scenario.file(), experiment)));
    }
    if (!notes.isEmpty()) {
      LedgerTable.write(ledger);
    }
    return notes;
  }

  private String register(Study study) {
    String name = study.experiment().name();
    Path folder = ledger.file().getParent();
    Subject subject = sources.subject(study, folder);
    List<String> predictions = predictions(study.experiment());
    Optional<Row> added =
        ledger.append(
            Entry.kind(RegistrationEntry.class),
            rows -> {
              var entry =
                  new RegistrationEntry(
                      name,
                      study.experiment().title(),
                      subject,
                      predictions,
                      Standings.known(name, rows));
              boolean locked =
                  last(name, rows).filter(it -> it.entry().subject().isSameAs(subject)).isPresent();
              return locked ? Optional.empty() : Optional.of(entry.toJson());
            });
    var row = last(name, ledger.rows()).orElseThrow();
    if (added.isEmpty()) {
      return "%s is registered already, as row %d".formatted(name, row.row());
    }
    String known =
        row.entry().known() == 0
            ? ""
            : "; row %d holds results of it already".formatted(row.entry().known());
    return "%s is registered as row %d with %s%s"
        .formatted(
            name,
            row.row(),
            predictions.size() == 1 ? "1 prediction" : predictions.size() + " predictions",
            known);
  }

  private static Optional<Entry.Numbered<RegistrationEntry>> last(String name, List<Row> rows) {
    var all = Entry.about(name, rows, RegistrationEntry.class);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private static List<String> predictions(Experiment experiment) {
    List<String> predictions = new ArrayList<>();
    for (Claim claim : experiment.claims()) {
      for (Expectation expectation : claim.expectations()) {
        predictions.add(
            "%s %s of %s: %s"
                .formatted(
                    claim.kind(),
                    claim.wording().name(),
                    claim.wording().arm(),
                    expectation.text()));
      }
    }
    return predictions;
  }
}
