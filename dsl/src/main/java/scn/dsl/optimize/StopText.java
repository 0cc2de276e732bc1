package scn.dsl.optimize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import scn.dsl.run.Figures;
import scn.engine.search.Sampler;
import scn.engine.search.Stop;
import scn.engine.search.Study;

/** Why a study ended, in units of its objective. */
final class StopText {
  private StopText() {}

  static String of(Optimization result) {
    if (result.stop() instanceof Stop.SpaceUsed
        && result.study().sampler() instanceof Sampler.ByGrid grid) {
      return result.stop().reason() + ": " + gridText(grid, result);
    }
    if (!(result.stop() instanceof Stop.Settled settled)) {
      return result.stop().reason();
    }
    String unit = result.search().objectives().get(0).metric().unit();
    return "settled: the last %d proposals promised to better %s by %s at most, and less than %s (%s) is not worth a trial"
        .formatted(
            settled.proposals(),
            Objectives.name(result.study().leading()),
            figure(settled.improvement(), unit),
            figure(settled.worth(), unit),
            shares(result.study().settled().orElseThrow()));
  }

  private static String gridText(Sampler.ByGrid grid, Optimization result) {
    int planned = result.plan().plannedTrials();
    return "the grid has %d values of each range, as suits %d trials%s"
        .formatted(
            grid.levels(),
            planned,
            result.study().trials() > planned
                ? ", with which the study began; begun anew it would have room for more"
                : "");
  }

  private static String figure(double value, String unit) {
    return (Figures.value(value) + " " + unit).strip();
  }

  private static String shares(Study.Settled rule) {
    List<String> shares = new ArrayList<>();
    if (rule.shareOfBest() > 0) {
      shares.add(percent(rule.shareOfBest()) + " of the best");
    }
    if (rule.shareOfNoise() > 0) {
      shares.add(percent(rule.shareOfNoise()) + " of its noise");
    }
    return (shares.size() > 1 ? "the larger of " : "") + String.join(" and ", shares);
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }
}
