package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import scn.dsl.policy.PolicyKind;
import scn.engine.sim.BatchLimits;
import scn.engine.sim.Cluster;
import scn.engine.sim.InstanceSetup;

/**
 * The parts of a strategy that can be taken away or put into another one: a policy of each kind,
 * the limits of {@code batch} and {@code router}, and each scorer.
 */
public final class Components {
  private static final String ROUTING = PolicyKind.ROUTER.label();
  private static final String BATCH = "batch";
  private static final String ROUTER = "router";

  private Components() {}

  /** All parts of two strategies by name. */
  static List<String> names(Arm one, Arm other) {
    List<String> names = new ArrayList<>(wholes());
    for (Arm arm : List.of(one, other)) {
      arm.scorers().stream()
          .map(choice -> choice.scorer().name())
          .filter(name -> !names.contains(name))
          .forEach(names::add);
    }
    return names;
  }

  /** Those in which they differ; of routing as a whole, not of each scorer. */
  public static List<String> differing(Arm one, Arm other) {
    return wholes().stream().filter(name -> differ(name, one, other)).toList();
  }

  static boolean differ(String name, Arm one, Arm other) {
    if (name.equals(BATCH)) {
      return !limits(one.cluster()).equals(limits(other.cluster()));
    }
    if (name.equals(ROUTER)) {
      return !latencies(one.cluster()).equals(latencies(other.cluster()));
    }
    if (name.equals(ROUTING)) {
      return !same(one.policies().get(PolicyKind.ROUTER), other.policies().get(PolicyKind.ROUTER))
          || !weights(one, scorer -> true).equals(weights(other, scorer -> true));
    }
    for (PolicyKind kind : one.policies().keySet()) {
      if (kind.label().equals(name)) {
        return !same(one.policies().get(kind), other.policies().get(kind));
      }
    }
    return !weights(one, name::equals).equals(weights(other, name::equals));
  }

  /**
   * A strategy with some of its parts as another one has them.
   *
   * @param name of the strategy that comes out
   */
  public static Arm exchange(Arm arm, Arm donor, Collection<String> parts, String name) {
    Map<PolicyKind, PolicyChoice> policies = new EnumMap<>(arm.policies());
    for (PolicyKind kind : arm.policies().keySet()) {
      if (parts.contains(kind.label())) {
        policies.put(kind, donor.policies().get(kind));
      }
    }
    List<Arm.WeightedChoice> scorers =
        parts.contains(ROUTING) ? donor.scorers() : exchangeScorers(arm, donor, parts);
    Cluster cluster = arm.cluster();
    if (parts.contains(BATCH)) {
      cluster = withLimits(cluster, limits(donor.cluster()));
    }
    if (parts.contains(ROUTER)) {
      cluster = withLatencies(cluster, donor.cluster());
    }
    return arm.like(name, cluster, policies, scorers);
  }

  private static List<Arm.WeightedChoice> exchangeScorers(
      Arm arm, Arm donor, Collection<String> parts) {
    List<Arm.WeightedChoice> scorers = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Arm.WeightedChoice own : arm.scorers()) {
      String name = own.scorer().name();
      if (!parts.contains(name)) {
        scorers.add(own);
      } else if (met.add(name)) {
        donor.scorers().stream()
            .filter(it -> it.scorer().name().equals(name))
            .forEach(scorers::add);
      }
    }
    donor.scorers().stream()
        .filter(it -> parts.contains(it.scorer().name()) && met.add(it.scorer().name()))
        .forEach(scorers::add);
    return scorers;
  }

  private static List<String> wholes() {
    List<String> names = new ArrayList<>();
    for (PolicyKind kind : PolicyKind.values()) {
      if (kind != PolicyKind.SCORER) {
        names.add(kind.label());
      }
    }
    names.add(BATCH);
    names.add(ROUTER);
    return names;
  }

  private static boolean same(PolicyChoice one, PolicyChoice other) {
    return one.name().equals(other.name()) && one.arguments().equals(other.arguments());
  }

  /** What a router's scorers come to; the place in the text does not matter. */
  private static List<String> weights(Arm arm, Predicate<String> wanted) {
    return arm.scorers().stream()
        .filter(choice -> wanted.test(choice.scorer().name()))
        .map(it -> it.scorer().name() + it.scorer().arguments() + it.weight())
        .toList();
  }

  private static List<BatchLimits> limits(Cluster cluster) {
    return cluster.instances().stream().map(InstanceSetup::limits).toList();
  }

  private static List<Long> latencies(Cluster cluster) {
    return List.of(
        cluster.admissionMicros(), cluster.routingMicros(), cluster.snapshotRefreshMicros());
  }

  private static Cluster withLimits(Cluster cluster, List<BatchLimits> limits) {
    List<InstanceSetup> instances = new ArrayList<>();
    for (InstanceSetup each : cluster.instances()) {
      instances.add(
          new InstanceSetup(each.hardware(), each.memory(), limits.get(instances.size())));
    }
    return new Cluster(
        instances,
        cluster.admissionMicros(),
        cluster.routingMicros(),
        cluster.snapshotRefreshMicros(),
        cluster.horizonMicros());
  }

  private static Cluster withLatencies(Cluster cluster, Cluster donor) {
    return new Cluster(
        cluster.instances(),
        donor.admissionMicros(),
        donor.routingMicros(),
        donor.snapshotRefreshMicros(),
        cluster.horizonMicros());
  }
}
