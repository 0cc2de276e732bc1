package scn.engine.search.sampler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import scn.engine.random.RandomStream;
import scn.engine.search.acquisition.Acquisition;
import scn.engine.search.acquisition.AcquisitionSearch;
import scn.engine.search.acquisition.AcquisitionSearch.Found;
import scn.engine.search.acquisition.Improvement;
import scn.engine.search.acquisition.Together;
import scn.engine.search.acquisition.Uncertainty;
import scn.engine.search.gp.GaussianProcess;
import scn.engine.search.gp.Prediction;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/**
 * Proposes the setting of the largest expected improvement times the probability to keep all
 * limits, under Gaussian processes fitted to what was seen. The first trials spread over the space.
 */
public final class Bayesian implements Proposer {
  private static final int AROUND = 4;

  /** An improvement of less than this, in deviations of all scores, is none. */
  private static final double LOG_NOTHING = StrictMath.log(1e-12);

  private final int initial;
  private final SobolDesign design;
  private final SurrogateFit fit;
  private final AcquisitionSearch search;

  /**
   * A proposer that knows nothing yet.
   *
   * @param initial trials before the model is asked
   * @param design randomness of the first trials
   */
  public Bayesian(Space space, int initial, RandomStream design) {
    this.initial = initial;
    this.design = new SobolDesign(space, design);
    fit = new SurrogateFit(space);
    search = new AcquisitionSearch(space);
  }

  @Override
  public int resultsNeeded(int trial) {
    return 0;
  }

  @Override
  public Optional<Proposal> propose(History history, RandomStream stream) {
    Set<Setting> tried = history.tried();
    if (history.trials() < initial) {
      return design.next(tried).map(Proposal::blind);
    }
    Target target = Target.of(history, stream);
    List<Observation> done = target.done();
    ToDoubleFunction<Observation> value = target.value();
    Surrogate known = fit.of(history, value, target.noise());
    Surrogate surrogate = known.believing(history.pending());
    List<Setting> good = target.ranked().stream().limit(AROUND).map(Observation::setting).toList();
    OptionalDouble best = best(done, value, known, target.noise() > 0);
    boolean flat = done.stream().mapToDouble(value).distinct().count() < 2;
    List<Acquisition> parts = new ArrayList<>(surrogate.feasibility());
    surrogate
        .objective()
        .ifPresent(
            process -> {
              if (flat) {
                parts.add(new Uncertainty(process));
              } else if (best.isPresent()) {
                parts.add(new Improvement(process, best.getAsDouble()));
              }
            });
    if (parts.isEmpty()) {
      return design.next(tried).map(Proposal::blind);
    }
    Optional<Found> found = search.best(new Together(parts), good, tried, stream);
    if (found.isPresent() && !flat && found.get().promise() < LOG_NOTHING && best.isPresent()) {
      Acquisition unknown = new Uncertainty(surrogate.objective().orElseThrow());
      found = search.best(unknown, good, tried, stream);
    }
    return found.map(candidate -> proposal(candidate, surrogate, best, target.single()));
  }

  private static Proposal proposal(
      Found found, Surrogate surrogate, OptionalDouble best, boolean single) {
    if (!single || surrogate.objective().isEmpty() || best.isEmpty()) {
      return new Proposal(
          Proposal.Reason.PROMISE, found.setting(), Optional.empty(), found.promise(), Double.NaN);
    }
    GaussianProcess process = surrogate.objective().get();
    Prediction score = process.at(found.setting().coordinates());
    double gain =
        StrictMath.exp(Improvement.log(best.getAsDouble(), score.mean(), score.deviation()));
    Scores scores = surrogate.scores();
    double level = scores.value(best.getAsDouble());
    double improvement = gain / Math.max(1e-300, scores.slope(level));
    return new Proposal(
        Proposal.Reason.PROMISE,
        found.setting(),
        Optional.of(surrogate.predict(found.setting())),
        found.promise(),
        improvement);
  }

  /** The score to improve on; empty while nothing keeps the limits. */
  private static OptionalDouble best(
      List<Observation> done,
      ToDoubleFunction<Observation> value,
      Surrogate surrogate,
      boolean noisy) {
    // Under noise the best number seen is a lucky one: what the model makes of it counts.
    return done.stream()
        .filter(Observation::feasible)
        .mapToDouble(
            seen ->
                noisy
                    ? surrogate.mean(seen.setting())
                    : surrogate.scores().score(value.applyAsDouble(seen)))
        .min();
  }
}
