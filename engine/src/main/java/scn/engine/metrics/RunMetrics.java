package scn.engine.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import scn.engine.policy.SloClass;
import scn.engine.sim.Cluster;
import scn.engine.sim.InstanceTotals;
import scn.engine.sim.RunLog;
import scn.engine.sim.RunLog.Outcome;

/**
 * The metrics of one run by their names in the language. Times are ms, throughput is output
 * tokens/s, rates are per second.
 *
 * <p>Everything is computed when it is first asked for, and kept. Not thread-safe.
 */
public final class RunMetrics {
  /** Users that ask on and on have too many rounds to tell apart. */
  private static final int MOST_ROUNDS = 32;

  private final RunLog log;
  private final Targets targets;
  private final MakespanBound bound;
  private final Map<String, Distribution> known = new HashMap<>();
  private Map<String, OptionalDouble> all = Map.of();

  /** Without targets there is no goodput. */
  public RunMetrics(RunLog log, Cluster cluster) {
    this(log, cluster, Targets.NONE);
  }

  /**
   * @param cluster that the run was made on
   */
  public RunMetrics(RunLog log, Cluster cluster, Targets targets) {
    this.log = log;
    this.targets = targets;
    this.bound = new MakespanBound(cluster);
  }

  /** All metrics in the order of reports; undefined ones (no request to measure) are empty. */
  public Map<String, OptionalDouble> all() {
    if (all.isEmpty()) {
      all = Collections.unmodifiableMap(compute());
    }
    return all;
  }

  private Map<String, OptionalDouble> compute() {
    Map<String, OptionalDouble> metrics = new LinkedHashMap<>();
    addPopulation(metrics, Population.ALL);
    metrics.putAll(ofRun());
    metrics.putAll(new Attainment(log, targets, this::tpot).metrics((double) endMicros() / 1e6));
    for (Population population : groups()) {
      addPopulation(metrics, population);
    }
    return metrics;
  }

  /**
   * SLO classes by importance; tenants and rounds if there is more than one, rounds unless there
   * are too many.
   */
  public List<Population> groups() {
    List<Population> groups = new ArrayList<>(classes());
    TreeSet<String> tenants = new TreeSet<>();
    TreeSet<Integer> rounds = new TreeSet<>();
    for (Outcome outcome : log.outcomes()) {
      tenants.add(outcome.input().tenant());
      rounds.add(outcome.input().round());
    }
    if (tenants.size() > 1) {
      tenants.forEach(tenant -> groups.add(Population.ofTenant(tenant)));
    }
    if (rounds.size() > 1 && rounds.size() <= MOST_ROUNDS) {
      rounds.forEach(round -> groups.add(Population.ofRound(round)));
    }
    return groups;
  }

  /** The SLO classes that occur, most important first. */
  public List<Population> classes() {
    TreeSet<SloClass> present =
        log.outcomes().stream()
            .map(outcome -> outcome.input().sloClass())
            .collect(Collectors.toCollection(TreeSet::new));
    return present.stream().map(Population::of).toList();
  }

  private void addPopulation(Map<String, OptionalDouble> metrics, Population population) {
    for (Quantity quantity : Quantity.values()) {
      Distribution distribution = distribution(quantity, population);
      String name = quantity.label();
      String suffix = population.suffix();
      for (Statistic statistic : Statistic.values()) {
        metrics.put(name + "." + statistic.label() + suffix, statistic.of(distribution));
      }
    }
    metrics.put(
        "wait.max" + population.suffix(), Fairness.longestWaitMillis(log, population, endMicros()));
    metrics.put("passed_over" + population.suffix(), some(passedOver(population)));
    Counts counts = new Counts(log.outcomes(), population);
    counts.byName().forEach((name, count) -> metrics.put(name + population.suffix(), some(count)));
  }

  private long passedOver(Population population) {
    long sum = 0;
    for (Outcome outcome : log.outcomes()) {
      sum += population.includes().test(outcome) ? outcome.passedOver() : 0;
    }
    return sum;
  }

  /**
   * One metric of some requests, also of a group that {@link #groups} leaves out; empty if there is
   * nothing to measure.
   *
   * @param name without the requests, {@code ttft.p99} for example
   */
  public OptionalDouble of(String name, Population population) {
    OptionalDouble known = all().get(name + population.suffix());
    if (known != null || population.suffix().isEmpty()) {
      return known == null ? OptionalDouble.empty() : known;
    }
    boolean anybody = log.outcomes().stream().anyMatch(population.includes());
    Map<String, OptionalDouble> own = new LinkedHashMap<>();
    if (anybody) {
      addPopulation(own, population);
    }
    return own.getOrDefault(name + population.suffix(), OptionalDouble.empty());
  }

  /** Values of one quantity over some requests. */
  public Distribution distribution(Quantity quantity, Population population) {
    return known.computeIfAbsent(
        quantity.label() + population.suffix(), name -> build(quantity, population));
  }

