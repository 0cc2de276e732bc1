package scn.engine.sim;

import scn.engine.policy.CachedBlock;
import scn.engine.policy.Eviction;

/** Refuses a NaN where it arises; in an order nobody could tell whose it was. */
record CheckedEviction(Eviction policy) implements Eviction {

  @Override
  public boolean recencyOnly() {
    return policy.recencyOnly();
  }

  @Override
  public double retention(CachedBlock block) {
    double retention = policy.retention(block);
    if (Double.isNaN(retention)) {
      throw new RunFailure(policy, "returned NaN", block.getRequest().toString());
    }
    return retention;
  }

  @Override
  public boolean offloads(CachedBlock block) {
    return policy.offloads(block);
  }
}
