package scn.engine.search.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import scn.engine.random.RandomStream;
import scn.engine.search.gp.GaussianProcess;
import scn.engine.search.sampler.Surrogate;
import scn.engine.search.space.Parameter;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/**
 * What a surrogate knows about parameters.
 *
 * @param importances most important first; fixed parameters are left out
 * @param interactions the three largest
 * @param effects in the order of the space
 * @param ranges in the order of the space, of parameters that have an effect in the winner
 */
public record Sensitivity(
    List<Importance> importances,
    List<Interaction> interactions,
    List<Effect> effects,
    List<GoodRange> ranges,
    Trust trust) {
  private static final int SAMPLES = 1024;
  private static final int DRAWN_SAMPLES = 256;
  private static final int DRAWS = 20;
  private static final int INTERACTIONS = 3;

  /**
   * Analyses a surrogate that has seen at least one completed trial.
   *
   * @param noise deviation of the objective of a trial, in its own unit; 0 for none
   * @param seed of the sample points
   */
  public static Sensitivity of(
      Surrogate surrogate, Space space, Setting winner, double noise, long seed) {
    GaussianProcess process = surrogate.objective().orElseThrow();
    RandomStream stream = RandomStream.of(seed, "study/sensitivity");
    Points points = new Points(space);
    Trust trust = Trust.of(process, process.values());
    if (space.dimensions() == 0) {
      return new Sensitivity(List.of(), List.of(), List.of(), List.of(), trust);
    }
    List<Parameter> searched =
        space.parameters().stream().filter(parameter -> !parameter.axes().isEmpty()).toList();
    int[] group = groups(space, searched);
    Responses expected = Expected.of(process, surrogate.scores());
    SobolIndices indices =
        SobolIndices.of(expected, points, group, searched.size(), SAMPLES, true, stream.within(0))[
            0];
    Responses possible = new Possible(process, surrogate.scores(), points, DRAWS, stream.within(1));
    SobolIndices[] drawn =
        SobolIndices.of(
            possible, points, group, searched.size(), DRAWN_SAMPLES, false, stream.within(0));
    double[][] totals = Arrays.stream(drawn).map(SobolIndices::total).toArray(double[][]::new);
    return new Sensitivity(
        importances(searched, indices, totals),
        interactions(searched, indices),
        new Curves(surrogate, space, winner, possible, stream.within(2)).effects(),
        new Ranges(surrogate, space, winner, noise).all(),
        trust);
  }

  private static int[] groups(Space space, List<Parameter> searched) {
    int[] group = new int[space.dimensions()];
    for (int g = 0; g < searched.size(); g++) {
      int first = space.firstAxis(searched.get(g).name());
      for (int axis = 0; axis < searched.get(g).axes().size(); axis++) {
        group[first + axis] = g;
      }
    }
    return group;
  }

  private static List<Importance> importances(
      List<Parameter> searched, SobolIndices indices, double[][] totals) {
    List<Importance> importances = new ArrayList<>();
    for (int g = 0; g < searched.size(); g++) {
      importances.add(
          new Importance(
              searched.get(g).name(),
              indices.first()[g],
              indices.total()[g],
              Spread.of(totals, g).deviation()));
    }
    importances.sort(Comparator.comparingDouble(Importance::total).reversed());
    return List.copyOf(importances);
  }

  private static List<Interaction> interactions(List<Parameter> searched, SobolIndices indices) {
    List<Interaction> interactions = new ArrayList<>();
    for (int g = 0; g < searched.size(); g++) {
      for (int h = 0; h < g; h++) {
        interactions.add(
            new Interaction(
                searched.get(h).name(), searched.get(g).name(), indices.second()[g][h]));
      }
    }
    interactions.sort(Comparator.comparingDouble(Interaction::share).reversed());
    return List.copyOf(interactions.subList(0, Math.min(INTERACTIONS, interactions.size())));
  }
}
