package scn.engine.latency;

/** What a request costs besides its steps; alike for every kind of hardware. */
abstract class RequestOverhead implements LatencyModel {
  private final double queueingMicros;
  private final double queueingPerToken;
  private final double outputMicros;

  RequestOverhead(double alpha0, double alpha1, double alpha2) {
    this.queueingMicros = alpha0;
    this.queueingPerToken = alpha1;
    this.outputMicros = alpha2;
  }

  @Override
  public final long queueingMicros(int inputTokens) {
    return (long) (queueingMicros + queueingPerToken * (double) inputTokens);
  }

  @Override
  public final long outputTokenMicros() {
    return (long) outputMicros;
  }
}
