package scn.engine.search.sampler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.engine.random.RandomStream;
import scn.engine.search.acquisition.Improvement;
import scn.engine.search.acquisition.Normal;
import scn.engine.search.gp.Prediction;
import scn.engine.search.space.CategoricalParameter;
import scn.engine.search.space.Parameter;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/**
 * Gives every option of every unordered choice one trial beside the incumbent, all else as there. A
 * model that has seen an option in bad company only thinks ill of it and may settle without it.
 *
 * <p>Every fourth proposal after the first trials is one of these, the most promising first, as
 * long as there are any; the others are the model's. No trial is given to an option of which the
 * model is certain: that it is worse than the incumbent, or breaks a limit, with 99 % probability.
 */
public final class OptionTrials implements Proposer {
  private static final int EVERY = 4;
  private static final double CERTAIN = 0.01;

  private record Option(CategoricalParameter choice, String name) {}

  private record Candidate(Option option, Setting setting, double promise) {}

  private final Space space;
  private final int initial;
  private final Proposer model;
  private final SurrogateFit fit;
  private final Set<Option> given = new HashSet<>();

  /**
   * @param initial trials before the first of these
   * @param model makes all other proposals
   */
  public OptionTrials(Space space, int initial, Proposer model) {
    this.space = space;
    this.initial = initial;
    this.model = model;
    fit = new SurrogateFit(space);
  }

  @Override
  public int resultsNeeded(int trial) {
    return model.resultsNeeded(trial);
  }

  @Override
  public Optional<Proposal> propose(History history, RandomStream stream) {
    int later = history.trials() - initial;
    Optional<Proposal> option =
        later >= 0 && later % EVERY == EVERY - 1 ? option(history, stream) : Optional.empty();
    return option.isPresent() ? option : model.propose(history, stream);
  }

  private Optional<Proposal> option(History history, RandomStream stream) {
    Target target = Target.of(history, stream);
    List<Observation> ranked = target.ranked();
    Optional<Setting> incumbent =
        ranked.stream()
            .filter(seen -> seen.feasible() && seen.noiseScale() <= 1)
            .map(Observation::setting)
            .findFirst();
    List<Candidate> settings =
        incumbent.map(it -> beside(it, ranked, history.tried())).orElse(List.of());
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    Surrogate surrogate =
        fit.of(history, target.value(), target.noise()).believing(history.pending());
    Optional<Candidate> best = best(settings, surrogate, surrogate.mean(incumbent.get()));
    best.ifPresent(it -> given.add(it.option()));
    return best.map(
        it ->
            new Proposal(
                Proposal.Reason.OPTION,
                it.setting(),
                target.single() ? Optional.of(surrogate.predict(it.setting())) : Optional.empty(),
                it.promise(),
                Double.NaN));
  }

  /** The incumbent with each option that had no trial yet. */
  private List<Candidate> beside(Setting incumbent, List<Observation> ranked, Set<Setting> tried) {
    List<Candidate> candidates = new ArrayList<>();
    for (Parameter parameter : space.parameters()) {
      if (parameter instanceof CategoricalParameter choice && incumbent.active(choice.name())) {
        for (String name : choice.choices()) {
          Option option = new Option(choice, name);
          Setting setting = with(incumbent, option, ranked);
          if (!given.contains(option) && !tried.contains(setting) && space.allows(setting)) {
            candidates.add(new Candidate(option, setting, Double.NaN));
          }
        }
      }
    }
    return candidates;
  }

  /** What only matters with the option is as where the option was seen at its best. */
  private Setting with(Setting incumbent, Option option, List<Observation> ranked) {
    String choice = option.choice().name();
    Map<String, Object> values = new LinkedHashMap<>(incumbent.values());
    values.put(choice, option.name());
    Setting plain = space.setting(values);
    Optional<Setting> seen =
        ranked.stream()
            .map(Observation::setting)
            .filter(it -> it.active(choice) && it.choice(choice).equals(option.name()))
            .findFirst();
    if (seen.isEmpty()) {
      return plain;
    }
    space.conditions().keySet().stream()
        .filter(it -> plain.active(it) && !incumbent.active(it) && seen.get().active(it))
        .forEach(it -> values.put(it, seen.get().value(it)));
    return space.setting(values);
  }

  private static Optional<Candidate> best(
      List<Candidate> candidates, Surrogate surrogate, double incumbent) {
    Candidate best = null;
    for (Candidate each : candidates) {
      Prediction score = surrogate.objective().orElseThrow().at(each.setting().coordinates());
      double better = Normal.below((incumbent - score.mean()) / score.deviation());
      double feasible = surrogate.feasible(each.setting());
      double promise =
          Improvement.log(incumbent, score.mean(), score.deviation()) + StrictMath.log(feasible);
      if (better > CERTAIN && feasible > CERTAIN && (best == null || promise > best.promise())) {
        best = new Candidate(each.option(), each.setting(), promise);
      }
    }
    return Optional.ofNullable(best);
  }
}
