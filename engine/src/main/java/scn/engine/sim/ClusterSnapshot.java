package scn.engine.sim;

import scn.engine.policy.ClusterView;
import scn.engine.policy.InstanceView;

/**
 * The router state: load figures read at the moment of asking, KV figures as old as the refresh
 * interval allows.
 */
final class ClusterSnapshot implements ClusterView {
  private final Instance[] instances;
  private final InstanceSnapshot[] views;
  private final long refreshMicros;
  private long now;
  private boolean surveyed;
  private InstanceSnapshot leastLoaded;
  private InstanceSnapshot mostLoaded;
  private int totalLoad;

  ClusterSnapshot(Instance[] instances, long refreshMicros) {
    this.instances = instances;
    this.refreshMicros = refreshMicros;
    views = new InstanceSnapshot[instances.length];
    for (int i = 0; i < views.length; i++) {
      views[i] = new InstanceSnapshot(i);
    }
  }

  /**
   * Reads the instances for a decision at this time; admission decisions refresh the KV figures
   * too.
   */
  ClusterSnapshot at(long nowMicros) {
    now = nowMicros;
    surveyed = false;
    for (int i = 0; i < views.length; i++) {
      views[i].read(instances[i]);
    }
    return this;
  }

  /** Compares the instances, for those decisions that ask. */
  private void survey() {
    if (surveyed) {
      return;
    }
    surveyed = true;
    leastLoaded = views[0];
    mostLoaded = views[0];
    totalLoad = 0;
    for (InstanceSnapshot view : views) {
      int load = view.getLoad();
      totalLoad += load;
      leastLoaded = load < leastLoaded.getLoad() ? view : leastLoaded;
      mostLoaded = load > mostLoaded.getLoad() ? view : mostLoaded;
    }
  }

  @Override
  public long getNowMicros() {
    return now;
  }

  @Override
  public int getSize() {
    return views.length;
  }

  @Override
  public InstanceView getAt(int instance) {
    return views[instance];
  }

  @Override
  public InstanceView getLeastLoaded() {
    survey();
    return leastLoaded;
  }

  @Override
  public InstanceView getMostLoaded() {
    survey();
    return mostLoaded;
  }

  @Override
  public int getTotalLoad() {
    survey();
    return totalLoad;
  }

  private final class InstanceSnapshot implements InstanceView {
    private final int id;
    private int queueDepth;
    private int batchSize;
    private int pending;
    private double kvUtilization;
    private long freeBlocks;
    private double cacheHitRate;
    private long pendingTransferMicros;
    private double thrashingRate;
    private long lastRefresh;

    InstanceSnapshot(int id) {
      this.id = id;
    }

    void read(Instance instance) {
      queueDepth = instance.queue.getSize();
      batchSize = instance.batch.getSize();
      pending = instance.pending();
      if (refreshMicros == 0 || now - lastRefresh >= refreshMicros) {
        lastRefresh = now;
        int total = instance.kv.totalBlocks();
        int used = instance.kv.usedBlocks();
        kvUtilization = (double) used / (double) total;
        freeBlocks = (long) total - used;
        cacheHitRate = instance.kv.hitRate();
        pendingTransferMicros = instance.kv.pendingTransferMicros();
        thrashingRate = instance.kv.thrashingRate();
      }
    }

    @Override
    public int getId() {
      return id;
    }

    @Override
    public int getQueueDepth() {
      return queueDepth;
    }

    @Override
    public int getBatchSize() {
      return batchSize;
    }

    @Override
    public int getPending() {
      return pending;
    }

    @Override
    public double getKvUtilization() {
      return kvUtilization;
    }

    @Override
    public long getFreeBlocks() {
      return freeBlocks;
    }

    @Override
    public double getCacheHitRate() {
      return cacheHitRate;
    }

    @Override
    public long getPendingTransferMicros() {
      return pendingTransferMicros;
    }

    @Override
    public double getKvThrashingRate() {
      return thrashingRate;
    }
  }
}
