package scn.dsl.effect;

import java.util.List;

/**
 * One decision of a policy, with all it was made upon.
 *
 * @param micros of simulated time
 * @param instance that it was made on or for; -1 at the gateway
 * @param request that it is about: the name, or empty
 * @param verdict in words: {@code refused}, {@code instance 3}, {@code 256 tokens a step}
 * @param scorers that the router asked, in their order
 * @param instances as admission or router saw them; else none
 * @param requests the queue in its new order, or the batch; else none
 */
public record Decision(
    Kind kind,
    long micros,
    int instance,
    String request,
    String verdict,
    List<ScorerShare> scorers,
    List<InstanceState> instances,
    List<RequestState> requests) {

  /** What is decided. */
  public enum Kind {
    /** Whether a request may enter. */
    ADMISSION,
    /** Where it goes. */
    ROUTING,
    /** In which order an instance takes those that wait. */
    QUEUE_ORDER,
    /** How much of a prompt a step may compute. */
    PREFILL,
    /** Who gives up its memory. */
    PREEMPTION,
    /** Which content leaves the GPU tier. */
    EVICTION;

    private static final Kind[] ALL = values();

    static Kind of(byte code) {
      return ALL[code];
    }

    byte code() {
      return (byte) ordinal();
    }
  }

  /**
   * A scorer as the scenario lists it.
   *
   * @param weight in the unit of the scenario
   */
  public record ScorerShare(String name, double weight) {}

  /**
   * An instance at the moment of a decision.
   *
   * @param kvUtilization 0 to 1, as old as snapshots are
   * @param scores one for each scorer; NaN for one that was not asked
   */
  public record InstanceState(
      int id,
      int queueDepth,
      int batchSize,
      int pending,
      double kvUtilization,
      List<Double> scores) {

    public InstanceState {
      scores = List.copyOf(scores);
    }
  }

  /**
   * A waiting or running request.
   *
   * @param sloClass empty if it names none
   * @param priority that it was given last
   * @param waitedMicros since its arrival
   */
  public record RequestState(String name, String sloClass, double priority, long waitedMicros) {}

  public Decision {
    scorers = List.copyOf(scorers);
    instances = List.copyOf(instances);
    requests = List.copyOf(requests);
  }

  /** The same about another part of its queue. */
  Decision with(List<RequestState> others) {
    return new Decision(kind, micros, instance, request, verdict, scorers, instances, others);
  }
}
