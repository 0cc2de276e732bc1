package scn.dsl.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.file.WholeFile;

/** A file that scn begins and a person goes on with. */
record PersonalFile(Path file) {

  /**
   * Writes a block of it, and what stands around it if the file is new.
   *
   * @return what a person should know, a line each
   */
  List<String> write(MarkedText mark, String content, String before, String after) {
    try {
      if (!Files.exists(file)) {
        WholeFile.write(file, before + mark.block(content) + after);
        return List.of("wrote " + Recorder.near(file));
      }
      String known = Files.readString(file);
      if (!mark.isIn(known)) {
        return List.of(
            "%s has no block '%s' and was left as it is"
                .formatted(Recorder.near(file), mark.name()));
      }
      String now = mark.replace(known, content);
      if (!now.equals(known)) {
        WholeFile.write(file, now);
      }
      return List.of();
    } catch (IOException fault) {
      throw new DiagnosticException(
          Diagnostic.ofFile("cannot write " + file + ": " + fault.getMessage(), ""));
    }
  }
}
