package scn.dsl.effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scn.dsl.effect.Decision.Kind;
import scn.dsl.effect.Decision.RequestState;
import scn.engine.kv.KvEvents;
import scn.engine.policy.CachedBlock;
import scn.engine.policy.Eviction;
import scn.engine.policy.Preemption;
import scn.engine.policy.Prefill;
import scn.engine.policy.Request;
import scn.engine.policy.RunningBatch;
import scn.engine.policy.Scheduler;
import scn.engine.policy.WaitingQueue;
import scn.engine.sim.InstancePolicies;

/** The policies of one instance with a log of what they decide; the run is the same. */
final class WatchedInstance {
  private final int instance;
  private final InstancePolicies policies;
  private final DecisionStream log;

  /** Of the step in progress. */
  private long now;

  WatchedInstance(int instance, InstancePolicies policies, DecisionStream log) {
    this.instance = instance;
    this.policies = policies;
    this.log = log;
  }

  InstancePolicies policies() {
    return new InstancePolicies(
        policies.priority(),
        new WatchedScheduler(),
        new WatchedPrefill(),
        new WatchedPreemption(),
        new WatchedEviction());
  }

  private void add(Kind kind, int request, long answer, String name, String verdict) {
    add(kind, request, answer, name, verdict, List.of());
  }

  private void add(
      Kind kind,
      int request,
      long answer,
      String name,
      String verdict,
      List<RequestState> requests) {
    long at = now;
    log.add(
        kind,
        at,
        request,
        answer,
        () -> new Decision(kind, at, instance, name, verdict, List.of(), List.of(), requests));
  }

  private final class WatchedScheduler implements Scheduler {
    @Override
    public void order(WaitingQueue queue, long nowMicros) {
      policies.scheduler().order(queue, nowMicros);
      now = nowMicros;
      long order = 1;
      for (int i = 0; i < queue.getSize(); i++) {
        order = 0x9E3779B97F4A7C15L * (order ^ (queue.getAt(i).getId() + 1L));
        order ^= order >>> 29;
      }
      add(
          Kind.QUEUE_ORDER,
          -1,
          order,
          "",
          queue.getSize() + " waiting",
          log.explainsNext() ? states(queue) : List.of());
    }

    private List<RequestState> states(WaitingQueue queue) {
      List<RequestState> states = new ArrayList<>();
      for (int i = 0; i < queue.getSize(); i++) {
        states.add(Watched.state(queue.getAt(i), now));
      }
      return states;
    }
  }

  private final class WatchedPrefill implements Prefill {
    @Override
    public int maxChunkTokens(Request request, int clusterChunk) {
      int limit = policies.prefill().maxChunkTokens(request, clusterChunk);
      boolean whole = limit <= 0 || limit >= request.getInputTokens();
      add(
          Kind.PREFILL,
          request.getId(),
          whole ? 0 : limit,
          request.getName(),
          log.explainsNext() ? words(request, limit, whole) : "");
      return limit;
    }

    private String words(Request request, int limit, boolean whole) {
      String prompt = "prompt of " + request.getInputTokens() + " tokens ";
      return prompt + (whole ? "at once" : "in chunks of " + limit);
    }
  }

  private final class WatchedPreemption implements Preemption {
    @Override
    public int victim(RunningBatch batch) {
      int position = policies.preemption().victim(batch);
      boolean exists = position >= 0 && position < batch.getSize();
      Request victim = exists ? batch.getAt(position) : null;
      add(
          Kind.PREEMPTION,
          exists ? victim.getId() : -1,
          position,
          exists ? victim.getName() : "",
          exists ? victim.getName() + " gives up its memory" : "nobody",
          log.explainsNext() ? states(batch) : List.of());
      return position;
    }

    private List<RequestState> states(RunningBatch batch) {
      List<RequestState> states = new ArrayList<>();
      for (int i = 0; i < batch.getSize(); i++) {
        states.add(Watched.state(batch.getAt(i), now));
      }
      return states;
    }
  }

  /** Hears what the instance takes, besides judging what it lets go. */
  private final class WatchedEviction implements Eviction, KvEvents {
    private final Map<Long, Judged> judged = new HashMap<>();

    @Override
    public boolean recencyOnly() {
      return policies.eviction().recencyOnly();
    }

    @Override
    public double retention(CachedBlock block) {
      double retention = policies.eviction().retention(block);
      if (log.explains()) {
        Request holder = block.getRequest();
        judged.put(
            holder.blockKey(block.getIndex()),
            new Judged(holder.getName(), block.getIndex(), retention));
      }
      return retention;
    }

    @Override
    public boolean offloads(CachedBlock block) {
      return policies.eviction().offloads(block);
    }

    @Override
    public void evicted(long blockKey) {
      Judged known = log.explainsNext() ? judged.get(blockKey) : null;
      add(
          Kind.EVICTION,
          -1,
          blockKey,
          known == null ? "" : known.request(),
          known == null ? block(blockKey) : known.words());
    }

    /** A block is named by the stream of its tokens and its place in it. */
    private static String block(long key) {
      return "block %d of token stream %d is evicted".formatted((int) key, key >>> 32);
    }
  }

  private record Judged(String request, int block, double retention) {

    String words() {
      return "block %d of %s is evicted, retention %s".formatted(block, request, retention);
    }
  }
}
