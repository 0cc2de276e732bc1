package scn.engine.workload;

import java.util.HashMap;
import java.util.Map;

/** The samplers of a model: clients of one law share one, since a cohort may have many clients. */
final class Samplers {
  private final Map<ArrivalProcess, ArrivalSampler> arrivals = new HashMap<>();
  private final Map<LengthDistribution, LengthSampler> lengths = new HashMap<>();

  ArrivalSampler arrivals(ArrivalProcess process) {
    return arrivals.computeIfAbsent(process, ArrivalSampler::of);
  }

  LengthSampler lengths(LengthDistribution law) {
    return lengths.computeIfAbsent(law, LengthSampler::of);
  }
}
