package scn.dsl.effect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import scn.dsl.effect.Shares.Share;
import scn.engine.compare.Reading;

/** Parts the effect on a strategy among the changes that made it. */
final class Singles {
  private final List<MetricEffect> metrics;

  /**
   * @param metrics the effect of all changes together
   */
  Singles(List<MetricEffect> metrics) {
    this.metrics = metrics.stream().filter(MetricEffect::isWhole).toList();
  }

  /** A change by itself: its line, and what came of it if it can be applied by itself. */
  record Single(String change, Optional<Measured> measured) {}

  Optional<Shares> of(List<Single> singles) {
    if (singles.isEmpty()) {
      return Optional.empty();
    }
    List<Share> shares = singles.stream().map(this::share).toList();
    Map<String, Double> whole = new LinkedHashMap<>();
    Map<String, Double> interaction = new LinkedHashMap<>();
    for (MetricEffect effect : metrics) {
      String name = effect.metric().name();
      double all = effect.meanAfter().orElseThrow() - effect.meanBefore().orElseThrow();
      double alone =
          shares.stream().mapToDouble(it -> it.differences().getOrDefault(name, 0.0)).sum();
      whole.put(name, all);
      interaction.put(name, all - alone);
    }
    return Optional.of(new Shares(shares, interaction, whole));
  }

  private Share share(Single single) {
    if (single.measured().isEmpty()) {
      return new Share(single.change(), "makes no scenario by itself", Map.of());
    }
    Measured measured = single.measured().get();
    List<String> failures = measured.failures();
    if (!failures.isEmpty()) {
      return new Share(single.change(), failures.get(0), Map.of());
    }
    Map<String, Double> differences = new LinkedHashMap<>();
    for (MetricEffect effect : metrics) {
      List<Reading> alone = measured.readings(effect.metric());
      OptionalDouble mean = MetricEffect.mean(alone);
      if (alone.stream().allMatch(Reading.Value.class::isInstance) && mean.isPresent()) {
        differences.put(
            effect.metric().name(), mean.getAsDouble() - effect.meanBefore().orElseThrow());
      }
    }
    return new Share(single.change(), "", differences);
  }
}
