package scn.dsl.effect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import scn.dsl.run.Campaign;
import scn.dsl.run.Outcome;
import scn.dsl.run.Readings;
import scn.dsl.semantic.Metric;
import scn.engine.compare.Reading;
import scn.engine.metrics.Population;

/**
 * One strategy on all seeds.
 *
 * @param version whose it is, for messages; may be empty
 */
record Measured(String version, Trial trial, List<Long> seeds, List<Outcome> outcomes) {

  static Measured of(String version, Trial trial, List<Long> seeds, Campaign campaign) {
    return new Measured(
        version, trial, seeds, campaign.outcomes(seeds.stream().map(trial::on).toList()));
  }

  List<Reading> readings(Metric metric) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < seeds.size(); i++) {
      readings.add(reading(metric, seeds.get(i), outcomes.get(i)));
    }
    return readings;
  }

  private Reading reading(Metric metric, long seed, Outcome outcome) {
    String who = (version + " " + trial.arm().strategy()).strip();
    if (!(outcome instanceof Outcome.Done done)) {
      return new Reading.Missing(seed, "the run of " + who + " failed");
    }
    OptionalDouble value = Readings.value(metric, done.result().metrics());
    return value.isPresent()
        ? new Reading.Value(seed, value.getAsDouble())
        : new Reading.Missing(seed, who + " has no " + metric.name());
  }

  /** Why runs failed, a line each. */
  List<String> failures() {
    List<String> lines = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Failed failed) {
        lines.add((version + " " + failed.failure().title()).strip());
      }
    }
    return lines;
  }

  /** The classes, tenants and rounds that occur here or there. */
  static List<Population> groups(Measured... all) {
    Map<String, Population> groups = new LinkedHashMap<>();
    for (Measured each : all) {
      for (Outcome outcome : each.outcomes) {
        if (outcome instanceof Outcome.Done done) {
          done.result().metrics().groups().forEach(it -> groups.putIfAbsent(it.suffix(), it));
        }
      }
    }
    return List.copyOf(groups.values());
  }
}
