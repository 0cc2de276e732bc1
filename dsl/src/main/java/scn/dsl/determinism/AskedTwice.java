package scn.dsl.determinism;

import scn.dsl.run.Around;
import scn.engine.policy.Admission;
import scn.engine.policy.CachedBlock;
import scn.engine.policy.ClusterView;
import scn.engine.policy.Eviction;
import scn.engine.policy.InstanceView;
import scn.engine.policy.Prefill;
import scn.engine.policy.Priority;
import scn.engine.policy.Request;
import scn.engine.policy.Router;
import scn.engine.policy.Scorer;

/**
 * Policies that are asked on the way of a run, and that log their answers; those of kinds without
 * state are asked every question twice.
 */
final class AskedTwice {
  private static final String AGAIN = "when it is asked again";

  private AskedTwice() {}

  record AskedAdmission(Admission policy, AnswerLog log, int number) implements Around.OfAdmission {
    @Override
    public boolean admit(Request request, ClusterView cluster) {
      boolean admitted = policy.admit(request, cluster);
      log.add(number, request, -1, cluster.getNowMicros(), admitted ? 1 : 0);
      return admitted;
    }
  }

  record AskedPriority(Priority policy, AnswerLog log, int number, int instance)
      implements Priority {
    @Override
    public double priority(Request request, long nowMicros) {
      double first = policy.priority(request, nowMicros);
      double again = policy.priority(request, nowMicros);
      TwoAnswers.require(
          policy, AnswerLog.question(request, instance, nowMicros), first, again, AGAIN);
      return log.add(number, request, instance, nowMicros, first);
    }

    @Override
    public void stepStarts(int queueDepth) {
      policy.stepStarts(queueDepth);
    }
  }

  record AskedPrefill(Prefill policy, AnswerLog log, int number, int instance) implements Prefill {
    @Override
    public int maxChunkTokens(Request request, int clusterChunk) {
      int first = policy.maxChunkTokens(request, clusterChunk);
      int again = policy.maxChunkTokens(request, clusterChunk);
      String question = SampleRequest.describe(request) + ", instance " + instance;
      TwoAnswers.require(policy, question, first, again, AGAIN);
      log.add(number, request, instance, request.getArrivalMicros(), first);
      return first;
    }
  }

  /** May keep state, and so is asked once. */
  record AskedEviction(Eviction policy, AnswerLog log, int number, int instance)
      implements Eviction {
    @Override
    public boolean recencyOnly() {
      return policy.recencyOnly();
    }

    @Override
    public double retention(CachedBlock block) {
      double retention = policy.retention(block);
      return log.add(number, block.getRequest(), instance, block.getNowMicros(), retention);
    }

    @Override
    public boolean offloads(CachedBlock block) {
      boolean offloads = policy.offloads(block);
      log.add(number, block.getRequest(), instance, block.getNowMicros(), offloads ? 1 : 0);
      return offloads;
    }
  }

  record AskedRouter(Router policy, AnswerLog log, int number) implements Around.OfRouter {
    @Override
    public int route(Request request, ClusterView cluster) {
      int chosen = policy.route(request, cluster);
      log.add(number, request, -1, cluster.getNowMicros(), chosen);
      return chosen;
    }
  }

  static final class AskedScorer implements Around.OfScorer {
    private final Scorer script;
    private final Scorer policy;
    private final AnswerLog log;
    private final int number;
    private double[] before = new double[0];
    private long nowMicros;

    /**
     * @param script itself
     * @param policy what the router would ask without this
     */
    AskedScorer(Scorer script, Scorer policy, AnswerLog log) {
      this.script = script;
      this.policy = policy;
      this.log = log;
      this.number = log.register(script);
    }

    @Override
    public Scorer policy() {
      return policy;
    }

    /** Asks for all scores from the last instance to the first, before the router asks. */
    @Override
    public void prepare(Request request, ClusterView cluster) {
      policy.prepare(request, cluster);
      nowMicros = cluster.getNowMicros();
      before = new double[cluster.getSize()];
      for (int i = before.length - 1; i >= 0; i--) {
        before[i] = policy.score(request, cluster.getAt(i));
      }
    }

    @Override
    public double score(Request request, InstanceView instance) {
      int id = instance.getId();
      double score = policy.score(request, instance);
      if (id < before.length) {
        String question = AnswerLog.question(request, id, nowMicros);
        TwoAnswers.require(script, question, before[id], score, AGAIN);
      }
      return log.add(number, request, id, nowMicros, score);
    }

    @Override
    public void routed(Request request, int instance) {
      before = new double[0];
      policy.routed(request, instance);
    }
  }
}
