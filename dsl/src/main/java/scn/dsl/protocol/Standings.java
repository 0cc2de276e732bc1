package scn.dsl.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.ledger.Entry;
import scn.dsl.ledger.ExperimentEntry;
import scn.dsl.ledger.RegistrationEntry;
import scn.dsl.ledger.Row;
import scn.dsl.ledger.Standing;
import scn.dsl.ledger.Subject;
import scn.dsl.ledger.Subject.Script;
import scn.dsl.text.LineDiff;

/** Holds what was run against what was locked. */
final class Standings {
  private Standings() {}

  /**
   * @param given seeds that were given in place of those of the scenario
   */
  static Standing of(
      String experiment, Subject subject, Optional<List<Long>> given, List<Row> rows) {
    var locks = Entry.about(experiment, rows, RegistrationEntry.class);
    if (locks.isEmpty()) {
      return Standing.EXPLORATORY;
    }
    var lock = locks.get(locks.size() - 1);
    List<String> difference = difference(lock.entry().subject(), subject);
    given.ifPresent(
        seeds -> difference.add("seeds " + seeds + " were given in place of those registered"));
    return new Standing(lock.row(), lock.entry().known(), difference);
  }

  /** The last row that holds results of an experiment; 0 if none does. */
  static int known(String experiment, List<Row> rows) {
    var results = Entry.about(experiment, rows, ExperimentEntry.class);
    return results.isEmpty() ? 0 : results.get(results.size() - 1).row();
  }

  private static List<String> difference(Subject locked, Subject run) {
    List<String> difference = new ArrayList<>();
    if (!locked.digest().equals(run.digest())) {
      difference.addAll(LineDiff.of(locked.text(), run.text()));
    }
    run.settings().stream()
        .filter(setting -> !locked.settings().contains(setting))
        .forEach(setting -> difference.add("+ --set " + setting));
    for (Script script : run.scripts()) {
      Optional<Script> known = find(locked, script);
      if (known.isEmpty()) {
        difference.add("+ script " + script.title());
      } else if (!known.get().digest().equals(script.digest())) {
        difference.add("script " + script.title() + " was changed");
      }
    }
    for (Script script : locked.scripts()) {
      if (find(run, script).isEmpty()) {
        difference.add("- script " + script.title());
      }
    }
    run.changedSince(locked)
        .forEach(recording -> difference.add("recording " + recording.file() + " was changed"));
    return difference;
  }

  private static Optional<Script> find(Subject subject, Script wanted) {
    return subject.scripts().stream()
        .filter(it -> it.kind().equals(wanted.kind()) && it.name().equals(wanted.name()))
        .findFirst();
  }
}
