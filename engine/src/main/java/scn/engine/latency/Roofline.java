package scn.engine.latency;

/**
 * Step times derived from a model's shape and a GPU's peaks.
 *
 * @param layers transformer layers
 * @param hiddenSize width of the model
 * @param heads attention heads
 * @param kvHeads key/value heads
 * @param intermediateSize width of the feed-forward part; 0 means 4 x hiddenSize
 * @param bytesPerParameter 2 for bfloat16
 * @param peakTflops dense compute peak of one GPU
 * @param peakBandwidthTBs memory bandwidth of one GPU, TB/s
 * @param bandwidthEfficiency share of it that is reached, 0 to 1
 * @param stepOverheadMicros per step
 * @param layerOverheadMicros per layer
 * @param prefillMfu share of the compute peak reached in prefill, 0 to 1
 * @param decodeMfu share of the compute peak reached in decode, 0 to 1
 * @param allReduceMicros per all-reduce, two per layer, when tensorParallel is above 1
 * @param tensorParallel GPUs an instance spans
 * @param alpha0 queueing, us per request
 * @param alpha1 queueing, us per prompt token
 * @param alpha2 output processing, us per output token
 */
public record Roofline(
    int layers,
    int hiddenSize,
    int heads,
    int kvHeads,
    int intermediateSize,
    double bytesPerParameter,
    double peakTflops,
    double peakBandwidthTBs,
    double bandwidthEfficiency,
    double stepOverheadMicros,
    double layerOverheadMicros,
    double prefillMfu,
    double decodeMfu,
    double allReduceMicros,
    int tensorParallel,
    double alpha0,
    double alpha1,
    double alpha2)
    implements Hardware {

  @Override
  public LatencyModel model() {
    return new RooflineModel(this);
  }
}
