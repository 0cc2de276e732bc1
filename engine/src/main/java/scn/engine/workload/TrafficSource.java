package scn.engine.workload;

import java.util.Optional;
import scn.engine.random.Draws;
import scn.engine.random.RandomStream;

/**
 * The pending requests of one {@link Client}, drawn item by item.
 *
 * <p>Item k of a client is its k-th request, or round r of its k-th session. Times are microseconds
 * from the start of the run, rounded down.
 */
final class TrafficSource {
  private static final double LATEST_MICROS = 0x1.0p62;

  private final Client client;
  private final int order;
  private final StartTimes starts;
  private final LengthSampler inputs;
  private final LengthSampler outputs;
  private final RandomStream inputStream;
  private final RandomStream outputStream;
  private long started;

  TrafficSource(Client client, int order, long seed, Samplers samplers) {
    this.client = client;
    client.prefix().ifPresent(prefix -> requireAtLeast(1, prefix.tokens(), "prefix tokens"));
    client.session().ifPresent(session -> requireAtLeast(1, session.rounds(), "rounds"));
    client.session().ifPresent(session -> requireAtLeast(0, session.thinkMicros(), "think time"));
    this.order = order;
    try {
      starts = StartTimes.of(client, seed, samplers);
      inputs = samplers.lengths(client.input());
      outputs = samplers.lengths(client.output());
    } catch (IllegalArgumentException fault) {
      throw fault(fault.getMessage());
    }
    inputStream = RandomStream.of(seed, "client/" + client.name() + "/input");
    outputStream = RandomStream.of(seed, "client/" + client.name() + "/output");
  }

  Client client() {
    return client;
  }

  double expectedUntil(double seconds) {
    return starts.expectedUntil(seconds);
  }

  /** Draws the next request, or the first round of the next session, while there is one. */
  Optional<PendingRequest> start() {
    double micros = starts.next();
    if (micros == Double.POSITIVE_INFINITY) {
      return Optional.empty();
    }
    return Optional.of(pending(started++, 0, (long) requireTime(micros), 0));
  }

  /** The round behind {@code earlier}, if it belongs to an open-loop session that goes on. */
  Optional<PendingRequest> follow(PendingRequest earlier) {
    if (client.session().isEmpty() || client.isClosedLoop() || isLast(earlier.round())) {
      return Optional.empty();
    }
    long think = client.session().get().thinkMicros();
    requireTime((double) earlier.arrivalMicros() + think);
    long arrival = earlier.arrivalMicros() + think + earlier.outputTokens();
    long context =
        client.accumulates()
            ? earlier.contextTokens() + earlier.newInputTokens() + earlier.outputTokens()
            : 0;
    return Optional.of(pending(earlier.ordinal(), earlier.round() + 1, arrival, context));
  }

  boolean isLast(int round) {
    return round + 1 >= client.session().orElseThrow().rounds();
  }

  /** The same lengths whenever it is asked: they depend on the item alone. */
  PendingRequest pending(long item, int round, long arrivalMicros, long context) {
    boolean single = client.session().isEmpty();
    int input = inputs.tokens(draws(inputStream, single, item, round));
    int output = outputs.tokens(draws(outputStream, single, item, round));
    return new PendingRequest(arrivalMicros, order, item, round, context, input, output);
  }

  private static Draws draws(RandomStream stream, boolean single, long item, int round) {
    return single ? stream.draws(item) : stream.within(item).draws(round);
  }

  /**
   * @param prefixStream -1 without a prefix
   */
  RequestInput request(String name, PendingRequest drawn, int prefixStream, int ownStream) {
    int prefixTokens = client.prefix().map(Client.Prefix::tokens).orElse(0);
    long input = prefixTokens + drawn.contextTokens() + drawn.newInputTokens();
    if (input + drawn.outputTokens() > Integer.MAX_VALUE) {
      throw fault("a request of " + input + " tokens is too long");
    }
    return new RequestInput(
        name,
        client.name(),
        client.tenant(),
        client.sloClass(),
        client.session().isEmpty() ? "" : client.name() + "/" + drawn.ordinal(),
        drawn.round(),
        drawn.arrivalMicros(),
        client.prefix().map(Client.Prefix::group).orElse(""),
        prefixStream,
        prefixTokens,
        (int) drawn.contextTokens(),
        ownStream,
        (int) input,
        drawn.outputTokens(),
        PromptSections.NONE);
  }

  private double requireTime(double micros) {
    if (!(micros < LATEST_MICROS)) {
      throw fault("an arrival at " + micros + " us is beyond the clock");
    }
    return micros;
  }

  private void requireAtLeast(long least, long value, String what) {
    if (value < least) {
      throw fault(what + " must be at least " + least + ", not " + value);
    }
  }

  private IllegalArgumentException fault(String fault) {
    return new IllegalArgumentException("client " + client.name() + ": " + fault);
  }
}
