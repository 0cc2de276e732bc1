package scn.dsl.determinism;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import scn.engine.policy.CachedBlock;
import scn.engine.policy.ClusterView;
import scn.engine.policy.Eviction;
import scn.engine.policy.Preemption;
import scn.engine.policy.Prefill;
import scn.engine.policy.Priority;
import scn.engine.policy.Request;
import scn.engine.policy.RequestOrder;
import scn.engine.policy.RunningBatch;
import scn.engine.policy.Scorer;

/**
 * Asks a policy the same questions in one order and, as another object, in the reverse order: a
 * policy of a kind that keeps no state answers alike. Also that an answer is one: finite, and of a
 * request or instance that exists.
 */
final class ContractQuestions {
  private static final long NOW = 250_000;
  private static final int CHUNK = 256;
  private static final String LATER = "when it is asked in another order";
  private static final List<Request> REQUESTS = SampleRequest.all();

  private ContractQuestions() {}

  /**
   * @param made gives a new object of the policy
   * @throws TwoAnswers for the first fault
   */
  static void ask(Supplier<Object> made) {
    Object first = made.get();
    Object second = made.get();
    if (first instanceof Scorer a && second instanceof Scorer b) {
      scores(a, b);
    } else if (first instanceof Priority a && second instanceof Priority b) {
      a.stepStarts(3);
      b.stepStarts(3);
      compare(a, REQUESTS, r -> finite(a, a.priority(r, NOW), of(r)), r -> b.priority(r, NOW));
    } else if (first instanceof Prefill a && second instanceof Prefill b) {
      compare(a, REQUESTS, r -> a.maxChunkTokens(r, CHUNK), r -> b.maxChunkTokens(r, CHUNK));
    } else if (first instanceof RequestOrder a && second instanceof RequestOrder b) {
      order(a, b);
    } else if (first instanceof Preemption a && second instanceof Preemption b) {
      victims(a, b);
    } else if (first instanceof Eviction eviction) {
      REQUESTS.forEach(
          r -> finite(eviction, eviction.retention(new Left(r)), "a block of " + of(r)));
    }
  }

  /** What a request left behind. */
  private record Left(Request request) implements CachedBlock {
    @Override
    public Request getRequest() {
      return request;
    }

    @Override
    public int getIndex() {
      return 0;
    }

    @Override
    public boolean isShared() {
      return false;
    }

    @Override
    public int getReuses() {
      return 1;
    }

    @Override
    public long getNowMicros() {
      return NOW;
    }
  }

  private interface Answer {
    double to(Request request);
  }

  private static void compare(Object policy, List<Request> asked, Answer forward, Answer back) {
    double[] answers = new double[asked.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = forward.to(asked.get(i));
    }
    for (int i = answers.length - 1; i >= 0; i--) {
      TwoAnswers.require(policy, of(asked.get(i)), answers[i], back.to(asked.get(i)), LATER);
    }
  }

  /** A scorer may keep state between decisions, but not between the instances of one. */
  private static void scores(Scorer a, Scorer b) {
    ClusterView cluster = new SampleCluster(NOW);
    for (Request request : REQUESTS) {
      a.prepare(request, cluster);
      b.prepare(request, cluster);
      double[] scores = new double[cluster.getSize()];
      for (int i = 0; i < scores.length; i++) {
        String question = of(request) + ", instance " + i;
        scores[i] = finite(a, a.score(request, cluster.getAt(i)), question);
      }
      for (int i = scores.length - 1; i >= 0; i--) {
        String question = of(request) + ", instance " + i;
        TwoAnswers.require(a, question, scores[i], b.score(request, cluster.getAt(i)), LATER);
      }
      a.routed(request, request.getId() % cluster.getSize());
      b.routed(request, request.getId() % cluster.getSize());
    }
  }

  private static void order(RequestOrder a, RequestOrder b) {
    int n = REQUESTS.size();
    int[][] signs = new int[n][n];
    for (int i = 0; i < n * n; i++) {
      signs[i / n][i % n] = Integer.signum(a.compare(REQUESTS.get(i / n), REQUESTS.get(i % n)));
    }
    for (int i = n * n - 1; i >= 0; i--) {
      Request x = REQUESTS.get(i / n);
      Request y = REQUESTS.get(i % n);
      int again = Integer.signum(b.compare(x, y));
      TwoAnswers.require(a, of(x) + " and " + of(y), signs[i / n][i % n], again, LATER);
      TwoAnswers.require(
          a,
          signs[i % n][i / n] == -again,
          "puts %s and %s each before the other".formatted(of(x), of(y)),
          "compare(b, a) is the negative of compare(a, b)");
    }
    IntStream.range(0, n * n * n).forEach(i -> inCircle(a, signs, i / n / n, i / n % n, i % n));
  }

  private static void inCircle(RequestOrder order, int[][] signs, int x, int y, int z) {
    TwoAnswers.require(
        order,
        signs[x][y] >= 0 || signs[y][z] >= 0 || signs[x][z] < 0,
        "puts %s before %s and that before %s, but not the first before the last"
            .formatted(of(REQUESTS.get(x)), of(REQUESTS.get(y)), of(REQUESTS.get(z))),
        "an order has no circles: compare one value of each request");
  }

  private record Batch(List<Request> requests) implements RunningBatch {
    @Override
    public int getSize() {
      return requests.size();
    }

    @Override
    public Request getAt(int position) {
      return requests.get(position);
    }
  }

  private static void victims(Preemption a, Preemption b) {
    List<Integer> victims = new ArrayList<>();
    for (int size = 1; size <= REQUESTS.size(); size++) {
      int victim = a.victim(new Batch(REQUESTS.subList(0, size)));
      TwoAnswers.require(
          a,
          victim >= 0 && victim < size,
          "takes position %d of a batch of %d".formatted(victim, size),
          "answer a position from 0 to batch.size - 1");
      victims.add(victim);
    }
    for (int size = REQUESTS.size(); size >= 1; size--) {
      int victim = b.victim(new Batch(REQUESTS.subList(0, size)));
      TwoAnswers.require(a, "a batch of " + size, victims.get(size - 1), victim, LATER);
    }
  }

  private static double finite(Object policy, double answer, String question) {
    TwoAnswers.require(
        policy,
        Double.isFinite(answer),
        "answers " + answer + " for " + question,
        "look for a division by zero, or for infinity minus infinity");
    return answer;
  }

  private static String of(Request request) {
    return SampleRequest.describe(request);
  }
}
