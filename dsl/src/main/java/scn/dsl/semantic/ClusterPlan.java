package scn.dsl.semantic;

import java.util.List;
import scn.engine.kv.KvMemory;
import scn.engine.latency.Hardware;
import scn.engine.sim.Cluster;
import scn.engine.sim.InstanceSetup;

/**
 * A cluster before it is known how long it runs.
 *
 * @param instances the hardware of each instance
 */
record ClusterPlan(String name, List<Hardware> instances, KvMemory memory, Limits limits) {

  Cluster until(long horizonMicros) {
    List<InstanceSetup> setups =
        instances.stream()
            .map(hardware -> new InstanceSetup(hardware, memory, limits.batch()))
            .toList();
    return new Cluster(
        setups, limits.admission(), limits.routing(), limits.refresh(), horizonMicros);
  }
}
