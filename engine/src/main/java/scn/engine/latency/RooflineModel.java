package scn.engine.latency;

/** Sums of {@link Roofline} over one batch. The order of operations is part of the result. */
final class RooflineModel extends RequestOverhead {
  private static final double VECTOR_SHARE_OF_PEAK = 0.10;

  private final Roofline figures;
  private final double width;
  private final double kvWidth;
  private final double feedForward;
  private final double headWidth;
  private final double weightBytes;
  private final Phase prefill = new Phase();
  private final Phase decode = new Phase();

  RooflineModel(Roofline figures) {
    super(figures.alpha0(), figures.alpha1(), figures.alpha2());
    this.figures = figures;
    this.width = figures.hiddenSize();
    this.headWidth = width / figures.heads();
    this.kvWidth = figures.kvHeads() * headWidth;
    this.feedForward = figures.intermediateSize() > 0 ? figures.intermediateSize() : 4 * width;
    this.weightBytes =
        (width * (width + 2 * kvWidth) + width * width + 3 * width * feedForward)
            * figures.layers()
            * figures.bytesPerParameter()
            / figures.tensorParallel();
  }

  /** Work of the members of one phase, per GPU. */
  private static final class Phase {
    boolean present;
    double gemmFlops;
    double vectorFlops;
    double bytes;

    void clear() {
      present = false;
      gemmFlops = 0;
      vectorFlops = 0;
      bytes = 0;
    }
  }

  @Override
  public void startStep() {
    prefill.clear();
    decode.clear();
  }

  @Override
  public void addPrefill(int progress, int newTokens) {
    add(prefill, progress, newTokens);
  }

  @Override
  public void addDecode(int progress, int newTokens) {
    add(decode, progress, newTokens);
  }

  @Override
  public boolean decodeIsUniform() {
    return false;
  }

  @Override
  public void addDecodes(int members) {
    throw new IllegalStateException("a roofline step depends on the context of each member");
  }

  private void add(Phase phase, double q, double n) {
    double layers = figures.layers();
    double heads = figures.heads();
    double context = n > 1 ? q + (n - 1) / 2 : q;
    double gemm =
        (2 * n * (width * width + 2 * width * kvWidth) + 2 * n * width * width) * layers
            + (4 * heads * n * context * headWidth) * layers
            + 2 * n * (3 * width * feedForward) * layers;
    double vector = (5 * heads * n * context + 2 * n * width) * layers;
    double bytes =
        layers * width * figures.bytesPerParameter() * n
            + 2 * layers * kvWidth * figures.bytesPerParameter() * q
            + 2 * layers * kvWidth * figures.bytesPerParameter() * n;
    phase.present = true;
    phase.gemmFlops += gemm / figures.tensorParallel();
    phase.vectorFlops += vector / figures.tensorParallel();
    phase.bytes += bytes / figures.tensorParallel();
  }

  @Override
  public long stepMicros() {
    double layers = figures.layers();
    double allReduce =
        figures.tensorParallel() > 1 ? (layers * 2 * figures.allReduceMicros() / 1e6) * 1e6 : 0;
    double micros =
        (seconds(prefill, figures.prefillMfu()) + seconds(decode, figures.decodeMfu())) * 1e6
            + (layers * figures.layerOverheadMicros() / 1e6) * 1e6
            + allReduce
            + figures.stepOverheadMicros();
    return roundHalfAwayFromZero(micros);
  }

  private double seconds(Phase phase, double mfu) {
    if (!phase.present) {
      return 0;
    }
    double peak = figures.peakTflops() * 1e12;
    double compute =
        phase.gemmFlops / (peak * mfu) + phase.vectorFlops / (peak * VECTOR_SHARE_OF_PEAK);
    double memory =
        (weightBytes + phase.bytes)
            / (figures.peakBandwidthTBs() * 1e12 * figures.bandwidthEfficiency());
    return Math.max(compute, memory);
  }

  private static long roundHalfAwayFromZero(double micros) {
    long whole = (long) micros;
    return Math.abs(micros - whole) >= 0.5 ? whole + (long) Math.signum(micros) : whole;
  }
}
