package scn.dsl.protocol;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.ledger.Entry;
import scn.dsl.ledger.ExperimentEntry;
import scn.dsl.ledger.Ledger;
import scn.dsl.ledger.Row;
import scn.dsl.ledger.Standing;
import scn.dsl.ledger.Subject;
import scn.dsl.run.Study;
import scn.dsl.run.StudyResult;
import scn.dsl.semantic.Seeds;

/** Keeps what was measured: a row of the ledger, and what is written beside it. */
public final class Recorder {
  private final Sources sources;
  private final String engine;
  private final Optional<Ledger> ledger;

  /**
   * @param engine version of scn
   * @param ledger to be made if it does not exist; else the one above each scenario, if there is
   */
  public Recorder(Sources sources, String engine, Optional<Path> ledger) {
    this.sources = sources;
    this.engine = engine;
    this.ledger = ledger.map(Ledger::new);
  }

  /**
   * Adds a row for each study, unless its last row says the same.
   *
   * @return what was done, a line each
   * @throws scn.dsl.diagnostic.DiagnosticException if a ledger is broken or cannot be written
   */
  public List<String> record(List<StudyResult> results) {
    List<String> notes = new ArrayList<>();
    for (StudyResult result : results) {
      place(result.study()).ifPresent(place -> notes.addAll(record(result, place)));
    }
    return notes;
  }

  /**
   * Looks at the ledgers that studies will be recorded in, before anything is run.
   *
   * @throws scn.dsl.diagnostic.DiagnosticException if one is broken
   */
  public void check(List<Study> studies) {
    studies.stream().flatMap(study -> place(study).stream()).forEach(Ledger::rows);
  }

  private Optional<Ledger> place(Study study) {
    Path folder = study.scenario().toAbsolutePath().normalize().getParent();
    return ledger.or(() -> LedgerPlace.above(folder));
  }

  private List<String> record(StudyResult result, Ledger place) {
    Study study = result.study();
    String name = study.experiment().name();
    if (!study.isWhole()) {
      return List.of(name + " is not recorded, since parts of it were left out");
    }
    Path folder = place.file().getParent();
    Subject subject = sources.subject(result, folder);
    Optional<Row> added =
        place.append(
            Entry.kind(ExperimentEntry.class),
            rows -> {
              ExperimentEntry entry =
                  StudyEntry.of(
                      result,
                      subject,
                      engine,
                      standing(study, subject, rows),
                      Consensus.of(study, subject, rows));
              boolean known = last(name, rows).filter(it -> it.entry().repeats(entry)).isPresent();
              return known ? Optional.empty() : Optional.of(entry.toJson());
            });
    var row = last(name, place.rows()).orElseThrow();
    List<String> notes = new ArrayList<>();
    notes.add(
        added.isPresent()
            ? "%s is row %d of %s, %s"
                .formatted(name, row.row(), near(place.file()), row.entry().standing().words())
            : "%s gave the same as row %d of %s".formatted(name, row.row(), near(place.file())));
    LedgerTable.write(place);
    notes.addAll(new Findings(folder).write(row.row(), row.entry()));
    study
        .experiment()
        .problem()
        .ifPresent(it -> notes.addAll(new ProblemFiles(folder).write(it, row.entry())));
    return notes;
  }

  private static Standing standing(Study study, Subject subject, List<Row> rows) {
    boolean given = !study.seeds().equals(study.experiment().seeds());
    Optional<List<Long>> seeds =
        given && study.seeds() instanceof Seeds.Listed listed
            ? Optional.of(listed.seeds())
            : Optional.empty();
    return Standings.of(study.experiment().name(), subject, seeds, rows);
  }

  private static Optional<Entry.Numbered<ExperimentEntry>> last(String name, List<Row> rows) {
    var all = Entry.about(name, rows, ExperimentEntry.class);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** As a user in the present folder would name it. */
  static Path near(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }
}
