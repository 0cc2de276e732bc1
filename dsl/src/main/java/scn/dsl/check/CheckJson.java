package scn.dsl.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.Span;

/** Diagnostics as JSON; the format is docs/check.md. */
public final class CheckJson {
  private static final String SCHEMA = "scn-check/1";

  private CheckJson() {}

  public static String of(List<CheckedFile> files) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeArrayFieldStart("files");
      for (CheckedFile file : files) {
        json.writeStartObject();
        json.writeStringField("file", file.file().toString());
        json.writeArrayFieldStart("diagnostics");
        for (Diagnostic each : file.diagnostics()) {
          write(json, each);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, Diagnostic diagnostic) throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringField("rule", Rules.of(diagnostic));
    if (diagnostic.span().isPresent()) {
      Span at = diagnostic.span().get();
      json.writeStringField("file", at.source().name());
      json.writeNumberField("line", at.line());
      json.writeNumberField("column", at.column());
      json.writeNumberField("length", at.length());
    }
    json.writeStringField("message", diagnostic.message());
    if (!diagnostic.hint().isEmpty()) {
      json.writeStringField("hint", diagnostic.hint());
    }
    json.writeEndObject();
  }
}
