package scn.engine.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Draws the requests of a {@link WorkloadModel} for a seed.
 *
 * <p>Every client draws from random streams of its own name: changing, adding or removing a client
 * leaves the draws of all others alone. Only the next arrival of each client and the next round of
 * each open session are held at a time.
 */
public final class WorkloadGenerator {

  /** A model that runs to more requests than this has no useful end. */
  static final int MOST_REQUESTS = 5_000_000;

  private static final String TOO_MANY =
      "more than "
          + MOST_REQUESTS
          + " requests arrive before the horizon; set a number of requests";

  private final List<TrafficSource> sources = new ArrayList<>();
  private final PriorityQueue<PendingRequest> pending = new PriorityQueue<>();
  private final List<RequestInput> requests = new ArrayList<>();
  private final Map<String, Integer> prefixStreams = new HashMap<>();
  private final Map<String, Integer> sessionStreams = new HashMap<>();
  private final ClosedLoop closedLoop;
  private int startedSessions;
  private int streams;

  private WorkloadGenerator(WorkloadModel model, long seed) {
    closedLoop = new ClosedLoop(model.horizonMicros().orElse(Long.MAX_VALUE), model.requests());
    Samplers samplers = new Samplers();
    Map<String, Integer> prefixTokens = new HashMap<>();
    Map<String, Client> names = new HashMap<>();
    for (Client client : model.clients()) {
      require(names.put(client.name(), client) == null, "two clients called " + client.name());
      if (client.prefix().isPresent()) {
        Client.Prefix prefix = client.prefix().get();
        require(!prefix.group().isEmpty(), "client " + client.name() + ": prefix without a group");
        Integer earlier = prefixTokens.putIfAbsent(prefix.group(), prefix.tokens());
        require(
            earlier == null || earlier == prefix.tokens(),
            "prefix group "
                + prefix.group()
                + " has both "
                + earlier
                + " and "
                + prefix.tokens()
                + " tokens");
      }
      sources.add(new TrafficSource(client, sources.size(), seed, samplers));
    }
  }

  /**
   * All requests of the model, in arrival order, called {@code request_0} and so on; of closed-loop
   * sessions the first round.
   *
   * @throws IllegalArgumentException if the model has no end, no client, or a setting out of range
   */
  public static Workload generate(WorkloadModel model, long seed) {
    require(!model.clients().isEmpty(), "there is no client to send requests");
    require(hasEnd(model), "traffic needs an end: a number of requests or a horizon");
    require(model.requests().orElse(1) >= 1, "the number of requests must be at least 1");
    require(model.sessions().orElse(1) >= 1, "the number of sessions must be at least 1");
    require(model.horizonMicros().orElse(1) >= 1, "the horizon must be at least 1 us");
    return new WorkloadGenerator(model, seed).run(model);
  }

  private static boolean hasEnd(WorkloadModel model) {
    return model.requests().isPresent()
        || model.horizonMicros().isPresent()
        || model.sessions().isPresent() && model.clients().stream().allMatch(Client::ends);
  }

  private Workload run(WorkloadModel model) {
    long horizon = model.horizonMicros().orElse(Long.MAX_VALUE);
    int most = model.requests().orElse(MOST_REQUESTS);
    boolean capped = model.requests().isPresent();
    require(capped || model.sessions().isPresent() || expectedUntil(horizon) < most, TOO_MANY);
    for (TrafficSource source : sources) {
      source.start().ifPresent(pending::add);
    }
    while (requests.size() < most && !pending.isEmpty()) {
      PendingRequest next = pending.remove();
      if (next.arrivalMicros() >= horizon) {
        break;
      }
      TrafficSource source = sources.get(next.client());
      if (next.round() == 0 && source.client().session().isPresent()) {
        if (startedSessions == model.sessions().orElse(Integer.MAX_VALUE)) {
          continue;
        }
        startedSessions++;
      }
      add(next, source);
      source.follow(next).ifPresent(pending::add);
      if (next.round() == 0) {
        source.start().ifPresent(pending::add);
      }
    }
    require(capped || requests.size() < most, TOO_MANY);
    closedLoop.firstStream(streams);
    return new Workload(
        requests, streams, closedLoop.isEmpty() ? Optional.empty() : Optional.of(closedLoop));
  }

  private double expectedUntil(long horizonMicros) {
    double expected = 0;
    for (TrafficSource source : sources) {
      expected += source.expectedUntil(horizonMicros / 1e6);
    }
    return expected;
  }

  private void add(PendingRequest drawn, TrafficSource source) {
    Client client = source.client();
    int prefixStream =
        client
            .prefix()
            .map(prefix -> prefixStreams.computeIfAbsent(prefix.group(), key -> streams++))
            .orElse(-1);
    String name = "request_" + requests.size();
    RequestInput request = source.request(name, drawn, prefixStream, ownStream(drawn, client));
    requests.add(request);
    if (client.isClosedLoop()) {
      closedLoop.begin(request, source, drawn.ordinal());
    }
  }

  private int ownStream(PendingRequest drawn, Client client) {
    return client.accumulates()
        ? sessionStreams.computeIfAbsent(
            client.name() + "/" + drawn.ordinal(), session -> streams++)
        : streams++;
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
