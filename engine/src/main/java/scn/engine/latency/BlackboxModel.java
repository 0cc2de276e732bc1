package scn.engine.latency;

/** Sums of {@link Blackbox} over one batch. The order of additions is part of the result. */
final class BlackboxModel extends RequestOverhead {
  private final Blackbox figures;
  private long prefillTokens;
  private long decodeTokens;
  private long attention;

  BlackboxModel(Blackbox figures) {
    super(figures.alpha0(), figures.alpha1(), figures.alpha2());
    this.figures = figures;
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
