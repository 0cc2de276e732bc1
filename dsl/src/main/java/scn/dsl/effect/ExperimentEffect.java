package scn.dsl.effect;

import java.util.List;

/**
 * What changes in one experiment.
 *
 * @param added whether only the newer version has it
 * @param seeds on which both versions ran
 * @param seedNote why these, where it is not plain; else empty
 * @param fault why nothing was run; else empty
 * @param strategies in the order of the newer version
 * @param removed strategies that only the older version has
 * @param verdicts of the claims of both versions, under one kind and name, that are judged
 *     otherwise now
 * @param sameVerdicts claims of both versions that are judged as before
 */
public record ExperimentEffect(
    String name,
    boolean added,
    List<Long> seeds,
    String seedNote,
    String fault,
    List<StrategyEffect> strategies,
    List<String> removed,
    List<Flip> verdicts,
    int sameVerdicts) {

  public ExperimentEffect {
    seeds = List.copyOf(seeds);
    strategies = List.copyOf(strategies);
    removed = List.copyOf(removed);
    verdicts = List.copyOf(verdicts);
  }

  static ExperimentEffect unmeasured(String name, boolean added, String fault) {
    return new ExperimentEffect(
        name, added, List.of(), "", fault, List.of(), List.of(), List.of(), 0);
  }
}
