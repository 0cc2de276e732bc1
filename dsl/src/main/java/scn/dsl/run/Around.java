package scn.dsl.run;

import java.util.List;
import scn.engine.policy.Admission;
import scn.engine.policy.ClusterView;
import scn.engine.policy.KvObserver;
import scn.engine.policy.Request;
import scn.engine.policy.Response;
import scn.engine.policy.ResponseObserver;
import scn.engine.policy.Router;
import scn.engine.policy.Scorer;
import scn.engine.policy.WeightedScorer;

/** Policies around other ones, to which they pass on all that they do not look at themselves. */
public final class Around {
  private Around() {}

  /** Around whoever hears of responses. */
  public interface OfResponses extends ResponseObserver {
    ResponseObserver policy();

    @Override
    default boolean observesResponses() {
      return policy().observesResponses();
    }

    @Override
    default void ended(Request request, Response response) {
      policy().ended(request, response);
    }
  }

  /** Around whoever hears of KV blocks. */
  public interface OfKv extends KvObserver {
    KvObserver policy();

    @Override
    default boolean observesKv() {
      return policy().observesKv();
    }

    @Override
    default void prefillAllocated(Request request, int instance) {
      policy().prefillAllocated(request, instance);
    }

    @Override
    default void blockEvicted(int instance, long blockKey) {
      policy().blockEvicted(instance, blockKey);
    }
  }

  /** Around an admission policy, but for what it answers. */
  public interface OfAdmission extends Admission, OfResponses {
    @Override
    Admission policy();
  }

  /** Around a router, but for what it answers. */
  public interface OfRouter extends Router, OfKv, OfResponses {
    @Override
    Router policy();

    @Override
    default void rejected(Request request) {
      policy().rejected(request);
    }

    @Override
    default void useScorers(List<WeightedScorer> scorers) {
      policy().useScorers(scorers);
    }
  }

  /** Around a scorer, but for what it answers. */
  public interface OfScorer extends Scorer, OfKv {
    @Override
    Scorer policy();

    @Override
    default void prepare(Request request, ClusterView cluster) {
      policy().prepare(request, cluster);
    }

    @Override
    default void routed(Request request, int instance) {
      policy().routed(request, instance);
    }
  }
}
