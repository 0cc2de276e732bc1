package scn.dsl.trace;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.engine.policy.SloClass;

/**
 * How a recording is played.
 *
 * @param timeScale above 0; 2 makes it twice as long, so that requests come half as often
 * @param startMicros what arrived earlier is left out, and this becomes time 0; before scaling
 * @param endMicros what arrived at this time or later is left out; before scaling
 * @param tokenScale above 0; every length is multiplied by it and is at least 1
 * @param requests read no more than this many
 * @param sloClass of all requests, in place of what the recording says
 * @param maxTokens a prompt is shortened so that it and its answer are no more together
 * @param spacingMicros between the starts of conversations, where the recording has no times
 * @param thinkMicros between the rounds of a conversation, where the recording has no times
 * @param horizonMicros no arrivals at this time or later; after scaling
 */
public record ReplayOptions(
    TraceFormat format,
    double timeScale,
    long startMicros,
    OptionalLong endMicros,
    double tokenScale,
    OptionalLong requests,
    Optional<SloClass> sloClass,
    OptionalInt maxTokens,
    OptionalLong spacingMicros,
    OptionalLong thinkMicros,
    OptionalLong horizonMicros) {

  /** The recording as it is. */
  public static final ReplayOptions PLAIN =
      new ReplayOptions(
          TraceFormat.AUTO,
          1,
          0,
          OptionalLong.empty(),
          1,
          OptionalLong.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty());

  /** The first requests only. */
  public ReplayOptions first(long most) {
    return new ReplayOptions(
        format,
        timeScale,
        startMicros,
        endMicros,
        tokenScale,
        OptionalLong.of(most),
        sloClass,
        maxTokens,
        spacingMicros,
        thinkMicros,
        horizonMicros);
  }
}
