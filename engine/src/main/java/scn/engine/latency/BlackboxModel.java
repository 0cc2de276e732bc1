package scn.engine.latency;

/** Sums of {@link Blackbox} over one batch. The order of additions is part of the result. */
final class BlackboxModel implements LatencyModel {
  private final Blackbox figures;
  private long prefillTokens;
  private long decodeTokens;
  private long attention;

  BlackboxModel(Blackbox figures) {
    this.figures = figures;
  }

  @Override
  public long queueingMicros(int inputTokens) {
    return (long) (figures.alpha0() + figures.alpha1() * (double) inputTokens);
  }

  @Override
  public long outputTokenMicros() {
    return (long) figures.alpha2();
  }

  @Override
  public void startStep() {
    prefillTokens = 0;
    decodeTokens = 0;
    attention = 0;
  }

  @Override
  public void addPrefill(int progress, int newTokens) {
    prefillTokens += newTokens;
    attention += (long) newTokens * (progress + newTokens);
  }

  @Override
  public void addDecode(int progress, int newTokens) {
    decodeTokens += newTokens;
  }

  @Override
  public boolean decodeIsUniform() {
    return true;
  }

  @Override
  public void addDecodes(int members) {
    decodeTokens += members;
  }

  @Override
  public long stepMicros() {
    double micros = figures.beta0();
    micros = micros + figures.beta1() * (double) prefillTokens;
    micros = micros + figures.beta2() * (double) decodeTokens;
    if (figures.beta3() != 0) {
      micros = micros + figures.beta3() * (double) attention;
    }
    return (long) micros;
  }
}
