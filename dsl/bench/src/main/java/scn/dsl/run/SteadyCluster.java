package scn.dsl.run;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import scn.engine.policy.ClusterView;
import scn.engine.policy.InstanceView;

/** Instances whose load never changes, and differs from one to the next. */
final class SteadyCluster implements ClusterView {
  private final List<Steady> instances;

  SteadyCluster(int size) {
    instances = IntStream.range(0, size).mapToObj(Steady::new).toList();
  }

  @Override
  public long getNowMicros() {
    return 1_000_000;
  }

  @Override
  public int getSize() {
    return instances.size();
  }

  @Override
  public InstanceView getAt(int instance) {
    return instances.get(instance);
  }

  @Override
  public InstanceView getLeastLoaded() {
    return Collections.min(instances, Comparator.comparingInt(InstanceView::getLoad));
  }

  @Override
  public InstanceView getMostLoaded() {
    return Collections.max(instances, Comparator.comparingInt(InstanceView::getLoad));
  }

  @Override
  public int getTotalLoad() {
    return instances.stream().mapToInt(InstanceView::getLoad).sum();
  }

  private record Steady(int getId) implements InstanceView {

    @Override
    public int getQueueDepth() {
      return getId % 3;
    }

    @Override
    public int getBatchSize() {
      return 40 + getId * 5 % 8;
    }

    @Override
    public int getPending() {
      return getId % 2;
    }

    @Override
    public double getKvUtilization() {
      return 0.01 + getId * 0.001;
    }

    @Override
    public long getFreeBlocks() {
      return 130_000 - getId * 100L;
    }

    @Override
    public double getCacheHitRate() {
      return 0.5;
    }

    @Override
    public long getPendingTransferMicros() {
      return 0;
    }

    @Override
    public double getKvThrashingRate() {
      return 0;
    }
  }
}
