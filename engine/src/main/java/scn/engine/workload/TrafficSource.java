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
  private final ArrivalSampler gaps;
  private final LengthSampler inputs;
  private final LengthSampler outputs;
  private final RandomStream arrivalStream;
  private final RandomStream inputStream;
  private final RandomStream outputStream;
  private double gapSum;
  private long started;

  TrafficSource(Client client, int order, long seed) {
    if (!(client.ratePerSecond() > 0 && Double.isFinite(client.ratePerSecond()))) {
      throw fault(client, "a rate of " + client.ratePerSecond() + " per second is not above 0");
    }
    this.client = client;
    client.prefix().ifPresent(prefix -> requireAtLeast(1, prefix.tokens(), "prefix tokens"));
    client.session().ifPresent(session -> requireAtLeast(1, session.rounds(), "rounds"));
    client.session().ifPresent(session -> requireAtLeast(0, session.thinkMicros(), "think time"));
    this.order = order;
    try {
      gaps = ArrivalSampler.of(client.arrivals());
      inputs = LengthSampler.of(client.input());
      outputs = LengthSampler.of(client.output());
    } catch (IllegalArgumentException fault) {
      throw fault(client, fault.getMessage());
    }
    arrivalStream = RandomStream.of(seed, "client/" + client.name() + "/arrival");
    inputStream = RandomStream.of(seed, "client/" + client.name() + "/input");
    outputStream = RandomStream.of(seed, "client/" + client.name() + "/output");
  }

  Client client() {
    return client;
  }

  /** Draws the next request, or the first round of the next session. */
  PendingRequest start() {
    long item = started++;
    gapSum += gaps.gap(arrivalStream.draws(item));
    double micros = requireTime(gapSum / client.ratePerSecond() * 1e6);
    return pending(item, 0, (long) micros, 0);
  }

  /** The round behind {@code earlier}, if it belongs to a session that goes on. */
  Optional<PendingRequest> follow(PendingRequest earlier) {
    if (client.session().isEmpty() || earlier.round() + 1 >= client.session().get().rounds()) {
      return Optional.empty();
    }
    Client.Session session = client.session().get();
    requireTime((double) earlier.arrivalMicros() + session.thinkMicros());
    long arrival = earlier.arrivalMicros() + session.thinkMicros() + earlier.outputTokens();
    long context =
        session.accumulate()
            ? earlier.contextTokens() + earlier.newInputTokens() + earlier.outputTokens()
            : 0;
    return Optional.of(pending(earlier.ordinal(), earlier.round() + 1, arrival, context));
  }

  private PendingRequest pending(long item, int round, long arrivalMicros, long context) {
    boolean single = client.session().isEmpty();
    int input = inputs.tokens(draws(inputStream, single, item, round));
    int output = outputs.tokens(draws(outputStream, single, item, round));
    return new PendingRequest(arrivalMicros, order, item, round, context, input, output);
  }

  private static Draws draws(RandomStream stream, boolean single, long item, int round) {
    return single ? stream.draws(item) : stream.within(item).draws(round);
  }

  private double requireTime(double micros) {
    if (!(micros < LATEST_MICROS)) {
      throw fault(client, "an arrival at " + micros + " us is beyond the clock");
    }
    return micros;
  }

  private void requireAtLeast(long least, long value, String what) {
    if (value < least) {
      throw fault(client, what + " must be at least " + least + ", not " + value);
    }
  }

  private static IllegalArgumentException fault(Client client, String fault) {
    return new IllegalArgumentException("client " + client.name() + ": " + fault);
  }
}
