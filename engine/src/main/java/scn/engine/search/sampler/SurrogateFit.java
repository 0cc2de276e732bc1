package scn.engine.search.sampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import scn.engine.search.gp.Coordinate;
import scn.engine.search.gp.GaussianProcess;
import scn.engine.search.gp.Inputs;
import scn.engine.search.gp.LengthPrior;
import scn.engine.search.gp.Observations;
import scn.engine.search.space.Axis;
import scn.engine.search.space.Space;

/** Fits the {@link Surrogate} of a growing history. */
public final class SurrogateFit {
  // Objectives of schedulers bend within the box; limits are mostly monotonous, and long lengths
  // are what lets a few trials place their boundary. Both were chosen on the benchmark functions.
  private static final LengthPrior OBJECTIVE = LengthPrior.logNormal(0.5, 0.7);
  private static final LengthPrior LIMIT = LengthPrior.logNormal(1, 1.4);
  private static final double LEAST_SLOPE = 0.1;

  /** Steps of so few levels may each do something else; more of them are taken as one number. */
  private static final int FEW_LEVELS = 20;

  private final List<Coordinate> coordinates;
  private final FittedProcess objective = new FittedProcess(OBJECTIVE);
  private final FittedProcess completion = new FittedProcess(LIMIT);
  private final List<FittedProcess> limits = new ArrayList<>();

  /** Starts without any memory of fits. */
  public SurrogateFit(Space space) {
    coordinates = space.axes().stream().map(SurrogateFit::coordinate).toList();
  }

  private static Coordinate coordinate(Axis axis) {
    if (axis.unordered()) {
      return Coordinate.UNORDERED;
    }
    boolean few = axis.levels() > 0 && axis.levels() <= FEW_LEVELS;
    return few ? Coordinate.LEVELLED : Coordinate.SMOOTH;
  }

  /** What a history with one objective, or one that {@code value} makes of several, shows. */
  public Surrogate of(History history, ToDoubleFunction<Observation> value, double noise) {
    List<Observation> done =
        history.observations().stream().filter(Observation::completed).toList();
    List<GaussianProcess> limitProcesses = new ArrayList<>();
    List<Double> units = new ArrayList<>();
    Scores scores = Scores.of(new double[] {0});
    Optional<GaussianProcess> objectiveProcess = Optional.empty();
    if (!done.isEmpty()) {
      double[] scales = done.stream().mapToDouble(Observation::noiseScale).toArray();
      Inputs inputs = inputs(done);
      double[] values = done.stream().mapToDouble(value).toArray();
      scores = Scores.of(values);
      Observations seen = new Observations(inputs, scores.score(values), scales);
      double slope = Math.max(LEAST_SLOPE / scores.unit(), medianSlope(scores, values));
      objectiveProcess = Optional.of(objective.given(seen, noise * slope * slope));
      for (int k = 0; k < history.violationNoise().length; k++) {
        int at = k;
        double[] violations = done.stream().mapToDouble(each -> each.violations()[at]).toArray();
        double unit = Surrogate.unit(violations);
        double[] clipped = Surrogate.clipped(violations, unit);
        limitProcesses.add(
            limit(k)
                .given(
                    new Observations(inputs, clipped, scales),
                    history.violationNoise()[k] / (unit * unit)));
        units.add(unit);
      }
    }
    if (done.size() < history.observations().size()) {
      limitProcesses.add(completionProcess(history.observations()));
      units.add(1.0);
    }
    return new Surrogate(scores, objectiveProcess, limitProcesses, units);
  }

  private FittedProcess limit(int k) {
    while (limits.size() <= k) {
      limits.add(new FittedProcess(LIMIT));
    }
    return limits.get(k);
  }

  private GaussianProcess completionProcess(List<Observation> all) {
    double[] failed = all.stream().mapToDouble(seen -> seen.completed() ? -1 : 1).toArray();
    double[] scales = new double[failed.length];
    Arrays.fill(scales, 1);
    return completion.given(new Observations(inputs(all), failed, scales), 0);
  }

  private Inputs inputs(List<Observation> observations) {
    return new Inputs(
        observations.stream().map(seen -> seen.setting().coordinates()).toArray(double[][]::new),
        coordinates);
  }

  private static double medianSlope(Scores scores, double[] values) {
    double[] slopes = Arrays.stream(values).map(scores::slope).sorted().toArray();
    return slopes[slopes.length / 2];
  }
}
