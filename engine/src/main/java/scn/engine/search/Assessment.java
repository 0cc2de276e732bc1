package scn.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import scn.engine.search.sampler.History;
import scn.engine.search.sampler.Observation;
import scn.engine.search.sampler.SeedSpread;
import scn.engine.search.space.Setting;

/**
 * What finished trials are worth, all turned so that less is better.
 *
 * <p>A trial run on some seeds only is corrected by the effects of those seeds, as full trials show
 * them, so it neither gains nor loses by which seeds it had.
 */
public final class Assessment {
  private final Study study;
  private final List<Trial> trials;
  private final Optional<Trial> baseline;
  private final Map<String, TwoWayFit> fits = new HashMap<>();
  private final List<Observation> observations = new ArrayList<>();

  /** Looks at finished trials, in order. */
  public Assessment(Study study, List<Trial> trials) {
    this.study = study;
    this.trials = List.copyOf(trials);
    baseline =
        study
            .baseline()
            .flatMap(
                setting ->
                    trials.stream().filter(trial -> trial.setting().equals(setting)).findFirst());
    study.metrics().forEach(metric -> fits.put(metric, fit(metric)));
    for (Trial trial : trials) {
      observations.add(observe(trial));
    }
  }

  /** The trials that were looked at. */
  public List<Trial> trials() {
    return trials;
  }

  /** What each trial showed, in the order of the trials. */
  public List<Observation> observations() {
    return List.copyOf(observations);
  }

  /** All that a proposer may know, with settings under way. */
  public History history(List<Setting> pending) {
    double[] objectiveNoise = new double[study.objectives().size()];
    for (int k = 0; k < objectiveNoise.length; k++) {
      objectiveNoise[k] = noise(study.objectives().get(k));
      if (k == 0) {
        for (Penalty penalty : study.penalties()) {
          objectiveNoise[k] +=
              penalty.weight() * penalty.weight() * noise(penalty.limit().metric());
        }
      }
    }
    double[] violationNoise =
        study.limits().stream().mapToDouble(limit -> noise(limit.metric())).toArray();
    return new History(study.space(), observations, pending, objectiveNoise, violationNoise);
  }

  /** Whether other seeds will give other values, of the objective or of what is limited. */
  public boolean noisy() {
    return noise(study.leading().metric()) > 0
        || Arrays.stream(seedSpread().variances()).anyMatch(variance -> variance > 0);
  }

  /** Variance of a metric's mean over all seeds; 0 where unknown. */
  double noise(String metric) {
    double variance = fits.get(metric).meanVariance();
    return variance > 0 ? variance : 0;
  }

  /**
   * Variance of what an objective makes of all seeds; 0 where unknown. How far that lies from the
   * mean of its trial is independent of the mean where residuals are normal: the variances add up.
   */
  double noise(Objective objective) {
    double ofMean = noise(objective.metric());
    double[] gaps = gaps(objective);
    if (ofMean == 0 || gaps.length < 2) {
      return ofMean;
    }
    double middle = TwoWayFit.mean(gaps);
    double squares = 0;
    for (double gap : gaps) {
      squares += (gap - middle) * (gap - middle);
    }
    return ofMean + squares / (gaps.length - 1);
  }

  /** Variance of one run of a metric around the effects of setting and seed; NaN where unknown. */
  double residualVariance(String metric) {
    return fits.get(metric).residualVariance();
  }

