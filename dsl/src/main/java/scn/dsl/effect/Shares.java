package scn.dsl.effect;

import java.util.List;
import java.util.Map;

/**
 * What each single change carries of an effect, as differences of the means over the seeds in the
 * units of the metrics: each change applied to the older version by itself. What they miss of the
 * whole is interaction, so that singles and interaction are the whole.
 *
 * @param singles in the order of the changes
 * @param interaction by metric
 * @param whole by metric
 */
public record Shares(
    List<Share> singles, Map<String, Double> interaction, Map<String, Double> whole) {

  /**
   * One change by itself.
   *
   * @param change in one line
   * @param unmeasured why it is a part of the interaction; else empty
   * @param differences by metric; none if it was not measured
   */
  public record Share(String change, String unmeasured, Map<String, Double> differences) {

    public Share {
      differences = Map.copyOf(differences);
    }
  }

  public Shares {
    singles = List.copyOf(singles);
    interaction = Map.copyOf(interaction);
    whole = Map.copyOf(whole);
  }

  /** Whether a single change is the whole. */
  public boolean isOne() {
    return singles.size() == 1 && singles.get(0).differences().equals(whole);
  }
}
