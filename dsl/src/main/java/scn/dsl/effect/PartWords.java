package scn.dsl.effect;

import java.util.ArrayList;
import java.util.List;
import scn.dsl.policy.PolicyKind;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.PolicyChoice;
import scn.engine.sim.BatchLimits;
import scn.engine.sim.Cluster;

/** Says what a part of a strategy became in another one, on one line. */
final class PartWords {
  private PartWords() {}

  /**
   * @param part of {@link scn.dsl.semantic.Components}: a kind of policy, {@code batch} or {@code
   *     router}
   */
  static String of(String part, Arm one, Arm other) {
    List<String> words = new ArrayList<>();
    for (PolicyKind kind : one.policies().keySet()) {
      if (kind.label().equals(part)) {
        PolicyChoice before = one.policies().get(kind);
        PolicyChoice after = other.policies().get(kind);
        if (!before.name().equals(after.name())) {
          return turned(before.name(), after.name());
        }
        words.add(before.name());
        words.addAll(arguments(before, after));
        if (kind == PolicyKind.ROUTER && !scorers(one).equals(scorers(other))) {
          words.add("other scorers");
        }
      }
    }
    if (part.equals("batch")) {
      words.addAll(batch(limits(one), limits(other)));
    } else if (part.equals("router")) {
      words.addAll(router(one.cluster(), other.cluster()));
    }
    return String.join(", ", words);
  }

  private static List<String> arguments(PolicyChoice one, PolicyChoice other) {
    return one.arguments().entrySet().stream()
        .filter(it -> !it.getValue().equals(other.arguments().get(it.getKey())))
        .map(it -> "other " + it.getKey())
        .toList();
  }

  /** Wherever they are said. */
  private static List<String> scorers(Arm arm) {
    return arm.scorers().stream()
        .map(it -> it.scorer().name() + it.scorer().arguments() + it.weight())
        .toList();
  }

  /** What a strategy says of batches holds for all instances. */
  private static BatchLimits limits(Arm arm) {
    return arm.cluster().instances().get(0).limits();
  }

  private static List<String> batch(BatchLimits one, BatchLimits other) {
    List<String> words = new ArrayList<>();
    add(words, "max_requests", "" + one.maxRequests(), "" + other.maxRequests());
    add(words, "max_tokens", tokens(one.maxTokens()), tokens(other.maxTokens()));
    add(words, "chunk", tokens(one.chunkTokens()), tokens(other.chunkTokens()));
    return words;
  }

  private static List<String> router(Cluster one, Cluster other) {
    List<String> words = new ArrayList<>();
    add(words, "admission_latency", time(one.admissionMicros()), time(other.admissionMicros()));
    add(words, "routing_latency", time(one.routingMicros()), time(other.routingMicros()));
    add(
        words,
        "snapshot_refresh",
        time(one.snapshotRefreshMicros()),
        time(other.snapshotRefreshMicros()));
    return words;
  }

  private static void add(List<String> words, String setting, String before, String after) {
    if (!before.equals(after)) {
      words.add(setting + " " + turned(before, after));
    }
  }

  private static String turned(String before, String after) {
    return before + " -> " + after;
  }

  private static String tokens(int count) {
    return count == 0 ? "off" : count + " tokens";
  }

  private static String time(long micros) {
    return micros % 1000 == 0 ? micros / 1000 + " ms" : micros + " us";
  }
}
