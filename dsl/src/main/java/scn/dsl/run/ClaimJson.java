package scn.dsl.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import scn.dsl.semantic.Claim;
import scn.engine.compare.Effect;
import scn.engine.compare.Evidence;
import scn.engine.compare.Reading;
import scn.engine.compare.Verdict;

/** Claims and their verdicts as JSON. */
public record ClaimJson(JsonGenerator json) {

  public void write(String experiment, ClaimResult result) throws IOException {
    Claim claim = result.claim();
    json.writeStartObject();
    json.writeStringField("experiment", experiment);
    json.writeStringField("kind", claim.kind());
    json.writeStringField("name", claim.wording().name());
    json.writeStringField("strategy", claim.wording().arm());
    json.writeStringField("verdict", result.status().label());
    json.writeBooleanField("indicative", result.indicative());
    optional("needs", claim.wording().needs().orElse(""));
    optional("because", claim.wording().because());
    optional("else", claim.wording().otherwise());
    json.writeArrayFieldStart("predictions");
    for (Judgement judgement : result.judgements()) {
      write(judgement);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void optional(String field, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(field, text);
    }
  }

  private void write(Judgement judgement) throws IOException {
    Verdict verdict = judgement.verdict();
    json.writeStartObject();
    json.writeStringField("prediction", judgement.expectation().text());
    json.writeStringField("metric", judgement.expectation().metric().name());
    json.writeStringField("circumstances", judgement.circumstances());
    json.writeStringField("reference", judgement.reference());
    json.writeStringField("verdict", ClaimStatus.of(verdict).label());
    if (verdict instanceof Verdict.Refuted refuted) {
      json.writeStringField("wrong_in", refuted.in().name().toLowerCase(Locale.ROOT));
    }
    if (verdict instanceof Verdict.Inconclusive inconclusive) {
      json.writeFieldName("more_seeds");
      OptionalInt more = inconclusive.moreSeeds();
      ResultsJson.writeNumber(
          json, more.isPresent() ? OptionalDouble.of(more.getAsInt()) : OptionalDouble.empty());
    }
    if (verdict instanceof Verdict.NotMeasured missing) {
      json.writeArrayFieldStart("missing");
      for (Reading.Missing each : missing.missing()) {
        json.writeString("seed " + each.seed() + ": " + each.why());
      }
      json.writeEndArray();
    }
    if (Evidences.of(verdict).isPresent()) {
      write(Evidences.of(verdict).get());
    }
    json.writeEndObject();
  }

  private void write(Evidence evidence) throws IOException {
    Effect effect = evidence.effect();
    json.writeStringField("scale", effect.scale().name().toLowerCase(Locale.ROOT));
    number("estimate", effect.estimate());
    json.writeFieldName("interval");
    if (effect.interval().isEmpty()) {
      json.writeNull();
    } else {
      range(effect.interval().get().low(), effect.interval().get().high());
    }
    number("confidence", evidence.confidence());
    number("of_means", effect.ofMeans());
    json.writeFieldName("allowed");
    range(evidence.prediction().region().lowest(), evidence.prediction().region().highest());
    json.writeFieldName("sign_flip_probability");
    ResultsJson.writeNumber(json, effect.signFlips().probability());
    json.writeArrayFieldStart("seeds");
    for (Effect.SeedEffect seed : effect.seeds()) {
      json.writeStartObject();
      json.writeNumberField("seed", seed.seed());
      number("figure", seed.figure());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** An end that is open is null. */
  private void range(double low, double high) throws IOException {
    json.writeStartArray();
    ResultsJson.writeNumber(json, OptionalDouble.of(low));
    ResultsJson.writeNumber(json, OptionalDouble.of(high));
    json.writeEndArray();
  }

  private void number(String field, double value) throws IOException {
    json.writeFieldName(field);
    ResultsJson.writeNumber(json, OptionalDouble.of(value));
  }
}
