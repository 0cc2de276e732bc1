package scn.dsl.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import scn.dsl.diff.Comparison;
import scn.dsl.effect.Effects;

/**
 * All that two versions differ in and all that it does, as JSON; the format is
 * docs/diff.schema.json. Holds nothing that depends on the machine.
 */
public final class DiffJson {
  private static final String SCHEMA = "scn-diff/1";

  private DiffJson() {}

  /**
   * @param effects empty if they were not measured
   */
  public static String of(Comparison comparison, Optional<Effects> effects) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      new ChangeJson(json).write(comparison);
      if (effects.isPresent()) {
        new EffectJson(json).write(effects.get());
      } else {
        json.writeNullField("effects");
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  static void strings(JsonGenerator json, String field, List<String> texts) throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
