package scn.engine.policy;

/**
 * Service class of a request, most important first. {@link #NONE} is a request that names no class.
 */
public enum SloClass {
  CRITICAL,
  STANDARD,
  BATCH,
  SHEDDABLE,
  BACKGROUND,
  NONE;

  private final String label =
      name().equals("NONE") ? "" : name().toLowerCase(java.util.Locale.ROOT);

  /** The name users write, for example {@code critical}; empty for {@link #NONE}. */
  public String label() {
    return label;
  }
}
