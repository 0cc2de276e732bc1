package scn.dsl.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.file.OutFault;
import scn.dsl.file.WholeFile;
import scn.dsl.ledger.Subject;

/**
 * The folder of {@code --out}: {@code results.json} and one {@code requests.csv} a run. Every file
 * is whole or absent.
 */
public final class ResultFolder {
  private final Path folder;

  private ResultFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder and tries that it can be written to, before anything is run.
   *
   * @throws DiagnosticException if it cannot
   */
  public static ResultFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".scn", ".tmp"));
    } catch (IOException fault) {
      throw OutFault.of("cannot write to " + folder, fault);
    }
    return new ResultFolder(folder);
  }

  /**
   * @param subjects what each study ran
   */
  public void write(List<StudyResult> studies, List<Subject> subjects) {
    for (StudyResult study : studies) {
      for (RunResult result : study.runs()) {
        write(place(result.run()).resolve("requests.csv"), RequestsCsv.of(result.log()));
      }
    }
    write(folder.resolve("results.json"), ResultsJson.of(studies, subjects));
  }

  private Path place(Run run) {
    Path strategy = folder.resolve(run.experiment().name()).resolve(name(run.arm().strategy()));
    Path circumstances =
        run.circumstances().isEmpty() ? strategy : strategy.resolve(name(run.circumstances()));
    return circumstances.resolve(run.setup().workloadName() + "-" + run.seed());
  }

  /**
   * What a name is in every file system: {@code rate 1500 req/s} becomes {@code rate-1500-req-s}.
   */
  private static String name(String text) {
    return text.replaceAll("[^\\w.-]+", "-");
  }

  private static void write(Path file, String text) {
    try {
      WholeFile.write(file, text);
    } catch (IOException fault) {
      throw OutFault.of("cannot write to " + file, fault);
    }
  }
}
