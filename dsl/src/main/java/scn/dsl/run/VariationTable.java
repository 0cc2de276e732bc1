package scn.dsl.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Variation;
import scn.engine.metrics.Population;

/** The tail of every strategy in every case of a sweep or a matrix, a line each. */
record VariationTable(int page) {
  private static final String METRIC = "ttft.p99";

  String of(StudyResult result, Variation variation) {
    List<Population> populations = populations(result, variation);
    int[] widths = new int[populations.size() + 2];
    Arrays.fill(widths, 10);
    widths[0] = 18;
    TextTable table = new TextTable(page, widths);
    List<String> heads = new ArrayList<>();
    populations.forEach(it -> heads.add(name(it)));
    heads.add("tokens/s");
    table.add(variation.name(), heads, List.of());
    for (Variation.Case each : variation.cases()) {
      table.add(each.name(), List.of(), List.of());
      for (Arm arm : each.setup().arms()) {
        List<RunResult> runs = result.of(variation.name() + " " + each.name(), arm);
        if (!runs.isEmpty()) {
          table.add("  " + arm.strategy(), figures(runs, populations), List.of());
        }
      }
    }
    return "\nTTFT P99 in ms, means over the seeds\n" + table.text();
  }

  private static List<Population> populations(StudyResult result, Variation variation) {
    List<Population> populations = new ArrayList<>(List.of(Population.ALL));
    for (Variation.Case each : variation.cases()) {
      for (Arm arm : each.setup().arms()) {
        for (RunResult run : result.of(variation.name() + " " + each.name(), arm)) {
          for (Population sloClass : run.metrics().classes()) {
            if (populations.stream().noneMatch(it -> it.suffix().equals(sloClass.suffix()))) {
              populations.add(sloClass);
            }
          }
        }
      }
    }
    return populations.size() == 2 ? List.of(Population.ALL) : populations;
  }

  private static String name(Population population) {
    String suffix = population.suffix();
    return suffix.isEmpty() ? "all" : suffix.substring(1, suffix.length() - 1);
  }

  private static List<String> figures(List<RunResult> runs, List<Population> populations) {
    List<String> figures = new ArrayList<>();
    for (Population population : populations) {
      SeedSample sample = SeedSample.of(runs, METRIC + population.suffix());
      figures.add(sample.isEmpty() ? "-" : Figures.fixed(sample.mean(), 1));
    }
    SeedSample throughput = SeedSample.of(runs, "throughput");
    figures.add(throughput.isEmpty() ? "-" : Figures.fixed(throughput.mean(), 0));
    return figures;
  }
}
