package scn.engine.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scn.engine.policy.Request;
import scn.engine.policy.Scheduler;
import scn.engine.policy.SloClass;
import scn.engine.policy.WaitingQueue;
import scn.engine.sim.InstancePolicies;
import scn.engine.sim.Policies;

/**
 * Counts priority inversions while a run goes on, for those who ask for it; other runs pay nothing.
 *
 * <p>A waiting request is passed over in a step if another one is taken from the queue of its
 * instance, it stays, its priority in that step is higher, and it would have fitted into the
 * other's place: its prompt is not longer. Cached prefixes are left out of account. A request
 * counts once in each step that passes it over, whatever the number of those taken.
 *
 * <p>A run that is watched has the same results: the schedulers see what they always see.
 */
public final class PriorityInversions {
  private final long[] byClass = new long[SloClass.values().length];

  /** The same policies for one run, watched. */
  public Policies watch(Policies policies) {
    return new Policies(
        policies.admission(),
        policies.router(),
        instance -> {
          InstancePolicies own = policies.perInstance().apply(instance);
          return new InstancePolicies(
              own.priority(), new Watched(own.scheduler()), own.prefill(), own.preemption());
        });
  }

  /** Requests passed over, added up over the steps. */
  public long total() {
    return Arrays.stream(byClass).sum();
  }

  /** The same of requests of one class. */
  public long of(SloClass sloClass) {
    return byClass[sloClass.ordinal()];
  }

  /** Sees the queue of one instance before each step, and so who left it in the step before. */
  private final class Watched implements Scheduler {
    private final Scheduler scheduler;
    private final List<Request> before = new ArrayList<>();

    /** Places before of those who left. */
    private int[] taken = new int[32];

    private double[] priorities = new double[32];

    /** Marks who waits now, by id. */
    private boolean[] waits = new boolean[32];

    Watched(Scheduler scheduler) {
      this.scheduler = scheduler;
    }

    @Override
    public void order(WaitingQueue queue, long nowMicros) {
      mark(queue, true);
      count();
      mark(queue, false);
      scheduler.order(queue, nowMicros);
      remember(queue);
    }

    private void mark(WaitingQueue queue, boolean waiting) {
      for (int i = 0; i < queue.getSize(); i++) {
        int id = queue.getAt(i).getId();
        if (id >= waits.length) {
          waits = Arrays.copyOf(waits, id * 2);
        }
        waits[id] = waiting;
      }
    }

    private boolean waits(Request request) {
      return request.getId() < waits.length && waits[request.getId()];
    }

    private void remember(WaitingQueue queue) {
      before.clear();
      if (queue.getSize() > priorities.length) {
        priorities = new double[queue.getSize() * 2];
        taken = new int[queue.getSize() * 2];
      }
      for (int i = 0; i < queue.getSize(); i++) {
        before.add(queue.getAt(i));
        priorities[i] = queue.getAt(i).getPriority();
      }
    }

    private void count() {
      int left = 0;
      for (int i = 0; i < before.size(); i++) {
        if (!waits(before.get(i))) {
          taken[left++] = i;
        }
      }
      for (int i = 0; i < before.size() && left > 0; i++) {
        if (waits(before.get(i)) && isPassedOver(i, left)) {
          byClass[before.get(i).getSloClass().ordinal()]++;
        }
      }
    }

    private boolean isPassedOver(int place, int left) {
      for (int i = 0; i < left; i++) {
        int other = taken[i];
        if (priorities[other] < priorities[place]
            && before.get(other).getInputTokens() >= before.get(place).getInputTokens()) {
          return true;
        }
      }
      return false;
    }
  }
}
