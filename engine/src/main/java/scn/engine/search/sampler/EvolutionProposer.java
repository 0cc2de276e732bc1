package scn.engine.search.sampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.Well19937c;
import scn.engine.random.Draws;
import scn.engine.random.RandomStream;
import scn.engine.search.space.Axis;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/**
 * Covariance matrix adaptation from the centre of the box (Hansen, 2006), every axis taken as real.
 *
 * <p>The optimiser of commons-math3 wants to call its function, a study wants to be asked. So it is
 * run anew from the same random numbers for each trial, with the results so far, up to the first
 * point that has none.
 */
public final class EvolutionProposer implements Proposer {
  private static final double STEP = 0.3;
  private static final int ATTEMPTS = 50;
  private static final double SHAKE = 0.02;

  private final Space space;
  private final RandomStream stream;
  private final int population;
  private final List<Setting> asked = new ArrayList<>();

  /** A proposer whose generations the stream draws. */
  public EvolutionProposer(Space space, RandomStream stream) {
    this.space = space;
    this.stream = stream;
    population = 4 + (int) (3 * StrictMath.log(Math.max(1, space.dimensions())));
  }

  /** Ends a replay at the first point without a result. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient double[] point;

    Unknown(double[] point) {
      super(null, null, false, false);
      this.point = point.clone();
    }
  }

  @Override
  public int resultsNeeded(int trial) {
    // The first point is the centre alone; each generation needs all results of the one before.
    return trial - Math.floorMod(asked.size() - 1, population) % Math.max(1, asked.size());
  }

  @Override
  public Optional<Proposal> propose(History history, RandomStream trialStream) {
    if (space.dimensions() == 0) {
      return Optional.of(space.defaults())
          .filter(setting -> !history.tried().contains(setting))
          .map(Proposal::blind);
    }
    Set<Setting> tried = history.tried();
    Draws draws = trialStream.draws(0);
    double[] point = next(history);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Setting setting = nearest(point, attempt * SHAKE, draws);
      if (space.allows(setting) && !tried.contains(setting)) {
        asked.add(setting);
        return Optional.of(Proposal.blind(setting));
      }
    }
    return new RandomProposer()
        .propose(history, trialStream)
        .map(
            proposal -> {
              asked.add(proposal.setting());
              return proposal;
            });
  }

  private Setting nearest(double[] unit, double shake, Draws draws) {
    List<Axis> axes = space.axes();
    double[] at = new double[unit.length];
    for (int p = 0; p < at.length; p++) {
      double shaken = Math.min(1, Math.max(0, unit[p] + (shake > 0 ? shake * draws.normal() : 0)));
      at[p] =
          axes.get(p).unordered()
              ? Math.min(axes.get(p).levels() - 1, (int) (shaken * axes.get(p).levels()))
              : shaken;
    }
    return space.nearest(at);
  }

  private double[] next(History history) {
    int dimensions = space.dimensions();
    double[] centre = new double[dimensions];
    Arrays.fill(centre, 0.5);
    double[] step = new double[dimensions];
    Arrays.fill(step, STEP);
    double[] high = new double[dimensions];
    Arrays.fill(high, 1);
    int[] evaluations = new int[1];
    CMAESOptimizer optimiser =
        new CMAESOptimizer(
            Integer.MAX_VALUE,
            Double.NEGATIVE_INFINITY,
            true,
            0,
            0,
            new Well19937c(stream.key()),
            false,
            null);
    try {
      return optimiser
          .optimize(
              new MaxEval(Integer.MAX_VALUE),
              MaxIter.unlimited(),
              GoalType.MINIMIZE,
              new ObjectiveFunction(point -> rank(evaluations[0]++, point, history)),
              new InitialGuess(centre),
              new CMAESOptimizer.Sigma(step),
              new CMAESOptimizer.PopulationSize(population),
              new SimpleBounds(new double[dimensions], high))
          .getPoint();
    } catch (Unknown unknown) {
      return unknown.point;
    }
  }

  /** A number that orders results: the feasible by objective, then the others by violation. */
  private double rank(int evaluation, double[] point, History history) {
    if (evaluation == asked.size()) {
      throw new Unknown(point);
    }
    Setting setting = asked.get(evaluation);
    for (Observation seen : history.observations()) {
      if (seen.setting().equals(setting)) {
        if (!seen.completed()) {
          return 4;
        }
        double violation = Arrays.stream(seen.violations()).map(v -> Math.max(0, v)).sum();
        return violation > 0 ? 2 + squeeze(violation) : squeeze(seen.objectives()[0]);
      }
    }
    // Pending: of the generation under way, whose points do not depend on its values.
    return 4;
  }

  private static double squeeze(double value) {
    return value / (1 + Math.abs(value));
  }
}
