package scn.dsl.optimize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.file.OutFault;
import scn.dsl.file.WholeFile;
import scn.dsl.semantic.Search;
import scn.engine.search.Outcome;

/**
 * Where a study keeps its runs and its result: {@code trials.jsonl} and {@code optimization.json}.
 *
 * @param identity what decides about its trials, by part
 * @param resumed what was recorded before, if it is gone on with
 * @param lock held until the folder is closed
 */
public record StudyFolder(
    Path folder, Map<String, String> identity, Optional<TrialLog.Contents> resumed, StudyLock lock)
    implements AutoCloseable {
  private static final String TRIALS = "trials.jsonl";
  private static final String PREVIOUS = "trials.previous.jsonl";

  /** Whether anything is recorded in a folder. */
  public static boolean isRecorded(Path folder) {
    return Files.exists(folder.resolve(TRIALS));
  }

  /**
   * Begins anew; the record of an earlier study is kept beside it.
   *
   * @throws DiagnosticException if another process is at work there
   */
  public static StudyFolder begin(Path folder, Map<String, String> identity) {
    StudyLock lock = StudyLock.of(folder);
    Path file = folder.resolve(TRIALS);
    if (Files.exists(file)) {
      try {
        Files.move(file, folder.resolve(PREVIOUS), StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException fault) {
        lock.close();
        throw OutFault.of("cannot put " + file + " aside", fault);
      }
    }
    return new StudyFolder(folder, identity, Optional.empty(), lock);
  }

  /**
   * Goes on with what is recorded, laid out for the budget that it began with; with nothing
   * recorded, begins.
   *
   * @throws DiagnosticException if the record is one of another study, or another process is at
   *     work there
   */
  public static StudyFolder resume(Path folder, Search search, Map<String, String> identity) {
    StudyLock lock = StudyLock.of(folder);
    try {
      Optional<TrialLog.Contents> contents =
          isRecorded(folder) ? TrialLog.read(folder.resolve(TRIALS)) : Optional.empty();
      Map<String, String> goingOn =
          contents.map(it -> StudyIdentity.goingOn(it.header(), identity)).orElse(identity);
      contents.ifPresent(it -> requireSame(folder, search, it.header(), goingOn));
      return new StudyFolder(folder, goingOn, contents, lock);
    } catch (DiagnosticException refused) {
      lock.close();
      throw refused;
    }
  }

  private static void requireSame(
      Path folder, Search search, Map<String, String> before, Map<String, String> now) {
    List<String> changed = StudyIdentity.changes(before, now);
    if (!changed.isEmpty()) {
      throw new DiagnosticException(
          Diagnostic.error(
              search.at(),
              "the study in %s is another one: changed since: %s"
                  .formatted(folder, String.join(", ", changed)),
              "begin anew without --resume, or undo the change"));
    }
  }

  Map<RunName, Outcome> known() {
    return resumed.map(TrialLog.Contents::runs).orElse(Map.of());
  }

  /** How many runs need not be made again. */
  public int knownRuns() {
    return known().size();
  }

  /** How many runs the record has by now. */
  public int recordedRuns() {
    return isRecorded(folder)
        ? TrialLog.read(folder.resolve(TRIALS)).map(it -> it.runs().size()).orElse(0)
        : 0;
  }

  /** Lines of the record that cannot be read, counted from 1. */
  public List<Integer> damagedLines() {
    return resumed.map(TrialLog.Contents::damaged).orElse(List.of());
  }

  @Override
  public void close() {
    lock.close();
  }

  TrialLog log() {
    Path file = folder.resolve(TRIALS);
    return resumed
        .map(it -> TrialLog.append(file, it))
        .orElseGet(() -> TrialLog.create(file, identity));
  }

  /** Writes {@code optimization.json}, whole or not at all. */
  public void write(Optimization result) {
    Path file = folder.resolve("optimization.json");
    try {
      WholeFile.write(file, OptimizationJson.of(result));
    } catch (IOException fault) {
      throw OutFault.of("cannot write to " + file, fault);
    }
  }
}
