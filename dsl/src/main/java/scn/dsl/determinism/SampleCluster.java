package scn.dsl.determinism;

import java.util.List;
import scn.engine.policy.ClusterView;
import scn.engine.policy.InstanceView;

/** Four instances to ask policies about: idle, busy, as busy, and full. */
record SampleCluster(long getNowMicros) implements ClusterView {
  private static final List<InstanceView> INSTANCES =
      List.of(
          new Sample(0, 0, 0, 0.0, 1000),
          new Sample(1, 4, 6, 0.75, 250),
          new Sample(2, 4, 6, 0.40, 600),
          new Sample(3, 90, 10, 1.0, 0));

  private record Sample(
      int getId, int getQueueDepth, int getBatchSize, double getKvUtilization, long getFreeBlocks)
      implements InstanceView {

    @Override
    public int getPending() {
      return getId;
    }

    @Override
    public double getCacheHitRate() {
      return 0.25 * getId;
    }

    @Override
    public long getPendingTransferMicros() {
      return 1000L * getId;
    }

    @Override
    public double getKvThrashingRate() {
      return 0.1 * getId;
    }
  }

  @Override
  public int getSize() {
    return INSTANCES.size();
  }

  @Override
  public InstanceView getAt(int instance) {
    return INSTANCES.get(instance);
  }

  @Override
  public InstanceView getLeastLoaded() {
    return INSTANCES.get(0);
  }

  @Override
  public InstanceView getMostLoaded() {
    return INSTANCES.get(3);
  }

  @Override
  public int getTotalLoad() {
    return INSTANCES.stream().mapToInt(InstanceView::getLoad).sum();
  }
}
