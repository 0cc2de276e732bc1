package scn.dsl.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import scn.dsl.ledger.Subject;

/**
 * All results of an invocation as JSON; the format is docs/results.md. Holds nothing that depends
 * on the machine.
 */
public final class ResultsJson {
  private static final String SCHEMA = "scn-results/1";

  private ResultsJson() {}

  /**
   * @param subjects what each study ran, the paths in it relative to its scenario
   */
  public static String of(List<StudyResult> studies, List<Subject> subjects) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeArrayFieldStart("experiments");
      for (int i = 0; i < studies.size(); i++) {
        write(json, studies.get(i).study().experiment().name(), subjects.get(i));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("runs");
      for (StudyResult study : studies) {
        for (RunResult result : study.runs()) {
          write(json, result);
        }
      }
      json.writeEndArray();
      json.writeArrayFieldStart("claims");
      for (StudyResult study : studies) {
        for (ClaimResult claim : study.claims()) {
          new ClaimJson(json).write(study.study().experiment().name(), claim);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, String experiment, Subject subject)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("experiment", experiment);
    json.writeStringField("file", subject.file());
    json.writeStringField("digest", subject.digest());
    json.writeArrayFieldStart("settings");
    for (String setting : subject.settings()) {
      json.writeString(setting);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("scripts");
    for (Subject.Script script : subject.scripts()) {
      json.writeStartObject();
      json.writeStringField("kind", script.kind());
      json.writeStringField("name", script.name());
      json.writeStringField("file", script.file());
      json.writeStringField("digest", script.digest());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("recordings");
    for (Subject.Recording recording : subject.recordings()) {
      json.writeStartObject();
      json.writeStringField("file", recording.file());
      json.writeStringField("digest", recording.digest());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, RunResult result) throws IOException {
    Run run = result.run();
    json.writeStartObject();
    json.writeStringField("experiment", run.experiment().name());
    json.writeStringField(
        "semantics", run.experiment().semantics().name().toLowerCase(Locale.ROOT));
    json.writeStringField("strategy", run.arm().strategy());
    json.writeBooleanField("baseline", run.arm().baseline());
    json.writeStringField("workload", run.setup().workloadName());
    json.writeStringField("cluster", run.setup().clusterName());
    json.writeStringField("circumstances", run.circumstances());
    json.writeNumberField("seed", run.seed());
    json.writeObjectFieldStart("metrics");
    for (Map.Entry<String, OptionalDouble> metric : result.metrics().all().entrySet()) {
      json.writeFieldName(metric.getKey());
      writeNumber(json, metric.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** As an integer where it is one; null if it is missing or not finite. */
  public static void writeNumber(JsonGenerator json, OptionalDouble value) throws IOException {
    if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
      json.writeNull();
    } else if (value.getAsDouble() == Math.rint(value.getAsDouble())
        && Math.abs(value.getAsDouble()) < 1L << 53) {
      json.writeNumber((long) value.getAsDouble());
    } else {
      json.writeNumber(value.getAsDouble());
    }
  }
}
