package scn.engine.metrics;

import java.util.List;
import scn.engine.latency.Hardware;
import scn.engine.latency.LatencyModel;
import scn.engine.sim.Cluster;
import scn.engine.sim.InstanceSetup;
import scn.engine.sim.RunLog.Outcome;
import scn.engine.workload.RequestInput;

/**
 * How early a run could have ended at best, whatever admission, routing and scheduling had done
 * with the requests it completed.
 *
 * <p>A request that shares its instance with nobody passes the gateway and the queue, needs a step
 * for its prompt, even if all of it is cached, and a step for each output token behind the first.
 * Company makes none of these shorter, so the run ends no earlier than the last request would
 * alone. Steps are taken to be no shorter the longer the context is, which holds for all {@link
 * Hardware}.
 *
 * <p>A run in which two chains of steps work on one batch (quirk Q1) may end earlier.
 */
final class MakespanBound {
  private final long gatewayMicros;
  private final List<LatencyModel> models;

  MakespanBound(Cluster cluster) {
    this.gatewayMicros = cluster.admissionMicros() + cluster.routingMicros();
    this.models =
        cluster.instances().stream()
            .map(InstanceSetup::hardware)
            .distinct()
            .map(Hardware::model)
            .toList();
  }

  /** In us from the start of the run; 0 if no request was completed. */
  long micros(List<Outcome> outcomes) {
    long latest = 0;
    for (Outcome outcome : outcomes) {
      if (outcome.completed()) {
        latest = Math.max(latest, earliestEndMicros(outcome.input()));
      }
    }
    return latest;
  }

  /** When the last output token of a request could be made, on the instance that suits it best. */
  long earliestEndMicros(RequestInput request) {
    long fastest = Long.MAX_VALUE;
    for (LatencyModel model : models) {
      fastest = Math.min(fastest, aloneMicros(model, request));
    }
    return request.arrivalMicros() + gatewayMicros + fastest;
  }

  private static long aloneMicros(LatencyModel model, RequestInput request) {
    model.startStep();
    model.addPrefill(0, 0);
    long prefill = model.stepMicros();
    model.startStep();
    model.addDecode(request.inputTokens(), 1);
    long decode = model.stepMicros();
    long decodes = Math.max(request.outputTokens() - 1, 0);
    return model.queueingMicros(request.inputTokens()) + prefill + decodes * decode;
  }
}
