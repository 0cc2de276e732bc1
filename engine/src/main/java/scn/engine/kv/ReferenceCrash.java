package scn.engine.kv;

/** The reference simulator aborts here, so there is no number to be equal to. */
public final class ReferenceCrash extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String quirk;

  /**
   * @param quirk its number in docs/reference-quirks.md
   * @param what happened, in the user's words
   */
  public ReferenceCrash(String quirk, String what) {
    super(what);
    this.quirk = quirk;
  }

  public String quirk() {
    return quirk;
  }
}
