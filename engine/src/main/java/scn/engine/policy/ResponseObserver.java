package scn.engine.policy;

/** Hears how admitted requests end, as a gateway does through which the responses pass. */
public interface ResponseObserver {

  /** Whether the event below is wanted; asked once before the run. */
  default boolean observesResponses() {
    return false;
  }

  /**
   * A request has ended. Called once for each, in the order of their ends, before the first
   * decision that is made later than the end.
   */
  default void ended(Request request, Response response) {}
}
