package scn.engine.workload;

import java.util.Optional;
import scn.engine.policy.SloClass;

/**
 * One source of traffic.
 *
 * @param name unique within the workload; the client's random streams are keyed by it
 * @param tenant may be empty
 * @param ratePerSecond of requests, or of session starts if there is a session
 */
public record Client(
    String name,
    String tenant,
    SloClass sloClass,
    double ratePerSecond,
    ArrivalProcess arrivals,
    LengthDistribution input,
    LengthDistribution output,
    Optional<Prefix> prefix,
    Optional<Session> session) {

  /**
   * A prompt prefix shared by all requests that name the same group; it comes on top of the drawn
   * input length.
   *
   * @param tokens at least 1, the same for every client of the group
   */
  public record Prefix(String group, int tokens) {}

  /**
   * Multi-turn traffic, open loop: round r+1 arrives a think time and one microsecond per output
   * token after round r.
   *
   * @param rounds at least 1
   * @param accumulate whether a round's prompt holds all earlier rounds
   */
  public record Session(int rounds, long thinkMicros, boolean accumulate) {}
}
