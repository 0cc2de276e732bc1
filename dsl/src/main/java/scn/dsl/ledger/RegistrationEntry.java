package scn.dsl.ledger;

import java.util.List;

/**
 * An experiment locked before it is run.
 *
 * @param predictions in the words of the scenario
 * @param known the row that held results of the experiment already; 0 if none did
 */
public record RegistrationEntry(
    String experiment, String title, Subject subject, List<String> predictions, int known)
    implements Entry {

  public RegistrationEntry {
    predictions = List.copyOf(predictions);
  }
}
