package scn.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;

/** A file to be written where there is none. */
record NewFile(Path path, String text) {

  /**
   * @param advice what to do then
   * @throws DiagnosticException if there is something of that name
   */
  void requireAbsent(String advice) {
    if (Files.exists(path)) {
      throw new DiagnosticException(Diagnostic.ofFile(path + " exists", advice));
    }
  }

  /** Writes the file, and the folders it is in. */
  void write() {
    try {
      Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new DiagnosticException(
          Diagnostic.ofFile(path + " cannot be written", "is the folder yours?"));
    }
  }
}
