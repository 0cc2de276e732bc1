package scn.engine.policy;

import java.util.List;

/**
 * Picks the instance of an admitted request. Asked once per admitted request; may keep state within
 * a run.
 */
public interface Router extends KvObserver, ResponseObserver {

  /** Number of the chosen instance. A number that does not exist ends the run with an error. */
  int route(Request request, ClusterView cluster);

  /** Called after the gateway refused a request, for routers that adapt to rejections. */
  default void rejected(Request request) {}

  /**
   * Hands over the scorers that the scenario lists for this router, in that order, once before the
   * run.
   */
  default void useScorers(List<WeightedScorer> scorers) {}
}
