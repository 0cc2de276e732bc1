package scn.engine.policy;

/** The running requests of one instance in batch order; never empty when a policy is asked. */
public interface RunningBatch {

  int getSize();

  Request getAt(int position);
}
