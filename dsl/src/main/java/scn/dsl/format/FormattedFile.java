package scn.dsl.format;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.syntax.ScnSource;

/** A file and what its text should look like. */
public record FormattedFile(Path file, String text, boolean changed) {

  /**
   * @throws DiagnosticException if it cannot be read as text
   */
  public static FormattedFile of(Path file) {
    String text = ScnSource.read(file).text();
    String formatted = Formatter.format(text);
    return new FormattedFile(file, formatted, !formatted.equals(text));
  }

  /**
   * Puts the formatted text in place of the file's: all of it or, if that fails, nothing.
   *
   * @throws DiagnosticException if the folder or the file cannot be written to
   */
  public void write() {
    try {
      Path target = file.toRealPath();
      if (!Files.isWritable(target)) {
        throw new FileSystemException(file.toString(), null, "it is read-only");
      }
      Path whole = Files.createTempFile(target.getParent(), ".scn", ".tmp");
      try {
        Files.writeString(whole, text);
        keepPermissions(target, whole);
        Files.move(
            whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException fault) {
      String reason = fault instanceof FileSystemException named ? named.getReason() : null;
      throw new DiagnosticException(
          Diagnostic.ofFile(
              "cannot write to %s: %s"
                  .formatted(file, reason == null ? fault.getClass().getSimpleName() : reason),
              "the file is as it was"));
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }
}
