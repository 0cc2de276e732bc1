package scn.dsl.trace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.engine.workload.RequestInput;
import scn.engine.workload.Workload;

/** Writes requests in the format that {@link TraceReader} reads, byte for byte the same again. */
public final class TraceWriter {
  private static final int ROW_CHARACTERS = 96;

  private TraceWriter() {}

  /**
   * Writes a file, compressed with gzip if its name ends in {@code .gz}.
   *
   * @throws DiagnosticException if it cannot be written, or as {@link #csv}
   */
  public static void write(Workload workload, Path file) {
    byte[] bytes = csv(workload).getBytes(StandardCharsets.UTF_8);
    try {
      Files.write(file, file.toString().endsWith(".gz") ? compressed(bytes) : bytes);
    } catch (IOException fault) {
      throw fault(file + " cannot be written", "check that its folder exists and can be written");
    }
  }

  /**
   * The text of a trace, ending in a line break.
   *
   * @throws DiagnosticException if a name holds a comma or a line break, which CSV cannot hold
   */
  public static String csv(Workload workload) {
    StringBuilder csv = new StringBuilder((workload.requests().size() + 2) * ROW_CHARACTERS);
    csv.append(TraceColumn.HEADER).append('\n');
    for (RequestInput request : workload.requests()) {
      appendName(csv, request.name());
      appendName(csv, request.client());
      appendName(csv, request.tenant());
      appendName(csv, request.sloClass().label());
      appendName(csv, request.session());
      csv.append(request.round()).append(',');
      csv.append(request.arrivalMicros()).append(',');
      appendName(csv, request.prefixGroup());
      csv.append(request.prefixTokens()).append(',');
      csv.append(request.contextTokens()).append(',');
      csv.append(request.inputTokens()).append(',');
      csv.append(request.outputTokens()).append('\n');
    }
    return csv.toString();
  }

  private static void appendName(StringBuilder csv, String name) {
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      if (character == ',' || character == '\n' || character == '\r') {
        throw fault(
            "the name '" + name.replaceAll("\\R", " ") + "' cannot be written to a trace",
            "use names without commas and line breaks");
      }
    }
    csv.append(name).append(',');
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static DiagnosticException fault(String message, String hint) {
    return new DiagnosticException(Diagnostic.ofFile(message, hint));
  }
}
