package scn.dsl.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import scn.dsl.effect.Decision;
import scn.dsl.effect.FirstDifference;

/** Where two versions part, and upon what, as JSON. */
final class FirstDifferenceJson {
  private final JsonGenerator json;
  private final FigureJson figures;

  FirstDifferenceJson(JsonGenerator json) {
    this.json = json;
    this.figures = new FigureJson(json);
  }

  void write(Optional<FirstDifference> first) throws IOException {
    if (first.isEmpty()) {
      json.writeNullField("first_difference");
      return;
    }
    json.writeObjectFieldStart("first_difference");
    if (first.get() instanceof FirstDifference.None none) {
      json.writeStringField("kind", "none");
      json.writeArrayFieldStart("seeds");
      for (long seed : none.seeds()) {
        json.writeNumber(seed);
      }
      json.writeEndArray();
    } else if (first.get() instanceof FirstDifference.OtherRequests other) {
      json.writeStringField("kind", "other requests");
      json.writeNumberField("seed", other.seed());
      json.writeStringField("old", other.before());
      json.writeStringField("new", other.after());
    } else {
      write((FirstDifference.AtDecision) first.get());
    }
    json.writeEndObject();
  }

  private void write(FirstDifference.AtDecision at) throws IOException {
    json.writeStringField("kind", at.timeOnly() ? "time" : "decision");
    json.writeNumberField("seed", at.seed());
    json.writeStringField("request", at.request());
    json.writeNumberField("position", at.position());
    decision("old_decision", at.before());
    decision("new_decision", at.after());
  }

  private void decision(String field, Optional<Decision> made) throws IOException {
    if (made.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    Decision decision = made.get();
    json.writeObjectFieldStart(field);
    json.writeStringField("kind", EffectJson.lower(decision.kind()));
    json.writeNumberField("micros", decision.micros());
    json.writeNumberField("instance", decision.instance());
    json.writeStringField("request", decision.request());
    json.writeStringField("verdict", decision.verdict());
    json.writeArrayFieldStart("scorers");
    for (Decision.ScorerShare scorer : decision.scorers()) {
      json.writeStartObject();
      json.writeStringField("name", scorer.name());
      figures.number("weight", scorer.weight());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("instances");
    for (Decision.InstanceState instance : decision.instances()) {
      write(instance, decision);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("requests");
    for (Decision.RequestState request : decision.requests()) {
      json.writeStartObject();
      json.writeStringField("request", request.name());
      json.writeStringField("slo_class", request.sloClass());
      figures.number("priority", request.priority());
      json.writeNumberField("waited_micros", request.waitedMicros());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Decision.InstanceState instance, Decision decision) throws IOException {
    json.writeStartObject();
    json.writeNumberField("instance", instance.id());
    json.writeNumberField("waiting", instance.queueDepth());
    json.writeNumberField("running", instance.batchSize());
    json.writeNumberField("pending", instance.pending());
    figures.number("kv_utilization", instance.kvUtilization());
    json.writeObjectFieldStart("scores");
    for (int i = 0; i < instance.scores().size(); i++) {
      figures.number(decision.scorers().get(i).name(), instance.scores().get(i));
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
