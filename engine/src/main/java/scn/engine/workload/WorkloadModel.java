package scn.engine.workload;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Traffic that scn draws itself; {@link WorkloadGenerator} turns it into requests for a seed.
 *
 * @param clients traffic sources, names unique
 * @param requests keep this many of the merged stream, in arrival order
 * @param sessions start no more than this many
 * @param horizonMicros no arrivals at or after this time
 */
public record WorkloadModel(
    List<Client> clients, OptionalInt requests, OptionalInt sessions, OptionalLong horizonMicros) {

  public WorkloadModel {
    clients = List.copyOf(clients);
  }
}
