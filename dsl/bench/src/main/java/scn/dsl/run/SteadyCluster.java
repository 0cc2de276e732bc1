package scn.dsl.run;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import scn.engine.policy.ClusterView;
import scn.engine.policy.InstanceView;

/**
 * Instances whose load never changes, and differs from one to the next. What is asked of all of them
 * is known, as the engine knows it after one survey for a decision.
 */
final class SteadyCluster implements ClusterView {
  private final List<Steady> instances;
  private final InstanceView leastLoaded;
  private final InstanceView mostLoaded;
  private final int totalLoad;

  SteadyCluster(int size) {
    instances = IntStream.range(0, size).mapToObj(Steady::new).toList();
    Comparator<InstanceView> byLoad = Comparator.comparingInt(InstanceView::getLoad);
    leastLoaded = Collections.min(instances, byLoad);
    mostLoaded = Collections.max(instances, byLoad);
    totalLoad = instances.stream().mapToInt(InstanceView::getLoad).sum();
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
    return leastLoaded;
  }

  @Override
  public InstanceView getMostLoaded() {
    return mostLoaded;
  }

  @Override
  public int getTotalLoad() {
    return totalLoad;
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
