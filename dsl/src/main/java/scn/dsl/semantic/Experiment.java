package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;
import scn.engine.metrics.Targets;
import scn.engine.sim.Semantics;

/**
 * What {@code scn run} runs: every arm on every seed, and what is expected to come out.
 *
 * @param title may be empty
 * @param setup as the experiment declares it
 * @param variations the same under other circumstances
 * @param targets within which requests are to be served
 * @param problem that it works on, if it says so
 */
public record Experiment(
    String name,
    String title,
    Semantics semantics,
    Setup setup,
    List<Variation> variations,
    Seeds seeds,
    Targets targets,
    List<Claim> claims,
    Optional<Problem> problem,
    Span at) {

  public Experiment {
    variations = List.copyOf(variations);
    claims = List.copyOf(claims);
  }
}
