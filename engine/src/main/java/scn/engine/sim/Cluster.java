package scn.engine.sim;

import java.util.List;

/**
 * Everything about the machines of a run.
 *
 * @param instances one entry per instance, in numeric order; at least one
 * @param admissionMicros from arrival to the admission decision
 * @param routingMicros from admission to the routing decision
 * @param snapshotRefreshMicros how old the KV figures of a view may get; 0 keeps them fresh
 * @param horizonMicros events after this time do not happen; {@link #NO_HORIZON} runs until nothing
 *     is left to do
 */
public record Cluster(
    List<InstanceSetup> instances,
    long admissionMicros,
    long routingMicros,
    long snapshotRefreshMicros,
    long horizonMicros) {

  public static final long NO_HORIZON = Long.MAX_VALUE;

  public Cluster {
    instances = List.copyOf(instances);
    if (instances.isEmpty()) {
      throw new IllegalArgumentException("a cluster has at least one instance");
    }
    int blockTokens = instances.get(0).memory().blockTokens();
    if (instances.stream().anyMatch(i -> i.memory().blockTokens() != blockTokens)) {
      throw new IllegalArgumentException("all instances of a cluster have blocks of the same size");
    }
  }
}
