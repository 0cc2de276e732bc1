package scn.dsl.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scn.dsl.ledger.ExperimentEntry.Series;
import scn.engine.metrics.RunMetrics;

/** What a row keeps of the metrics of runs: of times mean and tail, and all other figures. */
final class KeyMetrics {
  private static final Pattern TIME =
      Pattern.compile("((?:ttft|e2e|itl|tpot|scheduling_delay|wait)\\.\\w+).*");
  private static final Set<String> KEPT =
      Set.of("ttft.mean", "ttft.p99", "e2e.mean", "e2e.p99", "itl.mean", "itl.p99", "wait.max");

  private KeyMetrics() {}

  /** Over the seeds; without those that a run does not define. */
  static Map<String, Series> of(List<RunMetrics> runs) {
    Map<String, Series> kept = new LinkedHashMap<>();
    for (String name : runs.get(0).all().keySet()) {
      if (isKept(name)) {
        values(name, runs).ifPresent(series -> kept.put(name, series));
      }
    }
    return kept;
  }

  private static boolean isKept(String name) {
    Matcher time = TIME.matcher(name);
    return !name.contains("[round:") && (!time.matches() || KEPT.contains(time.group(1)));
  }

  private static Optional<Series> values(String name, List<RunMetrics> runs) {
    List<Double> values = new ArrayList<>();
    for (RunMetrics run : runs) {
      OptionalDouble value = run.all().getOrDefault(name, OptionalDouble.empty());
      if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
        return Optional.empty();
      }
      values.add(value.getAsDouble());
    }
    return Optional.of(Series.of(values));
  }
}
