package scn.dsl.optimize;

import java.util.Arrays;
import java.util.OptionalDouble;
import scn.dsl.semantic.OverSeeds;
import scn.engine.search.Aggregate;
import scn.engine.search.Objective;

/** Objectives as reports name and measure them. */
public final class Objectives {
  private Objectives() {}

  /** The metric, with what is made of the seeds unless it is the mean. */
  public static String name(Objective objective) {
    return OverSeeds.named(objective.metric(), objective.aggregate());
  }

  static boolean isMean(Objective objective) {
    return objective.aggregate() instanceof Aggregate.Mean;
  }

  /** What it makes of a sample, in the metric's unit; empty where no seed has the metric. */
  static OptionalDouble of(Objective objective, Sample sample) {
    double[] turned =
        Arrays.stream(sample.values(objective.metric()))
            .map(objective.direction()::turned)
            .toArray();
    return turned.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(objective.direction().turned(objective.aggregate().of(turned)));
  }
}
