package scn.dsl.run;

import java.util.List;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Contest;
import scn.engine.metrics.Population;

/**
 * What came out of a study.
 *
 * @param seeds on which it ran in the end
 * @param runs that went well: strategies in the order of the text, each over all seeds; then those
 *     under other circumstances, then those that only a claim needs
 * @param failures runs that did not
 * @param readings of every metric of these runs
 */
public record StudyResult(
    Study study,
    List<Long> seeds,
    List<RunResult> runs,
    List<FailedRun> failures,
    List<ClaimResult> claims,
    Readings readings) {

  public StudyResult {
    seeds = List.copyOf(seeds);
    runs = List.copyOf(runs);
    failures = List.copyOf(failures);
    claims = List.copyOf(claims);
  }

  /** The runs of a strategy under some circumstances, in the order of the seeds. */
  List<RunResult> of(String circumstances, Arm arm) {
    return runs.stream()
        .filter(it -> it.run().circumstances().equals(circumstances))
        .filter(it -> it.run().arm().equals(arm))
        .toList();
  }

  /** The classes, tenants and rounds that occur in a contest. */
  List<Population> groups(Contest contest) {
    return runs.stream()
        .filter(it -> it.run().setup().equals(contest.setup()))
        .findFirst()
        .map(it -> it.metrics().groups())
        .orElse(List.of());
  }

  public boolean refuted() {
    return claims.stream().anyMatch(claim -> claim.status() == ClaimStatus.REFUTED);
  }
}
