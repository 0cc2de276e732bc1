package scn.engine.search.sensitivity;

/**
 * How much of an objective's variation a parameter is responsible for.
 *
 * @param first share by itself
 * @param total share with all its interactions
 * @param spread deviation of {@code total} over functions that the model holds possible
 */
public record Importance(String parameter, double first, double total, double spread) {
  /** Whether the parameter may as well have no effect at all. */
  public boolean indistinguishableFromZero() {
    return total < 2 * spread;
  }
}
