package scn.engine.policy;

/**
 * Decides at the gateway whether a request may enter. Asked once per request; a refusal is final.
 * May keep state within a run.
 */
public interface Admission extends ResponseObserver {

  boolean admit(Request request, ClusterView cluster);
}
