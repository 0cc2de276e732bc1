package scn.dsl.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import scn.dsl.effect.MetricEffect;
import scn.dsl.run.ResultsJson;
import scn.engine.compare.Effect;
import scn.engine.compare.Interval;
import scn.engine.compare.Reading;

/** Readings and effects as JSON. What is not finite or not there is null. */
record FigureJson(JsonGenerator json) {

  void write(MetricEffect metric) throws IOException {
    json.writeStartObject();
    json.writeStringField("metric", metric.metric().name());
    readings("old", metric.before());
    readings("new", metric.after());
    number("old_mean", metric.meanBefore());
    number("new_mean", metric.meanAfter());
    effect("change", metric.change());
    json.writeEndObject();
  }

  private void readings(String field, List<Reading> readings) throws IOException {
    json.writeArrayFieldStart(field);
    for (Reading reading : readings) {
      json.writeStartObject();
      json.writeNumberField("seed", reading.seed());
      if (reading instanceof Reading.Value value) {
        number("value", value.value());
      } else {
        json.writeNullField("value");
        json.writeStringField("missing", ((Reading.Missing) reading).why());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void effect(String field, Optional<Effect> measured) throws IOException {
    if (measured.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    Effect effect = measured.get();
    json.writeObjectFieldStart(field);
    json.writeStringField("scale", EffectJson.lower(effect.scale()));
    number("estimate", effect.estimate());
    interval("interval", effect.interval());
    number("of_means", effect.ofMeans());
    number(
        "difference",
        effect.difference().map(it -> OptionalDouble.of(it.mean())).orElse(OptionalDouble.empty()));
    interval("difference_interval", effect.difference().flatMap(Effect.Difference::interval));
    json.writeArrayFieldStart("seeds");
    for (Effect.SeedEffect seed : effect.seeds()) {
      json.writeStartObject();
      json.writeNumberField("seed", seed.seed());
      number("figure", seed.figure());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void interval(String field, Optional<Interval> interval) throws IOException {
    if (interval.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    json.writeArrayFieldStart(field);
    ResultsJson.writeNumber(json, OptionalDouble.of(interval.get().low()));
    ResultsJson.writeNumber(json, OptionalDouble.of(interval.get().high()));
    json.writeEndArray();
  }

  void number(String field, double value) throws IOException {
    number(field, OptionalDouble.of(value));
  }

  private void number(String field, OptionalDouble value) throws IOException {
    json.writeFieldName(field);
    ResultsJson.writeNumber(json, value);
  }
}
