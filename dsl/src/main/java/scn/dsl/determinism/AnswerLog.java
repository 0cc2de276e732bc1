package scn.dsl.determinism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scn.engine.policy.Request;

/** What the policies of one run were asked and answered, in order. */
final class AnswerLog {
  /** Of longer runs the start is compared in full. */
  private static final int MOST = 1 << 21;

  private final List<Object> policies = new ArrayList<>();
  private int[] policy = new int[1024];
  private Request[] request = new Request[1024];
  private int[] instance = new int[1024];
  private long[] micros = new long[1024];
  private double[] answer = new double[1024];
  private int size;

  /** A number for a policy, to be given with its answers. */
  int register(Object asked) {
    policies.add(asked);
    return policies.size() - 1;
  }

  /**
   * @param of the instance asked about or for, -1 if there is none
   */
  double add(int asked, Request about, int of, long nowMicros, double answered) {
    if (size == MOST) {
      return answered;
    }
    if (size == answer.length) {
      policy = Arrays.copyOf(policy, size * 2);
      request = Arrays.copyOf(request, size * 2);
      instance = Arrays.copyOf(instance, size * 2);
      micros = Arrays.copyOf(micros, size * 2);
      answer = Arrays.copyOf(answer, size * 2);
    }
    policy[size] = asked;
    request[size] = about;
    instance[size] = of;
    micros[size] = nowMicros;
    answer[size++] = answered;
    return answered;
  }

  /**
   * @throws TwoAnswers for the first question that was answered in another way there
   */
  void requireSame(AnswerLog other) {
    for (int i = 0; i < Math.min(size, other.size); i++) {
      TwoAnswers.require(
          policies.get(policy[i]),
          question(request[i], instance[i], micros[i]),
          answer[i],
          other.answer[i],
          "in a second run");
    }
  }

  /** {@code request_3 (batch), instance 2, at 0.001184 s}. */
  static String question(Request request, int instance, long micros) {
    return SampleRequest.describe(request)
        + (instance < 0 ? "" : ", instance " + instance)
        + ", at %d.%06d s".formatted(micros / 1_000_000, micros % 1_000_000);
  }
}
