package scn.dsl.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.SourceText;

/** Reads scenario files: UTF-8 text of at most {@link #MAX_BYTES}. */
public final class ScnSource {
  public static final int MAX_BYTES = 1 << 20;

  private ScnSource() {}

  /**
   * The text of a file.
   *
   * @throws DiagnosticException if it is missing, not a file, too large or not text
   */
  public static SourceText read(Path file) {
    String name = file.toString();
    if (!Files.exists(file)) {
      throw fault("there is no file " + name, "");
    }
    if (!Files.isRegularFile(file)) {
      throw fault(name + " is not a file", "");
    }
    return new SourceText(name, decode(name, bytes(file, name)));
  }

  /** The text of bytes; a byte order mark is dropped. */
  public static String decode(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw fault(name + " is larger than 1 MiB", "a scenario is text of at most 1 MiB");
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw fault(name + " is not text: byte " + i + " is zero", "a scenario is UTF-8 text");
      }
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw fault(name + " is not text in UTF-8", "a scenario is UTF-8 text");
    }
  }

  private static byte[] bytes(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw fault(name + " cannot be read: " + e.getMessage(), "");
    }
  }

  private static DiagnosticException fault(String message, String hint) {
    return new DiagnosticException(Diagnostic.ofFile(message, hint));
  }
}
