package scn.engine.sim;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scn.engine.kv.ReferenceCrash;

/**
 * A run that could not be finished; the message says what went wrong, {@link #where} at what point
 * of the run, both in the words of the user.
 */
public final class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Object policy;
  private final String where;

  /** A failure that is no single policy's fault. */
  public RunFailure(String message) {
    this(null, message, "", null);
  }

  /** A policy, or what the message says instead, failed with an exception. */
  public RunFailure(String message, Throwable cause) {
    this(null, message, "", cause);
  }

  /**
   * An answer that cannot be used.
   *
   * @param policy that gave it
   * @param message continues the policy's name: {@code returned NaN}
   * @param where what the caller does not know, for example the instance; may be empty
   */
  public RunFailure(Object policy, String message, String where) {
    this(policy, message, where, null);
  }

  private RunFailure(Object policy, String message, String where, Throwable cause) {
    super(message, cause);
    this.policy = policy;
    this.where = where;
  }

  /**
   * What was thrown on the way of a run, by the engine or by a script, in the words of the user.
   */
  static RunFailure of(Throwable fault) {
    if (fault instanceof RunFailure known) {
      return known;
    }
    if (fault instanceof ReferenceCrash crash) {
      return new RunFailure(
          "the reference simulator crashes here (quirk %s): %s"
              .formatted(crash.quirk(), crash.getMessage()),
          crash);
    }
    if (fault instanceof StackOverflowError) {
      return new RunFailure("called itself too deeply", fault);
    }
    String text = fault.getMessage() == null ? "" : ": " + fault.getMessage();
    return new RunFailure("failed with " + fault.getClass().getSimpleName() + text, fault);
  }

  /** The policy at fault, if the message is about its answer. */
  public Optional<Object> policy() {
    return Optional.ofNullable(policy);
  }

  /** Time, request and instance as far as they are known; may be empty. */
  public String where() {
    return where;
  }

  /** The same failure with more about its point of the run before and after what is known. */
  RunFailure at(String before, String after) {
    String all =
        Stream.of(before, where, after)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return new RunFailure(policy, getMessage(), all, getCause());
  }
}
