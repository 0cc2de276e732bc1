package scn.dsl.run;

import java.util.List;
import scn.engine.policy.ClusterView;
import scn.engine.policy.InstanceView;
import scn.engine.policy.PrefixIndex;
import scn.engine.policy.Request;
import scn.engine.policy.Scorer;
import scn.engine.policy.WeightedScorer;

/** Shipped scorers as a Java programmer would write them, doing the same. */
final class JavaScorers {
  private JavaScorers() {}

  static List<WeightedScorer> ofDefaultStrategy() {
    return List.of(
        new WeightedScorer("prefix-affinity", new PrefixAffinity(), 3),
        new WeightedScorer("queue-depth", new QueueDepth(), 2),
        new WeightedScorer("kv-utilization", new KvUtilization(), 2));
  }

  static Scorer named(String name) {
    return switch (name) {
      case "queue-depth" -> new QueueDepth();
      case "kv-utilization" -> new KvUtilization();
      case "vllm-dp" -> new VllmDp();
      case "slo-headroom" -> new SloHeadroom();
      case "prefix-affinity" -> new PrefixAffinity();
      default -> throw new IllegalArgumentException("no scorer " + name + " in Java");
    };
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
      least = cluster.getLeastLoaded().getLoad();
      most = cluster.getMostLoaded().getLoad();
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

  static final class VllmDp implements Scorer {
    private final int waiting = 4;
    private int least;
    private int most;

    @Override
    public void prepare(Request request, ClusterView cluster) {
      least = Integer.MAX_VALUE;
      most = 0;
      for (int i = 0; i < cluster.getSize(); i++) {
        int weight = weight(cluster.getAt(i));
        least = Math.min(least, weight);
        most = Math.max(most, weight);
      }
    }

    @Override
    public double score(Request request, InstanceView instance) {
      return most == least ? 1.0 : (double) (most - weight(instance)) / (most - least);
    }

    private int weight(InstanceView instance) {
      return waiting * instance.getQueueDepth() + instance.getBatchSize();
    }
  }

  static final class SloHeadroom implements Scorer {
    private final double critical = 50_000;
    private final double standard = 200_000;
    private final double sheddable = 500_000;
    private final double batch = 5_000_000;
    private final double step = 6910.42;
    private final double prefill = 17.67;
    private final double attention = 0.0;
    private final int typical = 256;

    @Override
    public double score(Request request, InstanceView instance) {
      double estimate =
          instance.getLoad() * prefillTime(typical) + prefillTime(request.getInputTokens());
      return Math.max(0.0, Math.min(1.0, 1.0 - estimate / budget(request)));
    }

    private double prefillTime(int tokens) {
      return step + prefill * tokens + attention * tokens * tokens;
    }

    private double budget(Request request) {
      if (request.isCritical()) {
        return critical;
      }
      if (request.isSheddable()) {
        return sheddable;
      }
      if (request.isBatch()) {
        return batch;
      }
      return request.isBackground() ? Double.MAX_VALUE : standard;
    }
  }
}
