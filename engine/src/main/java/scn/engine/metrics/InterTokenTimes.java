package scn.engine.metrics;

import java.util.Arrays;
import java.util.List;
import scn.engine.sim.RunLog;
import scn.engine.sim.RunLog.Outcome;
import scn.engine.sim.StepLog;
import scn.engine.sim.TokenSpans;

/** The inter-token times of completed requests, gathered per step instead of per token. */
final class InterTokenTimes {
  private InterTokenTimes() {}

  static Distribution of(RunLog log, Population population) {
    List<StepLog> steps = log.steps();
    int[] firstStep = new int[steps.size() + 1];
    for (int i = 0; i < steps.size(); i++) {
      firstStep[i + 1] = firstStep[i] + steps.get(i).steps();
    }
    int[] counts = countPerStep(log, population, firstStep);
    long[] micros = new long[counts.length];
    for (int i = 0; i < steps.size(); i++) {
      for (int step = 0; step < steps.get(i).steps(); step++) {
        micros[firstStep[i] + step] = steps.get(i).tokenMicros(step);
      }
    }
    return Distribution.weighted(micros, counts, counts.length);
  }

  /**
   * Steps of all instances one after the other; how many requests have an inter-token time from
   * each.
   */
  private static int[] countPerStep(RunLog log, Population population, int[] firstStep) {
    int total = firstStep[firstStep.length - 1];
    int[] changes = new int[total + 1];
    for (Outcome outcome : log.outcomes()) {
      if (!outcome.completed() || !population.includes().test(outcome)) {
        continue;
      }
      TokenSpans spans = outcome.tokenSpans();
      int offset = firstStep[outcome.instance()];
      for (int range = 0; range < spans.size(); range++) {
        changes[offset + spans.from(range)]++;
        changes[offset + spans.to(range)]--;
      }
    }
    for (int step = 1; step < total; step++) {
      changes[step] += changes[step - 1];
    }
    return Arrays.copyOf(changes, total);
  }
}
