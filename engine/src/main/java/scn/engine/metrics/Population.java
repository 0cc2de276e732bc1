package scn.engine.metrics;

import java.util.function.Predicate;
import scn.engine.policy.SloClass;
import scn.engine.sim.RunLog.Outcome;

/**
 * The requests a metric is about.
 *
 * @param suffix what follows the metric's name, {@code [critical]} for example; empty for all
 *     requests
 */
public record Population(String suffix, Predicate<Outcome> includes) {
  public static final Population ALL = new Population("", outcome -> true);

  public static Population of(SloClass sloClass) {
    String name = sloClass == SloClass.NONE ? "default" : sloClass.label();
    return new Population("[" + name + "]", outcome -> outcome.input().sloClass() == sloClass);
  }

  public static Population ofTenant(String tenant) {
    return new Population(
        "[tenant: \"" + tenant + "\"]", outcome -> outcome.input().tenant().equals(tenant));
  }

  public static Population ofRound(int round) {
    return new Population("[round: " + round + "]", outcome -> outcome.input().round() == round);
  }

  static Population onInstance(int instance) {
    return new Population("", outcome -> outcome.instance() == instance);
  }
}
