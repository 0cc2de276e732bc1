package scn.engine.policy;

/**
 * All instances in numeric order, as seen at one moment. Reused for the next decision: read it, do
 * not keep it.
 */
public interface ClusterView {

  long getNowMicros();

  int getSize();

  /**
   * The instance of a number from 0 to {@link #getSize()} - 1; scripts write {@code cluster[i]}.
   */
  InstanceView getAt(int instance);

  /** The instance with the fewest requests, of equals the first. */
  InstanceView getLeastLoaded();

  /** The instance with the most requests, of equals the first. */
  InstanceView getMostLoaded();

  /** Requests of all instances together. */
  int getTotalLoad();
}