  private Distribution build(Quantity quantity, Population population) {
    if (quantity == Quantity.ITL) {
      return InterTokenTimes.of(log, population);
    }
    long[] values = new long[log.outcomes().size()];
    int size = 0;
    for (Outcome outcome : log.outcomes()) {
      long value = population.includes().test(outcome) ? value(quantity, outcome) : -1;
      if (value >= 0) {
        values[size++] = value;
      }
    }
    return Distribution.of(Arrays.copyOf(values, size));
  }

  private long value(Quantity quantity, Outcome outcome) {
    return switch (quantity) {
      case TTFT -> outcome.ttftMicros();
      case E2E -> outcome.e2eMicros();
      case SCHEDULING_DELAY -> outcome.schedulingDelayMicros();
      case TPOT -> tpot(outcome);
      case ITL -> throw new IllegalArgumentException("inter-token times are not one a request");
    };
  }

  /** In whole us; requests of fewer than two output tokens have none. */
  private long tpot(Outcome outcome) {
    int outputTokens = outcome.input().outputTokens();
    if (!outcome.completed() || outputTokens < 2) {
      return -1;
    }
    return log.steps().get(outcome.instance()).sumMicros(outcome.tokenSpans()) / (outputTokens - 1);
  }

  private Map<String, OptionalDouble> ofRun() {
    Map<String, OptionalDouble> metrics = new LinkedHashMap<>();
    List<InstanceTotals> instances = log.instances();
    long endMicros = endMicros();
    double seconds = (double) endMicros / 1e6;
    long outputTokens = instances.stream().mapToLong(InstanceTotals::outputTokens).sum();
    long completed = instances.stream().mapToLong(InstanceTotals::completed).sum();
    long preemptions = instances.stream().mapToLong(InstanceTotals::preemptions).sum();
    metrics.put("throughput", ratio((double) outputTokens, seconds));
    metrics.put("request_rate", ratio((double) completed, seconds));
    metrics.put(
        "cache_hit_rate",
        OptionalDouble.of(
            instances.stream().mapToDouble(InstanceTotals::cacheHitRate).sum() / instances.size()));
    metrics.put(
        "thrashing_rate",
        OptionalDouble.of(
            instances.stream().mapToDouble(InstanceTotals::thrashingRate).sum()
                / instances.size()));
    metrics.put("preemptions", some(preemptions));
    metrics.put("preemption_rate", ratio((double) preemptions, (double) completed));
    metrics.put("worst_instance(ttft.p99)", worstInstance(Quantity.TTFT, Statistic.P99));
    metrics.put("gap(ttft.p99, critical, sheddable)", gap(SloClass.CRITICAL, SloClass.SHEDDABLE));
    metrics.put("jain", Fairness.jain(log.outcomes()));
    metrics.put(
        "peak_kv_blocks",
        some(instances.stream().mapToLong(InstanceTotals::peakBlocks).max().orElse(0)));
    metrics.put(
        "allocation_failures",
        some(instances.stream().mapToLong(InstanceTotals::allocationFailures).sum()));
    metrics.put(
        "input_tokens", some(instances.stream().mapToLong(InstanceTotals::inputTokens).sum()));
    metrics.put("output_tokens", some(outputTokens));
    metrics.put("priority_inversions", some(Contention.priorityInversions(log)));
    metrics.put("queue_imbalance_instances", some(Contention.imbalancedInstances(log)));
    metrics.put(
        "head_of_line_steps",
        some(instances.stream().mapToLong(InstanceTotals::headOfLineSteps).sum()));
    metrics.put("duration", OptionalDouble.of((double) endMicros / 1000));
    metrics.put("throughput_headroom", headroom(endMicros));
    return metrics;
  }

  /** What the same tokens in the shortest possible time would have added to the throughput. */
  private OptionalDouble headroom(long endMicros) {
    long leastMicros = bound.micros(log.outcomes());
    return ratio((double) (endMicros - leastMicros), (double) leastMicros);
  }

  private long endMicros() {
    return log.instances().stream().mapToLong(InstanceTotals::endMicros).max().orElse(0);
  }

  /** TTFT P99 of the second class over that of the first. */
  private OptionalDouble gap(SloClass first, SloClass second) {
    OptionalDouble below = distribution(Quantity.TTFT, Population.of(first)).percentileMillis(99);
    OptionalDouble above = distribution(Quantity.TTFT, Population.of(second)).percentileMillis(99);
    return below.isPresent() && above.isPresent()
        ? ratio(above.getAsDouble(), below.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Largest of a time among the instances and the cluster. */
  public OptionalDouble worstInstance(Quantity quantity, Statistic statistic) {
    OptionalDouble worst = statistic.of(distribution(quantity, Population.ALL));
    for (int i = 0; i < log.instances().size(); i++) {
      OptionalDouble own = statistic.of(build(quantity, Population.onInstance(i)));
      if (own.isPresent()) {
        worst = OptionalDouble.of(Math.max(worst.orElse(0), own.getAsDouble()));
      }
    }
    return worst;
  }

  private static OptionalDouble some(long count) {
    return OptionalDouble.of((double) count);
  }

  private static OptionalDouble ratio(double value, double over) {
    return over == 0 ? OptionalDouble.empty() : OptionalDouble.of(value / over);
  }
}
