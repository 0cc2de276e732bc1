package scn.dsl.run;

import java.util.List;
import scn.engine.policy.ClusterView;
import scn.engine.policy.InstanceView;
import scn.engine.policy.PrefixIndex;
import scn.engine.policy.Request;
import scn.engine.policy.Scorer;
import scn.engine.policy.WeightedScorer;

/** The scorers of the default strategy as a Java programmer would write them. */
final class JavaScorers {
  private JavaScorers() {}

  static List<WeightedScorer> ofDefaultStrategy() {
    return List.of(
        new WeightedScorer("prefix-affinity", new PrefixAffinity(), 3),
        new WeightedScorer("queue-depth", new QueueDepth(), 2),
        new WeightedScorer("kv-utilization", new KvUtilization(), 2));
  }

  static final class PrefixAffinity implements Scorer {
    private final PrefixIndex index = new PrefixIndex(10_000);

    @Override
    public double score(Request request, InstanceView instance) {
      int blocks = request.getPromptBlocks();
      return blocks == 0 ? 0.0 : (double) index.match(request, instance.getId()) / blocks;
    }

    @Override
    public void routed(Request request, int instance) {
      index.record(request, instance);
    }
  }

  static final class QueueDepth implements Scorer {
    private int least;
    private int most;

    @Override
    public void prepare(Request request, ClusterView cluster) {
      least = Integer.MAX_VALUE;
      most = 0;
      for (int i = 0; i < cluster.getSize(); i++) {
        int load = cluster.getAt(i).getLoad();
        least = Math.min(least, load);
        most = Math.max(most, load);
      }
    }

    @Override
    public double score(Request request, InstanceView instance) {
      return most == least ? 1.0 : (double) (most - instance.getLoad()) / (most - least);
    }
  }

  static final class KvUtilization implements Scorer {
    @Override
    public double score(Request request, InstanceView instance) {
      return 1.0 - instance.getKvUtilization();
    }
  }
}
