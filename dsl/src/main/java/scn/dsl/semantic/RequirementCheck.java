package scn.dsl.semantic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.RequirementNode;
import scn.engine.kv.KvMemory;
import scn.engine.sim.BatchLimits;
import scn.engine.sim.Cluster;
import scn.engine.sim.InstanceSetup;

/** Holds the strategies of an experiment against what a problem requires of every one. */
record RequirementCheck(Faults faults) {

  /** A figure of a cluster as a strategy runs it. */
  private record Knob(List<Dimension> dimensions, ToDoubleFunction<Cluster> figure) {}

  private static final Map<String, Knob> KNOBS = knobs();

  private static Map<String, Knob> knobs() {
    Map<String, Knob> knobs = new LinkedHashMap<>();
    knobs.put("instances", new Knob(Quantities.NUMBER, it -> it.instances().size()));
    knobs.put("kv.gpu", new Knob(Quantities.BLOCKS, it -> least(it, KvMemory::gpuBlocks)));
    knobs.put(
        "kv.cpu",
        new Knob(
            Quantities.BLOCKS, it -> least(it, m -> m.cpu().map(cpu -> cpu.blocks()).orElse(0))));
    knobs.put("kv.block", new Knob(Quantities.TOKENS, it -> least(it, KvMemory::blockTokens)));
    knobs.put("batch.max_requests", new Knob(Quantities.NUMBER, it -> batch(it).maxRequests()));
    knobs.put("batch.max_tokens", new Knob(Quantities.TOKENS, it -> batch(it).maxTokens()));
    knobs.put(
        "router.admission_latency", new Knob(Quantities.TIME, it -> (double) it.admissionMicros()));
    knobs.put(
        "router.routing_latency", new Knob(Quantities.TIME, it -> (double) it.routingMicros()));
    knobs.put(
        "router.snapshot_refresh",
        new Knob(Quantities.TIME, it -> (double) it.snapshotRefreshMicros()));
    return knobs;
  }

  private static double least(Cluster cluster, ToIntFunction<KvMemory> figure) {
    return cluster.instances().stream()
        .map(InstanceSetup::memory)
        .mapToInt(figure)
        .min()
        .orElseThrow();
  }

  private static BatchLimits batch(Cluster cluster) {
    return cluster.instances().get(0).limits();
  }

  void check(RequirementNode node, Setup setup) {
    Knob knob = KNOBS.get(node.path().text());
    if (knob == null) {
      faults.error(
          node.path().at(),
          "nothing can be required of '" + node.path().text() + "'",
          NearestName.hint(node.path().text(), KNOBS.keySet(), "figures"));
      return;
    }
    if (!(node.bound() instanceof QuantityNode quantity)) {
      faults.error(node.bound().at(), "a quantity belongs here", "");
      return;
    }
    Optional<Double> bound =
        new Quantities(faults).read(quantity, node.path().text(), knob.dimensions());
    for (Arm arm : setup.arms()) {
      double figure = knob.figure().applyAsDouble(arm.cluster());
      if (bound.isPresent() && !holds(figure, node.sign(), bound.get())) {
        faults.error(
            node.at(),
            "strategy '%s' does not keep to '%s %s %s'"
                .formatted(arm.strategy(), node.path().text(), node.sign(), quantity.written()),
            "on cluster '" + setup.clusterName() + "' it is " + Numbers.plain(figure));
      }
    }
  }

  private static boolean holds(double figure, String sign, double bound) {
    return switch (PredictionReader.sign(sign)) {
      case AT_LEAST -> figure >= bound;
      case AT_MOST -> figure <= bound;
      case ABOVE -> figure > bound;
      case BELOW -> figure < bound;
      case EQUAL -> figure == bound;
    };
  }
}
