package scn.engine.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private int streams;

  private WorkloadGenerator(WorkloadModel model, long seed) {
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
      sources.add(new TrafficSource(client, sources.size(), seed));
    }
  }

  /**
   * All requests of the model, in arrival order, called {@code request_0} and so on.
   *
   * @throws IllegalArgumentException if the model has no end, no client, or a setting out of range
   */
  public static Workload generate(WorkloadModel model, long seed) {
    require(!model.clients().isEmpty(), "there is no client to send requests");
    require(
        model.requests().isPresent() || model.horizonMicros().isPresent(),
        "traffic needs an end: a number of requests or a horizon");
    require(model.requests().orElse(1) >= 1, "the number of requests must be at least 1");
    require(model.horizonMicros().orElse(1) >= 1, "the horizon must be at least 1 us");
    return new WorkloadGenerator(model, seed).run(model);
  }

  private Workload run(WorkloadModel model) {
    long horizon = model.horizonMicros().orElse(Long.MAX_VALUE);
    int most = model.requests().orElse(MOST_REQUESTS);
    boolean capped = model.requests().isPresent();
    require(capped || expectedUntil(horizon) < most, TOO_MANY);
    for (TrafficSource source : sources) {
      pending.add(source.start());
    }
    while (requests.size() < most && pending.peek().arrivalMicros() < horizon) {
      PendingRequest next = pending.remove();
      TrafficSource source = sources.get(next.client());
      requests.add(request(next, source.client()));
      source.follow(next).ifPresent(pending::add);
      if (next.round() == 0) {
        pending.add(source.start());
      }
    }
    require(capped || requests.size() < most, TOO_MANY);
    return new Workload(requests, streams);
  }

  private double expectedUntil(long horizonMicros) {
    double perSecond = 0;
    for (TrafficSource source : sources) {
      perSecond += source.client().ratePerSecond();
    }
    return perSecond * horizonMicros / 1e6;
  }

  private RequestInput request(PendingRequest drawn, Client client) {
    int prefixTokens = client.prefix().map(Client.Prefix::tokens).orElse(0);
    String group = client.prefix().map(Client.Prefix::group).orElse("");
    long input = prefixTokens + drawn.contextTokens() + drawn.newInputTokens();
    if (input + drawn.outputTokens() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "client " + client.name() + ": a request of " + input + " tokens is too long");
    }
    String session = client.session().isEmpty() ? "" : client.name() + "/" + drawn.ordinal();
    int prefixStream =
        group.isEmpty() ? -1 : prefixStreams.computeIfAbsent(group, key -> streams++);
    return new RequestInput(
        "request_" + requests.size(),
        client.name(),
        client.tenant(),
        client.sloClass(),
        session,
        drawn.round(),
        drawn.arrivalMicros(),
        group,
        prefixStream,
        prefixTokens,
        (int) drawn.contextTokens(),
        ownStream(client, session),
        (int) input,
        drawn.outputTokens());
  }

  private int ownStream(Client client, String session) {
    boolean shared = client.session().map(Client.Session::accumulate).orElse(false);
    return shared ? sessionStreams.computeIfAbsent(session, key -> streams++) : streams++;
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
