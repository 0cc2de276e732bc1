package scn.engine.metrics;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import scn.engine.policy.SloClass;

/**
 * Within which times the requests of a class are to be served. Classes without a target are not
 * looked at.
 */
public record Targets(Map<SloClass, Target> byClass) {
  public static final Targets NONE = new Targets(Map.of());

  public Targets {
    byClass = byClass.isEmpty() ? Map.of() : new EnumMap<>(byClass);
  }

  /**
   * What is empty is not asked for; a time equal to its target meets it.
   *
   * @param itlMicros of the mean gap between the output tokens of a request
   */
  public record Target(OptionalLong ttftMicros, OptionalLong itlMicros, OptionalLong e2eMicros) {}
}
