package scn.engine.search.sensitivity;

import java.util.ArrayList;
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
  private final List<Response> possible;
  private final Response expected;
  private final List<Setting> others = new ArrayList<>();

  Curves(
      Surrogate surrogate,
      Space space,
      Setting winner,
      List<Response> possible,
      RandomStream stream) {
    this.surrogate = surrogate;
    this.space = space;
    this.winner = winner;
    this.possible = possible;
    expected = Response.expected(surrogate.objective().orElseThrow(), surrogate.scores());
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
      double[][] means = new double[possible.size()][];
      for (int draw = 0; draw < means.length; draw++) {
        means[draw] = new double[] {mean(possible.get(draw), walk, place)};
      }
      average.add(
          new Effect.Position(value, mean(expected, walk, place), Spread.of(means, 0).deviation()));
      Prediction predicted = surrogate.predict(there);
      slice.add(new Effect.Position(value, predicted.mean(), predicted.deviation()));
    }
    return new Effect(walk.name(), List.copyOf(average), List.copyOf(slice));
  }

  private double mean(Response response, AxisWalk walk, double place) {
    double sum = 0;
    for (Setting other : others) {
      sum += response.at(walk.moved(other, place).coordinates());
    }
    return sum / others.size();
  }
}
