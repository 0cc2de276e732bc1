package scn.engine.latency;

/**
 * Step times fitted to measurements of a real server: linear in new prompt and decode tokens, with
 * an optional quadratic term.
 *
 * @param alpha0 queueing, us per request
 * @param alpha1 queueing, us per prompt token
 * @param alpha2 output processing, us per output token
 * @param beta0 us per step
 * @param beta1 us per new prompt token
 * @param beta2 us per decode token
 * @param beta3 us per (new prompt token x context token); 0 leaves the term out
 */
public record Blackbox(
    double alpha0,
    double alpha1,
    double alpha2,
    double beta0,
    double beta1,
    double beta2,
    double beta3)
    implements Hardware {

  @Override
  public LatencyModel model() {
    return new BlackboxModel(this);
  }
}
