package scn.engine.workload;

import java.util.Optional;
import scn.engine.policy.SloClass;

/**
 * One source of traffic.
 *
 * @param name unique within the workload; the client's random streams are keyed by it
 * @param tenant may be empty
 * @param starts of requests, or of sessions if there is a session
 */
public record Client(
    String name,
    String tenant,
    SloClass sloClass,
    Starts starts,
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
   * Multi-turn traffic.
   *
   * @param rounds at least 1; {@link #ENDLESS} goes on until the workload ends
   * @param accumulate whether a round's prompt holds all earlier rounds
   */
  public record Session(int rounds, long thinkMicros, boolean accumulate, Loop loop) {
    public static final int ENDLESS = Integer.MAX_VALUE;
  }

  /** What the next round of a session waits for. */
  public enum Loop {
    /** A think time and one microsecond per output token after its predecessor arrived. */
    OPEN,
    /** A think time after its predecessor was answered. */
    CLOSED
  }

  boolean isClosedLoop() {
    return session.isPresent() && session.get().loop() == Loop.CLOSED;
  }

  /** Whether a number of sessions is an end to its requests. */
  boolean ends() {
    return session.isPresent() && session.get().rounds() < Session.ENDLESS;
  }

  boolean accumulates() {
    return session.isPresent() && session.get().accumulate();
  }
}
