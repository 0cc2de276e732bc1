package scn.engine.metrics;

/** What the latency metrics measure. */
public enum Quantity {
  /** Arrival to first output token, of requests that got one. */
  TTFT("ttft"),
  /** Arrival to last output token, of completed requests. */
  E2E("e2e"),
  /** Each gap between output tokens of completed requests. */
  ITL("itl"),
  /** Mean gap between the output tokens of one completed request. */
  TPOT("tpot"),
  /** Arrival to the start of the step that (last) took the request from the queue. */
  SCHEDULING_DELAY("scheduling_delay");

  private final String label;

  Quantity(String label) {
    this.label = label;
  }

  /** The name in the language. */
  public String label() {
    return label;
  }
}
