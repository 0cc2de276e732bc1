package scn.dsl.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a text such that whoever reads sees all of it, or what was there before. */
public final class WholeFile {
  private WholeFile() {}

  /** Makes the folder as well. */
  public static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    // a name of its own for each writer; a temporary file of the system would be private to its
    // user
    Path whole = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      Files.writeString(whole, text);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
