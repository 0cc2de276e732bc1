package scn.engine.search.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scn.engine.random.RandomStream;
import scn.engine.search.design.ScrambledSobol;
import scn.engine.search.gp.Prediction;
import scn.engine.search.sampler.Surrogate;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/** The objective along each axis. */
final class Curves {
  private static final int POSITIONS = 21;
  private static final int OTHERS = 64;

  private final Surrogate surrogate;
  private final Space space;
  private final Setting winner;
  private final Responses possible;
  private final Responses expected;
  private final List<Setting> others = new ArrayList<>();

  Curves(
      Surrogate surrogate, Space space, Setting winner, Responses possible, RandomStream stream) {
    this.surrogate = surrogate;
    this.space = space;
    this.winner = winner;
    this.possible = possible;
    expected = Expected.of(surrogate.objective().orElseThrow(), surrogate.scores());
    for (double[] uniform : new ScrambledSobol(space.dimensions(), OTHERS).all(stream)) {
      others.add(space.draw(uniform));
    }
  }

  List<Effect> effects() {
    return AxisWalk.all(space, POSITIONS).stream().map(this::effect).toList();
  }

  private Effect effect(AxisWalk walk) {
    List<Effect.Position> average = new ArrayList<>();
    List<Effect.Position> slice = new ArrayList<>();
    for (double place : walk.places()) {
      Setting there = walk.moved(winner, place);
      Object value = walk.value(there);
      double[] means = means(possible, walk, place);
      double[][] draws =
          Arrays.stream(means).mapToObj(it -> new double[] {it}).toArray(double[][]::new);
      average.add(
          new Effect.Position(
              value, means(expected, walk, place)[0], Spread.of(draws, 0).deviation()));
      Prediction predicted = surrogate.predict(there);
      slice.add(new Effect.Position(value, predicted.mean(), predicted.deviation()));
    }
    return new Effect(walk.name(), List.copyOf(average), List.copyOf(slice));
  }

  /** Of each function, with all other coordinates averaged out. */
  private double[] means(Responses responses, AxisWalk walk, double place) {
    double[] means = new double[responses.count()];
    for (Setting other : others) {
      double[] values = responses.at(walk.moved(other, place).coordinates());
      for (int of = 0; of < means.length; of++) {
        means[of] += values[of] / others.size();
      }
    }
    return means;
  }
}
