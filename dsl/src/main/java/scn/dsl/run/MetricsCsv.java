package scn.dsl.run;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** All results as one long table: a line per run and metric. */
public final class MetricsCsv {
  private MetricsCsv() {}

  public static String of(List<StudyResult> studies) {
    StringBuilder csv =
        new StringBuilder("experiment,strategy,workload,cluster,seed,metric,value,circumstances\n");
    List<RunResult> results = studies.stream().flatMap(it -> it.runs().stream()).toList();
    for (RunResult result : results) {
      Run run = result.run();
      String prefix =
          String.join(
              ",",
              run.experiment().name(),
              quoted(run.arm().strategy()),
              run.setup().workloadName(),
              run.setup().clusterName(),
              Long.toString(run.seed()));
      for (Map.Entry<String, OptionalDouble> metric : result.metrics().all().entrySet()) {
        csv.append(prefix).append(',').append(quoted(metric.getKey())).append(',');
        metric.getValue().ifPresent(csv::append);
        csv.append(',').append(quoted(run.circumstances())).append('\n');
      }
    }
    return csv.toString();
  }

  /** Metric names may hold quotation marks and colons: {@code ttft.p99[tenant: "free"]}. */
  private static String quoted(String name) {
    return name.contains("\"") || name.contains(",")
        ? '"' + name.replace("\"", "\"\"") + '"'
        : name;
  }
}
