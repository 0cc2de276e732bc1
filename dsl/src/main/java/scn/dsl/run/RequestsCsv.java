package scn.dsl.run;

import scn.engine.sim.RunLog;
import scn.engine.sim.RunLog.Outcome;
import scn.engine.sim.RunLog.Status;

/**
 * What happened to each request of a run, one line each, in arrival order; times in us. See
 * docs/results.md.
 */
public final class RequestsCsv {
  private static final String HEADER =
      "request_id,instance,admitted,dropped,completed,ttft_us,e2e_us,scheduling_delay_us,preemptions\n";

  private RequestsCsv() {}

  public static String of(RunLog log) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (Outcome outcome : log.outcomes()) {
      append(csv, outcome);
    }
    return csv.toString();
  }

  private static void append(StringBuilder csv, Outcome outcome) {
    boolean routed = outcome.instance() >= 0;
    boolean refused = outcome.status() == Status.REJECTED || outcome.status() == Status.NOT_ARRIVED;
    csv.append(outcome.input().name()).append(',');
    csv.append(routed ? "instance_" + outcome.instance() : "").append(',');
    csv.append(refused ? '0' : '1').append(',');
    csv.append(outcome.status() == Status.DROPPED ? '1' : '0').append(',');
    csv.append(outcome.completed() ? '1' : '0').append(',');
    appendMicros(csv, outcome.ttftMicros());
    appendMicros(csv, outcome.e2eMicros());
    appendMicros(csv, outcome.schedulingDelayMicros());
    csv.append(outcome.preemptions()).append('\n');
  }

  private static void appendMicros(StringBuilder csv, long micros) {
    if (micros >= 0) {
      csv.append(micros);
    }
    csv.append(',');
  }
}
