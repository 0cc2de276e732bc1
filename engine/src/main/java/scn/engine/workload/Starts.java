package scn.engine.workload;

/** When the requests of a client, or its sessions, begin. */
public sealed interface Starts {

  /**
   * At times drawn from a process.
   *
   * @param rate of requests, or of session starts if there is a session
   */
  record Drawn(RateFunction rate, ArrivalProcess process) implements Starts {}

  /**
   * A fixed number of users, each one closed session without an end; their first requests are
   * spread evenly over one think time.
   *
   * @param count at least 1
   */
  record Users(int count) implements Starts {}
}