  /** The trials with all seeds that keep the limits, in order. */
  List<Trial> feasible() {
    List<Trial> feasible = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      if (trials.get(i).status() == Trial.Status.DONE && observations.get(i).feasible()) {
        feasible.add(trials.get(i));
      }
    }
    return feasible;
  }

  /**
   * Those of {@link #feasible} that were seen to keep each limit so well that they likely do again.
   */
  List<Trial> safe() {
    SeedSpread seeds = seedSpread();
    double[] noise = study.limits().stream().mapToDouble(it -> noise(it.metric())).toArray();
    return feasible().stream()
        .filter(
            trial ->
                IntStream.range(0, noise.length)
                    .allMatch(
                        k -> {
                          double violation = violation(study.limits().get(k), trial);
                          return noise[k] + seeds.variances()[k] == 0
                              || seeds.kept(k, violation, noise[k]) >= Recommendation.NOISY;
                        }))
        .toList();
  }

  /** The trial with all seeds that keeps the limits and is best on the leading objective. */
  public Optional<Trial> incumbent() {
    Trial best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < trials.size(); i++) {
      Observation seen = observations.get(i);
      if (trials.get(i).status() == Trial.Status.DONE
          && seen.feasible()
          && seen.objectives()[0] < least) {
        least = seen.objectives()[0];
        best = trials.get(i);
      }
    }
    return Optional.ofNullable(best);
  }

  private double bound(Limit limit, int seed) {
    if (limit.bound() instanceof Limit.OfBaseline relative) {
      return relative.share() * baseline.orElseThrow().metric(limit.metric(), seed);
    }
    if (limit.bound() instanceof Limit.OnSeeds each) {
      return each.values().get(seed);
    }
    return ((Limit.Absolute) limit.bound()).value();
  }

  /** By how much the study's seeds may be kinder to its limits than others. */
  SeedSpread seedSpread() {
    return new SeedSpread(
        study.limits().stream().mapToDouble(this::seedVariance).toArray(),
        study.seeds().size() - 1);
  }

  /**
   * The variance of the mean of a limit's violation over as many seeds, from how the study's own
   * differ; 0 where one is all there is.
   */
  private double seedVariance(Limit limit) {
    int seeds = study.seeds().size();
    if (seeds < 2 || !boundKnown(limit)) {
      return 0;
    }
    double[] effects = fits.get(limit.metric()).seedEffects();
    double[] bounds = new double[seeds];
    Arrays.setAll(bounds, seed -> bound(limit, seed));
    double middle = TwoWayFit.mean(bounds);
    double squares = 0;
    for (int seed = 0; seed < seeds; seed++) {
      double effect = effects[seed] - (bounds[seed] - middle);
      squares += effect * effect;
    }
    return squares / (seeds - 1) / seeds;
  }

  /** Whether relative limits can be told: the baseline was run on all seeds. */
  private boolean boundKnown(Limit limit) {
    return !(limit.bound() instanceof Limit.OfBaseline)
        || baseline.filter(trial -> trial.status() == Trial.Status.DONE).isPresent();
  }

  private TwoWayFit fit(String metric) {
    List<double[]> rows = new ArrayList<>();
    for (Trial trial : trials) {
      if (trial.status() == Trial.Status.DONE) {
        double[] row = new double[study.seeds().size()];
        for (int seed = 0; seed < row.length; seed++) {
          row[seed] = trial.metric(metric, seed);
        }
        rows.add(row);
      }
    }
    return TwoWayFit.of(rows, study.seeds().size());
  }

  private Observation observe(Trial trial) {
    if (trial.status() == Trial.Status.FAILED) {
      return Observation.failed(trial.setting());
    }
    double[] objectives = new double[study.objectives().size()];
    for (int k = 0; k < objectives.length; k++) {
      objectives[k] = value(study.objectives().get(k), trial);
    }
    for (Penalty penalty : study.penalties()) {
      objectives[0] += penalty.weight() * Math.max(0, violation(penalty.limit(), trial));
    }
    double[] violations =
        study.limits().stream().mapToDouble(limit -> violation(limit, trial)).toArray();
    double scale = (double) study.seeds().size() / trial.runs();
    return new Observation(trial.setting(), objectives, violations, scale);
  }

  private double value(Objective objective, Trial trial) {
    double[] turned = turned(objective, trial);
    if (trial.status() == Trial.Status.DONE) {
      return objective.aggregate().of(turned);
    }
    double[] gaps = gaps(objective);
    return TwoWayFit.mean(turned) + (gaps.length > 0 ? TwoWayFit.mean(gaps) : 0);
  }

  /**
   * An objective on one seed that a trial was measured on, turned; the leading one with what the
   * penalties come to on that seed by itself.
   */
  double value(int objective, Trial trial, int seed) {
    Objective it = study.objectives().get(objective);
    double value = it.direction().turned(trial.metric(it.metric(), seed));
    for (Penalty penalty : objective == 0 ? study.penalties() : List.<Penalty>of()) {
      Limit limit = penalty.limit();
      double broken =
          boundKnown(limit)
              ? limit.violation(trial.metric(limit.metric(), seed), bound(limit, seed))
              : Double.POSITIVE_INFINITY;
      value += penalty.weight() * Math.max(0, broken);
    }
    return value;
  }

  /** How far the aggregate of each full trial lies from its mean. */
  private double[] gaps(Objective objective) {
    return trials.stream()
        .filter(trial -> trial.status() == Trial.Status.DONE)
        .map(trial -> turned(objective, trial))
        .mapToDouble(values -> objective.aggregate().of(values) - TwoWayFit.mean(values))
        .toArray();
  }

  private double[] turned(Objective objective, Trial trial) {
    double[] values = corrected(objective.metric(), trial);
    for (int i = 0; i < values.length; i++) {
      values[i] = objective.direction().turned(values[i]);
    }
    return values;
  }

  /** The metric on the seeds a trial has; on some only, without the effects of those. */
  private double[] corrected(String metric, Trial trial) {
    double[] effects = fits.get(metric).seedEffects();
    boolean full = trial.status() == Trial.Status.DONE;
    double[] values = new double[effects.length];
    int count = 0;
    for (int seed = 0; seed < effects.length; seed++) {
      if (trial.measured(seed)) {
        values[count++] = trial.metric(metric, seed) - (full ? 0 : effects[seed]);
      }
    }
    return Arrays.copyOf(values, count);
  }

  /** By how much a trial breaks a limit. */
  double violation(Limit limit, Trial trial) {
    if (!boundKnown(limit)) {
      // Nothing can be said about a limit whose baseline gave no metrics: no setting keeps it.
      return Double.POSITIVE_INFINITY;
    }
    double bound = 0;
    int seeds = study.seeds().size();
    for (int seed = 0; seed < seeds; seed++) {
      bound += bound(limit, seed) / seeds;
    }
    return limit.violation(TwoWayFit.mean(corrected(limit.metric(), trial)), bound);
  }
}
