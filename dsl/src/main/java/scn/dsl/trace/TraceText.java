package scn.dsl.trace;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;

/**
 * The whole content of a trace file as UTF-8 bytes, unpacked.
 *
 * @param name as shown in messages
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Compared by nobody; a copy would double the largest thing in memory.
record TraceText(String name, byte[] bytes) {

  /** Its requests take several times the memory of its text. */
  private static final int LARGEST_BYTES =
      (int) Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 6);

  private static final int LONGEST_QUOTE = 40;

  /**
   * Reads a file; its content decides whether it is compressed, not its name.
   *
   * @param form what the file should hold, for the message about an empty one
   */
  static TraceText of(Path file, String form) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw ofFile(name + " is a folder, not a trace", "name one CSV file in it");
    }
    if (!Files.exists(file)) {
      throw ofFile("there is no file " + name, "check the path and the seed in it");
    }
    byte[] bytes = unpacked(name, stored(file, name));
    if (bytes.length == 0) {
      throw ofFile(name + " is empty", form);
    }
    return new TraceText(name, bytes);
  }

  private static byte[] stored(Path file, String name) {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw tooLarge(name);
      }
      return Files.readAllBytes(file);
    } catch (IOException fault) {
      throw ofFile(name + " cannot be read", "check its permissions");
    }
  }

  private static byte[] unpacked(String name, byte[] stored) {
    boolean gzip = stored.length >= 2 && stored[0] == 0x1F && stored[1] == (byte) 0x8B;
    if (!gzip) {
      return stored;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(stored), 1 << 14)) {
      byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
      if (bytes.length > LARGEST_BYTES) {
        throw tooLarge(name);
      }
      return bytes;
    } catch (EOFException fault) {
      throw ofFile(name + " ends in the middle of its compressed data", "copy the file again");
    } catch (ZipException fault) {
      throw ofFile(name + " is damaged: its compressed data cannot be read", "copy the file again");
    } catch (IOException fault) {
      throw ofFile(name + " cannot be read", "check its permissions");
    }
  }

  private static DiagnosticException tooLarge(String name) {
    return ofFile(
        name + " holds more than " + (LARGEST_BYTES >> 20) + " MiB of text",
        LARGEST_BYTES == 1 << 30
            ? "split the trace"
            : "split the trace, or give Java more memory: JAVA_TOOL_OPTIONS=-Xmx8g");
  }

  private static DiagnosticException ofFile(String message, String hint) {
    return new DiagnosticException(Diagnostic.ofFile(message, hint));
  }

  /** A fault of the bytes from {@code from} to {@code to}, which lie on one line. */
  DiagnosticException fault(int from, int to, String message, String hint) {
    int start = lineStart(from);
    int before = start == 0 ? 0 : lineStart(start - 1);
    int after = lineEnd(Math.min(lineEnd(from) + 1, bytes.length));
    int line = lineNumber(from);
    SourceText lines = SourceText.excerpt(name, start == 0 ? line : line - 1, text(before, after));
    int column = text(start, from).length() + 1;
    int length = Math.max(1, text(from, to).length());
    return new DiagnosticException(
        Diagnostic.error(new Span(lines, line, column, length), message, hint));
  }

  String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** The bytes in quotes, made fit for a message. */
  String quoted(int from, int to) {
    String text = text(from, to).replaceAll("\\p{C}", "?");
    boolean cut = text.length() > LONGEST_QUOTE;
    return "'" + (cut ? text.substring(0, LONGEST_QUOTE) + "..." : text) + "'";
  }

  /** Number of the line that holds a byte, from 1. */
  int lineNumber(int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /** Where the line of a byte ends: at its line break or at the end of the text. */
  int lineEnd(int at) {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }
}
