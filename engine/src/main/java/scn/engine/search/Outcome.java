package scn.engine.search;

import java.util.Map;

/** What one run of one setting on one seed gave. */
public sealed interface Outcome {
  /** Metrics by name; those of the study's objectives and limits must be among them. */
  record Measured(Map<String, Double> metrics) implements Outcome {
    public Measured {
      metrics = Map.copyOf(metrics);
    }
  }

  /** No metrics, and why: the setting counts as infeasible, no number is made up for it. */
  record Failed(String reason) implements Outcome {}
}
