package scn.engine.workload;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Open-loop traffic that scn draws itself; {@link WorkloadGenerator} turns it into requests for a
 * seed.
 *
 * @param clients traffic sources, names unique
 * @param requests keep this many of the merged stream, in arrival order
 * @param horizonMicros no arrivals at or after this time
 */
public record WorkloadModel(
    List<Client> clients, OptionalInt requests, OptionalLong horizonMicros) {

  public WorkloadModel {
    clients = List.copyOf(clients);
  }
}
