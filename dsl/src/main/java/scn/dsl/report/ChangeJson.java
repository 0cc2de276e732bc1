package scn.dsl.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.Span;
import scn.dsl.diff.Change;
import scn.dsl.diff.Comparison;
import scn.dsl.diff.Finding;
import scn.dsl.diff.Reach;

/** What changed in meaning, as JSON. */
record ChangeJson(JsonGenerator json) {

  void write(Comparison comparison) throws IOException {
    json.writeStringField("old", comparison.before());
    json.writeStringField("new", comparison.after());
    json.writeArrayFieldStart("changes");
    for (Finding finding : comparison.findings()) {
      write(finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("faults");
    for (Comparison.Fault fault : comparison.faults()) {
      write(fault);
    }
    json.writeEndArray();
  }

  private void write(Finding finding) throws IOException {
    Change change = finding.change();
    json.writeStartObject();
    json.writeStringField("kind", kind(change));
    json.writeStringField("text", change.text());
    json.writeStringField("file", change.subject().file());
    DiffJson.strings(json, "path", change.subject().path());
    if (change instanceof Change.Turned turned) {
      json.writeStringField("old", turned.before());
      json.writeStringField("new", turned.after());
    } else if (change instanceof Change.Added added) {
      json.writeStringField("content", added.content());
    } else if (change instanceof Change.Removed removed) {
      json.writeStringField("content", removed.content());
    } else if (change instanceof Change.OfScript script) {
      write(script);
    }
    if (change instanceof Change.Rerecorded recording) {
      json.writeStringField("recording", recording.file());
    }
    reach(finding.reach());
    json.writeEndObject();
  }

  private static String kind(Change change) {
    return change instanceof Change.AddedScript
        ? "added"
        : change.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private void write(Change.OfScript change) throws IOException {
    json.writeStringField("policy_kind", change.kind());
    json.writeStringField("policy", change.name());
    if (change instanceof Change.Scripted script) {
      DiffJson.strings(json, "consequences", script.consequences());
    } else {
      json.writeStringField("content", "");
    }
    DiffJson.strings(json, "diff", change.lines());
  }

  private void reach(List<Reach> reach) throws IOException {
    json.writeArrayFieldStart("reach");
    for (Reach each : reach) {
      json.writeStartObject();
      json.writeStringField("file", each.file());
      json.writeStringField("experiment", each.experiment());
      DiffJson.strings(json, "strategies", each.strategies());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Comparison.Fault fault) throws IOException {
    json.writeStartObject();
    json.writeStringField("version", fault.version());
    json.writeStringField("file", fault.file());
    json.writeArrayFieldStart("errors");
    for (Diagnostic error : fault.diagnostics()) {
      json.writeStartObject();
      if (error.span().isPresent()) {
        Span at = error.span().get();
        json.writeStringField("file", at.source().name());
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
      }
      json.writeStringField("message", error.message());
      json.writeStringField("hint", error.hint());
      json.writeEndObject();
    }
    json.writeEndArray();
    DiffJson.strings(json, "other_version_has", fault.other());
    json.writeEndObject();
  }
}
