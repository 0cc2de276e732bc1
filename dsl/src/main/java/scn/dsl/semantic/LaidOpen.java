package scn.dsl.semantic;

import java.util.Map;
import java.util.Set;

/**
 * A scenario to be compared with another one: resolved, and beside it the same with the values of
 * all parameters and calculations put in.
 *
 * <p>Both have the same declarations in the same order, and their nodes differ in values only. What
 * an experiment uses with arguments, or under another name, is a declaration of its own behind the
 * others.
 *
 * @param scenario what is run
 * @param uses names of those declarations, by {@link #key}
 * @param unsaid arguments of policies that are left to their scripts, as {@code strategy kind
 *     policy argument}
 */
public record LaidOpen(
    Scenario scenario,
    ResolvedScenario written,
    ResolvedScenario settled,
    Map<String, String> uses,
    Set<String> unsaid) {

  public LaidOpen {
    uses = Map.copyOf(uses);
    unsaid = Set.copyOf(unsaid);
  }

  /**
   * @param kind {@code workload}, {@code cluster} or {@code strategy}
   * @param words the reference as it is written
   */
  public static String key(String kind, String words) {
    return kind + " " + words.replaceAll("\\s", "");
  }
}
