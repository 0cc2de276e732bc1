package scn.engine.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import scn.engine.metrics.Targets.Target;
import scn.engine.policy.SloClass;
import scn.engine.sim.RunLog;
import scn.engine.sim.RunLog.Outcome;
import scn.engine.sim.RunLog.Status;

/**
 * How many requests were served within the targets of their class. A request is good if it
 * completed and met every target of its class; whoever refuses requests does not look better, for
 * all that arrived are counted.
 */
final class Attainment {
  /** Targets so much wider or narrower show how near a strategy is to the edge. */
  private static final double[] SCALES = {0.5, 0.75, 1.5, 2};

  private final RunLog log;
  private final Targets targets;
  private final ToLongFunction<Outcome> itlMicros;

  /**
   * @param itlMicros mean gap between the output tokens of a request, -1 if it has none
   */
  Attainment(RunLog log, Targets targets, ToLongFunction<Outcome> itlMicros) {
    this.log = log;
    this.targets = targets;
    this.itlMicros = itlMicros;
  }

  /** Nothing without targets. */
  Map<String, OptionalDouble> metrics(double seconds) {
    Map<String, OptionalDouble> metrics = new LinkedHashMap<>();
    if (targets.byClass().isEmpty()) {
      return metrics;
    }
    add(metrics, "", outcome -> true, seconds);
    for (double scale : SCALES) {
      metrics.put("slo_attainment(x" + scale + ")", attained(outcome -> true, scale));
    }
    for (SloClass gated : targets.byClass().keySet()) {
      String suffix = Population.of(gated).suffix();
      add(metrics, suffix, outcome -> outcome.input().sloClass() == gated, seconds);
    }
    return metrics;
  }

  private void add(
      Map<String, OptionalDouble> metrics, String suffix, Predicate<Outcome> of, double seconds) {
    metrics.put("slo_attainment" + suffix, attained(of, 1));
    metrics.put("slo_attainment.ttft" + suffix, met(of, this::ttftMet));
    metrics.put("slo_attainment.itl" + suffix, met(of, this::itlMet));
    metrics.put("slo_attainment.e2e" + suffix, met(of, this::e2eMet));
    metrics.put("goodput" + suffix, ratio((double) count(of.and(o -> good(o, 1))), seconds));
    metrics.put("goodput_tokens" + suffix, ratio((double) goodTokens(of), seconds));
  }

  /** Good ones among all that arrived. */
  private OptionalDouble attained(Predicate<Outcome> of, double scale) {
    long arrived = count(of.and(outcome -> outcome.status() != Status.NOT_ARRIVED));
    return ratio((double) count(of.and(outcome -> good(outcome, scale))), (double) arrived);
  }

  /** Those within one of the targets among the completed. */
  private OptionalDouble met(Predicate<Outcome> of, Predicate<Outcome> within) {
    Predicate<Outcome> completed = of.and(Outcome::completed);
    return ratio((double) count(completed.and(within)), (double) count(completed));
  }

  private long count(Predicate<Outcome> of) {
    return log.outcomes().stream().filter(this::isGated).filter(of).count();
  }

  private long goodTokens(Predicate<Outcome> of) {
    return log.outcomes().stream()
        .filter(this::isGated)
        .filter(of)
        .filter(outcome -> good(outcome, 1))
        .mapToLong(outcome -> outcome.input().outputTokens())
        .sum();
  }

  private boolean isGated(Outcome outcome) {
    return targets.byClass().containsKey(outcome.input().sloClass());
  }

  private Target target(Outcome outcome) {
    return targets.byClass().get(outcome.input().sloClass());
  }

  private boolean good(Outcome outcome, double scale) {
    Target target = target(outcome);
    return outcome.completed()
        && within(outcome.ttftMicros(), target.ttftMicros(), scale)
        && within(itlMicros.applyAsLong(outcome), target.itlMicros(), scale)
        && within(outcome.e2eMicros(), target.e2eMicros(), scale);
  }

  private boolean ttftMet(Outcome outcome) {
    return within(outcome.ttftMicros(), target(outcome).ttftMicros(), 1);
  }

  private boolean itlMet(Outcome outcome) {
    return within(itlMicros.applyAsLong(outcome), target(outcome).itlMicros(), 1);
  }

  private boolean e2eMet(Outcome outcome) {
    return within(outcome.e2eMicros(), target(outcome).e2eMicros(), 1);
  }

  private static boolean within(long micros, OptionalLong target, double scale) {
    return target.isEmpty() || (double) micros <= scale * (double) target.getAsLong();
  }

  private static OptionalDouble ratio(double value, double over) {
    return over == 0 ? OptionalDouble.empty() : OptionalDouble.of(value / over);
  }
}
