package scn.engine.sim;

/**
 * A run that could not be finished; the message says what went wrong and, in the words of the user,
 * where.
 */
public final class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunFailure(String message) {
    super(message);
  }

  public RunFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
