package scn.dsl.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import scn.dsl.effect.Effects;
import scn.dsl.effect.ExperimentEffect;
import scn.dsl.effect.Flip;
import scn.dsl.effect.GateResult;
import scn.dsl.effect.MetricEffect;
import scn.dsl.effect.Shares;
import scn.dsl.effect.StrategyEffect;
import scn.dsl.run.ClaimJson;

/** What changes do, as JSON. */
final class EffectJson {
  private final JsonGenerator json;
  private final FigureJson figures;

  EffectJson(JsonGenerator json) {
    this.json = json;
    this.figures = new FigureJson(json);
  }

  void write(Effects effects) throws IOException {
    json.writeObjectFieldStart("effects");
    json.writeBooleanField("stopped", effects.stopped());
    json.writeBooleanField("failed", effects.failed());
    json.writeArrayFieldStart("gates");
    for (GateResult gate : effects.gates()) {
      write(gate);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("experiments");
    for (ExperimentEffect experiment : effects.experiments()) {
      write(experiment);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(GateResult gate) throws IOException {
    json.writeStartObject();
    json.writeStringField("gate", gate.gate().text());
    json.writeStringField("experiment", gate.experiment());
    json.writeStringField("strategy", gate.strategy());
    json.writeStringField("state", gate.state().label());
    json.writeBooleanField("stops", gate.fires());
    figures.effect("effect", gate.effect());
    json.writeStringField("missing", gate.missing());
    json.writeEndObject();
  }

  private void write(ExperimentEffect experiment) throws IOException {
    json.writeStartObject();
    json.writeStringField("experiment", experiment.name());
    json.writeBooleanField("added", experiment.added());
    json.writeArrayFieldStart("seeds");
    for (long seed : experiment.seeds()) {
      json.writeNumber(seed);
    }
    json.writeEndArray();
    json.writeStringField("seed_note", experiment.seedNote());
    json.writeStringField("fault", experiment.fault());
    json.writeArrayFieldStart("strategies");
    for (StrategyEffect strategy : experiment.strategies()) {
      write(strategy);
    }
    json.writeEndArray();
    DiffJson.strings(json, "removed", experiment.removed());
    json.writeArrayFieldStart("verdicts");
    for (Flip flip : experiment.verdicts()) {
      json.writeStartObject();
      json.writeFieldName("old");
      new ClaimJson(json).write(experiment.name(), flip.before());
      json.writeFieldName("new");
      new ClaimJson(json).write(experiment.name(), flip.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("same_verdicts", experiment.sameVerdicts());
    json.writeEndObject();
  }

  private void write(StrategyEffect strategy) throws IOException {
    json.writeStartObject();
    json.writeStringField("strategy", strategy.strategy());
    json.writeStringField(
        "against",
        strategy.basis() instanceof StrategyEffect.Basis.Baseline ? "baseline" : "older version");
    json.writeStringField("against_strategy", strategy.basis().strategy());
    json.writeBooleanField("touched", strategy.touched());
    DiffJson.strings(json, "failures", strategy.failures());
    json.writeArrayFieldStart("metrics");
    for (MetricEffect metric : strategy.metrics()) {
      figures.write(metric);
    }
    json.writeEndArray();
    new FirstDifferenceJson(json).write(strategy.first());
    shares(strategy.shares());
    json.writeEndObject();
  }

  private void shares(Optional<Shares> shares) throws IOException {
    if (shares.isEmpty()) {
      json.writeNullField("shares");
      return;
    }
    json.writeObjectFieldStart("shares");
    json.writeArrayFieldStart("singles");
    for (Shares.Share single : shares.get().singles()) {
      json.writeStartObject();
      json.writeStringField("change", single.change());
      json.writeStringField("unmeasured", single.unmeasured());
      differences("differences", single.differences());
      json.writeEndObject();
    }
    json.writeEndArray();
    differences("interaction", shares.get().interaction());
    differences("whole", shares.get().whole());
    json.writeEndObject();
  }

  /** By the names of metrics, whose order is no accident of a map. */
  private void differences(String field, Map<String, Double> differences) throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Double> each : new TreeMap<>(differences).entrySet()) {
      figures.number(each.getKey(), each.getValue());
    }
    json.writeEndObject();
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
