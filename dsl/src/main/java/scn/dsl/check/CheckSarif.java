package scn.dsl.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.Diagnostic.Severity;
import scn.dsl.diagnostic.Span;

/** Diagnostics in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS). */
public final class CheckSarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private CheckSarif() {}

  /**
   * @param version of scn
   */
  public static String of(List<CheckedFile> files, String version) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      writeTool(json, version);
      // Columns count UTF-16 code units, which is what editors count.
      json.writeStringField("columnKind", "utf16CodeUnits");
      json.writeArrayFieldStart("results");
      Set<Diagnostic> all = new LinkedHashSet<>();
      files.forEach(file -> all.addAll(file.diagnostics()));
      for (Diagnostic each : all) {
        writeResult(json, each);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  private static void writeTool(JsonGenerator json, String version) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "scn");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (Rules.Rule rule : Rules.all()) {
      json.writeStartObject();
      json.writeStringField("id", rule.name());
      json.writeObjectFieldStart("shortDescription");
      json.writeStringField("text", rule.summary());
      json.writeEndObject();
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", rule.error() ? "error" : "warning");
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeResult(JsonGenerator json, Diagnostic diagnostic) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", Rules.of(diagnostic));
    json.writeStringField("level", diagnostic.severity() == Severity.ERROR ? "error" : "warning");
    json.writeObjectFieldStart("message");
    String hint = diagnostic.hint().isEmpty() ? "" : ": " + diagnostic.hint();
    json.writeStringField("text", diagnostic.message() + hint);
    json.writeEndObject();
    if (diagnostic.span().isPresent()) {
      writeLocation(json, diagnostic.span().get());
    }
    json.writeEndObject();
  }

  private static void writeLocation(JsonGenerator json, Span at) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(at.source().name()));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", at.line());
    json.writeNumberField("startColumn", at.column());
    json.writeNumberField("endColumn", at.column() + at.length());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** Relative as given, with forward slashes and escapes; absolute paths as file URIs. */
  private static String uri(String path) {
    Path file = Path.of(path).normalize();
    if (file.isAbsolute()) {
      return file.toUri().toString();
    }
    try {
      return new URI(null, null, file.toString().replace('\\', '/'), null).getRawPath();
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
