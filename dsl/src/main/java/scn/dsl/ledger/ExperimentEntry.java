package scn.dsl.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finished experiment.
 *
 * @param problem that it works on; may be empty
 * @param engine version of scn
 * @param given whether the seeds were given from outside, in place of those of the scenario
 * @param arms every strategy that ran, under each of the circumstances, the baseline first
 * @param failures runs that have no result
 * @param consensus of the judges who saw a strategy, by its name
 */
public record ExperimentEntry(
    String experiment,
    String title,
    String problem,
    String semantics,
    String engine,
    Subject subject,
    List<Long> seeds,
    boolean given,
    List<Arm> arms,
    List<Claim> claims,
    List<String> failures,
    Standing standing,
    Map<String, String> consensus,
    String status)
    implements Entry {

  public ExperimentEntry {
    seeds = List.copyOf(seeds);
    arms = List.copyOf(arms);
    claims = List.copyOf(claims);
    failures = List.copyOf(failures);
  }

  /**
   * What a strategy measured.
   *
   * @param circumstances empty for those that the experiment declares
   * @param seeds that have a result
   * @param requests SHA-256 of the requests.csv of each of them
   * @param metrics those that every one of them defines, by their names in the language
   */
  public record Arm(
      String strategy,
      boolean baseline,
      String circumstances,
      List<Long> seeds,
      List<String> requests,
      Map<String, Series> metrics) {

    public Optional<Series> metric(String name) {
      return Optional.ofNullable(metrics.get(name));
    }
  }

  /** A metric over the seeds. */
  public record Series(double mean, List<Double> seeds) {

    public static Series of(List<Double> values) {
      return new Series(
          values.stream().mapToDouble(Double::doubleValue).average().orElseThrow(), values);
    }
  }

  /**
   * A claim.
   *
   * @param kind {@code hypothesis}, or {@code problem} for what solves the problem
   * @param verdict {@code confirmed}, {@code refuted} and so on
   * @param because may be empty
   */
  public record Claim(
      String kind,
      String name,
      String strategy,
      String verdict,
      boolean indicative,
      String because,
      List<Prediction> predictions) {}

  /**
   * @param text in the words of the scenario
   * @param reference whom it compares with; empty for a value
   * @param evidence one, or none if it was not measured
   */
  public record Prediction(
      String text,
      String circumstances,
      String reference,
      String verdict,
      List<Evidence> evidence) {}

  /**
   * @param estimate a ratio, or a value if nothing is compared
   * @param interval its ends; none for one seed
   * @param means the ratio of the means over the seeds
   * @param seeds the figure of each seed
   */
  public record Evidence(
      double estimate, List<Double> interval, double means, List<Double> seeds) {}

  /** The strategies under the circumstances that the experiment declares. */
  public List<Arm> declared() {
    return arms.stream().filter(arm -> arm.circumstances().isEmpty()).toList();
  }

  public Optional<Arm> baseline() {
    return declared().stream().filter(Arm::baseline).findFirst();
  }

  public List<Arm> compared() {
    return declared().stream().filter(arm -> !arm.baseline()).toList();
  }

  /** What solves the problem, held against each compared strategy. */
  public List<Claim> criteria() {
    return claims.stream().filter(claim -> claim.kind().equals("problem")).toList();
  }

  /** Claims of the experiment's own. */
  public List<Claim> hypotheses() {
    return claims.stream().filter(claim -> !claim.kind().equals("problem")).toList();
  }

  /** Whether nothing is new in it: the same was run, under the same lock, and gave the same. */
  public boolean repeats(ExperimentEntry other) {
    return subject.isSameAs(other.subject)
        && seeds.equals(other.seeds)
        && arms.equals(other.arms)
        && claims.equals(other.claims)
        && failures.equals(other.failures)
        && standing.equals(other.standing)
        && consensus.equals(other.consensus);
  }
}
