package scn.dsl.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Setup;
import scn.engine.kv.KvMemory;
import scn.engine.sim.InstanceSetup;
import scn.engine.workload.RequestInput;

/**
 * Finds prompts that are larger than the KV memory of an instance, before anything is run: such a
 * request is dropped, and where all are there is nothing to measure.
 */
final class FitCheck {
  private final Workloads workloads;

  FitCheck(Workloads workloads) {
    this.workloads = workloads;
  }

  /** At most one diagnostic an experiment and size of memory, over all its seeds. */
  List<Diagnostic> of(List<Run> runs) {
    Map<Case, Set<Long>> cases = new LinkedHashMap<>();
    for (Run run : runs) {
      KvMemory memory = largest(run);
      cases
          .computeIfAbsent(
              new Case(run.experiment(), run.setup(), memory.gpuBlocks(), memory.blockTokens()),
              unused -> new LinkedHashSet<>())
          .add(run.seed());
    }
    List<Diagnostic> found = new ArrayList<>();
    cases.forEach((one, seeds) -> check(one, seeds).ifPresent(found::add));
    return found;
  }

  private record Case(Experiment experiment, Setup setup, int blocks, int blockTokens) {

    int blocksOf(RequestInput request) {
      return (request.inputTokens() + blockTokens - 1) / blockTokens;
    }
  }

  private static KvMemory largest(Run run) {
    return run.arm().cluster().instances().stream()
        .map(InstanceSetup::memory)
        .reduce((a, b) -> a.gpuBlocks() >= b.gpuBlocks() ? a : b)
        .orElseThrow();
  }

  private Optional<Diagnostic> check(Case one, Set<Long> seeds) {
    int all = 0;
    int tooLarge = 0;
    int smallest = Integer.MAX_VALUE;
    int largest = 0;
    for (long seed : seeds) {
      for (RequestInput request : workloads.of(one.setup().workload(), seed).requests()) {
        int blocks = one.blocksOf(request);
        all++;
        tooLarge += blocks > one.blocks() ? 1 : 0;
        smallest = Math.min(smallest, blocks);
        largest = Math.max(largest, blocks);
      }
    }
    if (tooLarge == 0) {
      return Optional.empty();
    }
    return Optional.of(
        all == tooLarge ? nothingFits(one, smallest) : someDropped(one, tooLarge, all, largest));
  }

  private static Diagnostic nothingFits(Case one, int smallest) {
    return Diagnostic.error(
        one.experiment().at(),
        "no request of workload '%s' fits into the KV memory of cluster '%s'"
            .formatted(one.setup().workloadName(), one.setup().clusterName()),
        "the smallest prompt needs %d blocks, 'tier gpu' has %d".formatted(smallest, one.blocks()));
  }

  private static Diagnostic someDropped(Case one, int tooLarge, int all, int largest) {
    return Diagnostic.warning(
        one.experiment().at(),
        "%d of %d requests of workload '%s' do not fit into the KV memory of cluster '%s'"
            .formatted(tooLarge, all, one.setup().workloadName(), one.setup().clusterName()),
        "they will be dropped: the largest prompt needs %d blocks, 'tier gpu' has %d"
            .formatted(largest, one.blocks()));
  }
}
