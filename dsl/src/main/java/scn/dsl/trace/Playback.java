package scn.dsl.trace;

import java.util.ArrayList;
import java.util.List;
import scn.engine.workload.RequestInput;
import scn.engine.workload.Workload;

/** Takes the requests of a recording in the order of arrival and keeps them as they are played. */
final class Playback {
  private static final double LARGEST_TOKENS = 1 << 30;

  private final ReplayOptions options;
  private final List<RequestInput> requests = new ArrayList<>();
  private boolean over;
  private int failedCalls;

  Playback(ReplayOptions options) {
    this.options = options;
  }

  /** Whether the recording is worth reading on. */
  boolean wantsMore() {
    return !over && requests.size() < options.requests().orElse(Long.MAX_VALUE);
  }

  void add(RequestInput recorded) {
    if (recorded.arrivalMicros() < options.startMicros()) {
      return;
    }
    long arrival = arrival(recorded.arrivalMicros() - options.startMicros());
    over =
        recorded.arrivalMicros() >= options.endMicros().orElse(Long.MAX_VALUE)
            || arrival >= options.horizonMicros().orElse(Long.MAX_VALUE);
    if (!over) {
      requests.add(shaped(recorded, arrival));
    }
  }

  private long arrival(long recordedMicros) {
    return options.timeScale() == 1
        ? recordedMicros
        : Math.round((double) recordedMicros * options.timeScale());
  }

  private RequestInput shaped(RequestInput recorded, long arrivalMicros) {
    int output = scaled(recorded.outputTokens());
    int input = Math.max(1, scaled(recorded.inputTokens()));
    if (options.maxTokens().isPresent()) {
      int most = options.maxTokens().getAsInt();
      output = Math.min(output, most - 1);
      input = Math.min(input, most - output);
    }
    int prefix = Math.min(input, scaled(recorded.prefixTokens()));
    int context = Math.min(input - prefix, scaled(recorded.contextTokens()));
    return new RequestInput(
        recorded.name(),
        recorded.client(),
        recorded.tenant(),
        options.sloClass().orElse(recorded.sloClass()),
        recorded.session(),
        recorded.round(),
        arrivalMicros,
        recorded.prefixGroup(),
        recorded.prefixStream(),
        prefix,
        context,
        recorded.ownStream(),
        input,
        output,
        recorded.sections().scaled(options.tokenScale()));
  }

  private int scaled(int tokens) {
    if (options.tokenScale() == 1 || tokens == 0) {
      return tokens;
    }
    double scaled = Math.rint((double) tokens * options.tokenScale());
    return (int) Math.max(1, Math.min(LARGEST_TOKENS, scaled));
  }

  /** A call that got no answer. */
  void leaveOut(long recordedMicros) {
    boolean played =
        recordedMicros >= options.startMicros()
            && recordedMicros < options.endMicros().orElse(Long.MAX_VALUE);
    failedCalls += played ? 1 : 0;
  }

  Recording recording(int streams) {
    return new Recording(new Workload(requests, streams), failedCalls);
  }
}
