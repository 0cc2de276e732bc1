package scn.dsl.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;

/** The scenario files that a command line names. */
public final class ScenarioFiles {
  private ScenarioFiles() {}

  /**
   * Folders become the {@code .scn} files below them, in the order of their names; files stay as
   * they are.
   */
  public static List<Path> expand(List<Path> named) {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        files.addAll(below(path));
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> found =
          all.filter(path -> path.toString().endsWith(".scn") && Files.isRegularFile(path))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new DiagnosticException(
            Diagnostic.ofFile("there is no .scn file below " + folder, "name a scenario"));
      }
      return found;
    } catch (IOException fault) {
      throw new DiagnosticException(
          Diagnostic.ofFile("cannot read the folder " + folder, "name a scenario"));
    }
  }
}
