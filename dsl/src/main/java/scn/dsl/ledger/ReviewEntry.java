package scn.dsl.ledger;

import java.util.List;

/**
 * What a judge answered about a candidate.
 *
 * @param subject what the judge saw
 * @param fixes what must be done before it is run
 */
public record ReviewEntry(
    String experiment,
    String strategy,
    String judge,
    String verdict,
    List<Concern> concerns,
    List<String> fixes,
    Subject subject)
    implements Entry {

  public ReviewEntry {
    concerns = List.copyOf(concerns);
    fixes = List.copyOf(fixes);
  }

  /**
   * @param severity {@code minor}, {@code major} or {@code blocking}
   */
  public record Concern(String severity, String text) {}
}
