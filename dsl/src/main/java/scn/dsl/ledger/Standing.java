package scn.dsl.ledger;

import java.util.List;

/**
 * Whether what was run had been locked before.
 *
 * @param registration the row that locked the experiment last; 0 if none did
 * @param known the row that held results of the experiment already when it was locked; 0 if none
 * @param difference what was run otherwise than it was locked, a line each
 */
public record Standing(int registration, int known, List<String> difference) {
  public static final Standing EXPLORATORY = new Standing(0, 0, List.of());

  public Standing {
    difference = List.copyOf(difference);
  }

  public boolean registered() {
    return registration > 0 && difference.isEmpty();
  }

  public String words() {
    if (registration == 0) {
      return "exploratory";
    }
    if (!difference.isEmpty()) {
      return "exploratory, not what row " + registration + " registered";
    }
    String late = known == 0 ? "" : ", with the results of row " + known + " known";
    return "registered as row " + registration + late;
  }
}
