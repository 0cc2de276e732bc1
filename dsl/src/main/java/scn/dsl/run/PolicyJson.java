package scn.dsl.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import scn.dsl.policy.ParameterDeclaration;
import scn.dsl.policy.PolicySignature;

/** Policies as JSON; numbers are in base units, times for example in microseconds. */
public final class PolicyJson {
  private static final String SCHEMA = "scn-policies/1";

  private PolicyJson() {}

  public static String of(List<PolicySignature> policies) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeArrayFieldStart("policies");
      for (PolicySignature policy : policies) {
        write(json, policy);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, PolicySignature policy) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", policy.kind().label());
    json.writeStringField("name", policy.name());
    json.writeStringField("doc", policy.doc());
    json.writeArrayFieldStart("parameters");
    for (ParameterDeclaration parameter : policy.parameters()) {
      write(json, parameter);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ParameterDeclaration parameter) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", parameter.name());
    json.writeStringField("doc", parameter.doc());
    if (parameter.choices().isEmpty()) {
      json.writeStringField("dimension", parameter.dimension().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("default", (Double) parameter.defaultValue());
      if (parameter.range().isPresent()) {
        json.writeNumberField("low", parameter.range().get().low());
        json.writeNumberField("high", parameter.range().get().high());
      }
    } else {
      json.writeStringField("default", (String) parameter.defaultValue());
      json.writeArrayFieldStart("choices");
      for (String choice : parameter.choices()) {
        json.writeString(choice);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
