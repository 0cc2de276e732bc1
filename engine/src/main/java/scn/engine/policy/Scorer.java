package scn.engine.policy;

/**
 * Says how well an instance suits a request, as one term of a weighted sum: 0 is worst, 1 is best.
 *
 * <p>For each routing decision {@link #prepare} is called once, then {@link #score} for every
 * instance, then, once the router has chosen, {@link #routed}. NaN ends the run with an error that
 * names scorer, request and instance.
 */
public interface Scorer extends KvObserver {

  /** Looks at all instances before they are scored, for scores relative to the others. */
  default void prepare(Request request, ClusterView cluster) {}

  double score(Request request, InstanceView instance);

  /** The router sent the request to this instance. */
  default void routed(Request request, int instance) {}
}
