package scn.dsl.diff;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;

/** A process of {@code git cat-file --batch}, asked for one content after the other. */
final class GitContents implements AutoCloseable {
  private final Process process;
  private final InputStream in;

  GitContents(Process process) {
    this.process = process;
    this.in = new BufferedInputStream(process.getInputStream());
  }

  /**
   * @param name of the content, as {@code git ls-tree} tells it
   * @throws DiagnosticException if the clone does not hold it
   */
  byte[] read(String name) {
    try {
      process.getOutputStream().write((name + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      String[] head = line().split(" ", -1); // name, type and size, or name and missing
      if (head.length < 3) {
        throw missing();
      }
      byte[] content = in.readNBytes(Integer.parseInt(head[2]));
      in.skipNBytes(1);
      return content;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static DiagnosticException missing() {
    return new DiagnosticException(
        Diagnostic.ofFile(
            "this clone does not hold all of its files", "fetch the whole repository"));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
