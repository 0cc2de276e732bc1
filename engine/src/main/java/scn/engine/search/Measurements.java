package scn.engine.search;

/** Checks what a run gave against what the study needs. */
final class Measurements {
  private Measurements() {}

  /** The outcome, or a failure that names the metric which is missing or not a finite number. */
  static Outcome checked(Study study, Outcome outcome) {
    if (outcome instanceof Outcome.Measured measured) {
      for (String metric : study.metrics()) {
        Double value = measured.metrics().get(metric);
        if (value == null) {
          return new Outcome.Failed(
              "the run gave no metric '%s'; it has %s"
                  .formatted(
                      metric,
                      String.join(", ", measured.metrics().keySet().stream().sorted().toList())));
        }
        if (!Double.isFinite(value)) {
          return new Outcome.Failed("metric '%s' is %s".formatted(metric, value));
        }
      }
    }
    return outcome;
  }
}
