package scn.dsl.semantic;

import java.util.List;
import scn.engine.kv.KvMemory;
import scn.engine.latency.Hardware;
import scn.engine.sim.Cluster;
import scn.engine.sim.InstanceSetup;

/**
 * A cluster before a strategy has its say.
 *
 * @param instances the hardware of each instance
 */
record ClusterPlan(String name, List<Hardware> instances, KvMemory memory, Limits limits) {

  /** With what a strategy sets in place of what the cluster says. */
  Cluster under(Limits strategy, long horizonMicros) {
    Limits effective = limits.overriddenBy(strategy);
    List<InstanceSetup> setups =
        instances.stream()
            .map(hardware -> new InstanceSetup(hardware, memory, effective.batch()))
            .toList();
    return new Cluster(
        setups,
        effective.admissionMicros().orElse(0),
        effective.routingMicros().orElse(0),
        effective.refreshMicros().orElse(0),
        horizonMicros);
  }
}
