package scn.dsl.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scn.dsl.effect.Decision.InstanceState;
import scn.dsl.effect.Decision.Kind;
import scn.dsl.effect.Decision.RequestState;
import scn.dsl.effect.Decision.ScorerShare;
import scn.dsl.run.Around;
import scn.engine.policy.Admission;
import scn.engine.policy.ClusterView;
import scn.engine.policy.InstanceView;
import scn.engine.policy.Request;
import scn.engine.policy.Router;
import scn.engine.policy.Scorer;
import scn.engine.policy.WeightedScorer;

/**
 * The policies of the gateway with a log of what they decide. They are asked what they would be
 * asked without it, no more and in no other order, so that the run is the same.
 */
final class Watched {
  private Watched() {}

  static List<InstanceState> instances(ClusterView cluster, List<WatchedScorer> scorers) {
    List<InstanceState> states = new ArrayList<>();
    for (int i = 0; i < cluster.getSize(); i++) {
      InstanceView view = cluster.getAt(i);
      int id = i;
      states.add(
          new InstanceState(
              i,
              view.getQueueDepth(),
              view.getBatchSize(),
              view.getPending(),
              view.getKvUtilization(),
              scorers.stream().map(scorer -> scorer.last(id)).toList()));
    }
    return states;
  }

  static RequestState state(Request request, long nowMicros) {
    return new RequestState(
        request.getName(),
        request.getSloClass().label(),
        request.getPriority(),
        nowMicros - request.getArrivalMicros());
  }

  record WatchedAdmission(Admission policy, DecisionStream log) implements Around.OfAdmission {
    @Override
    public boolean admit(Request request, ClusterView cluster) {
      boolean admitted = policy.admit(request, cluster);
      long now = cluster.getNowMicros();
      log.add(
          Kind.ADMISSION,
          now,
          request.getId(),
          admitted ? 1 : 0,
          () ->
              new Decision(
                  Kind.ADMISSION,
                  now,
                  DecisionLog.GATEWAY,
                  request.getName(),
                  admitted ? "admitted" : "refused",
                  List.of(),
                  instances(cluster, List.of()),
                  List.of(state(request, now))));
      return admitted;
    }
  }

  /**
   * @param scorers those that the router was handed
   */
  record WatchedRouter(Router policy, List<WatchedScorer> scorers, DecisionStream log)
      implements Around.OfRouter {
    @Override
    public int route(Request request, ClusterView cluster) {
      if (log.explainsNext()) {
        scorers.forEach(scorer -> scorer.watch(cluster.getSize()));
      }
      int chosen = policy.route(request, cluster);
      long now = cluster.getNowMicros();
      log.add(
          Kind.ROUTING,
          now,
          request.getId(),
          chosen,
          () ->
              new Decision(
                  Kind.ROUTING,
                  now,
                  DecisionLog.GATEWAY,
                  request.getName(),
                  "instance " + chosen,
                  scorers.stream().map(WatchedScorer::share).toList(),
                  instances(cluster, scorers),
                  List.of(state(request, now))));
      return chosen;
    }
  }

  /** Remembers the scores of the one decision that is to be explained. */
  static final class WatchedScorer implements Around.OfScorer {
    private final Scorer policy;
    private final ScorerShare share;
    private double[] scores = new double[0];

    WatchedScorer(WeightedScorer scorer) {
      this.policy = scorer.scorer();
      this.share = new ScorerShare(scorer.name(), scorer.weight());
    }

    @Override
    public Scorer policy() {
      return policy;
    }

    ScorerShare share() {
      return share;
    }

    void watch(int instances) {
      scores = new double[instances];
      Arrays.fill(scores, Double.NaN);
    }

    double last(int instance) {
      return instance < scores.length ? scores[instance] : Double.NaN;
    }

    @Override
    public double score(Request request, InstanceView instance) {
      double score = policy.score(request, instance);
      if (instance.getId() < scores.length) {
        scores[instance.getId()] = score;
      }
      return score;
    }
  }
}
