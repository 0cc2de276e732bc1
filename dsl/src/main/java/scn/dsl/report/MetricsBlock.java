package scn.dsl.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import scn.dsl.effect.ExperimentEffect;
import scn.dsl.effect.MetricEffect;
import scn.dsl.effect.MetricsText;
import scn.dsl.effect.StrategyEffect;
import scn.engine.compare.Effect;
import scn.engine.compare.Interval;

/** Every key metric of a strategy, a row each, with a column for each class and tenant. */
record MetricsBlock(ExperimentEffect experiment, StrategyEffect effect) {
  private static final int MOST_COLUMNS = 7;
  private static final int MOST_SEEDS = 12;

  /**
   * @param folded whether there are others
   */
  Block block(boolean folded) {
    Set<String> all = new LinkedHashSet<>();
    effect.metrics().forEach(it -> all.add(MetricCells.group(it)));
    List<String> groups = all.stream().limit(MOST_COLUMNS).toList();
    List<String> head = new ArrayList<>();
    List<String> foot = new ArrayList<>();
    if (folded) {
      head.addAll(List.of("<details><summary>" + title(Html::code) + "</summary>", ""));
      foot.add("");
    } else {
      head.addAll(List.of("", "**Effect of " + title(Markdown::code) + "**", ""));
    }
    List<String> heads = new ArrayList<>(List.of(seeds()));
    heads.addAll(groups);
    head.add(Markdown.row(heads));
    head.add(Markdown.rule(groups.size()));
    List<String> rows = rows(groups);
    List<String> remarks = remarks(all.size() - groups.size());
    if (!remarks.isEmpty()) {
      foot.clear();
      foot.add("");
      foot.add(String.join("; ", remarks));
      foot.add("");
    }
    if (folded) {
      foot.add("</details>");
    }
    return new Block(
        "effects of a strategy",
        folded ? 6 : 2,
        folded ? 5 : rows.size(),
        head,
        rows,
        foot,
        Markdown::row);
  }

  private interface Code {
    String of(String text);
  }

  private String title(Code code) {
    String other = effect.basis().strategy();
    String against =
        effect.basis() instanceof StrategyEffect.Basis.Baseline
            ? ", which is new, against " + code.of(other)
            : other.equals(effect.strategy())
                ? ", new against old"
                : " against " + code.of(other) + " of old";
    return code.of(effect.strategy()) + " in " + code.of(experiment.name()) + against;
  }

  private String seeds() {
    List<Long> seeds = experiment.seeds();
    return seeds.size() > MOST_SEEDS
        ? seeds.size() + " seeds"
        : (seeds.size() == 1 ? "seed " : "seeds ")
            + seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private List<String> rows(List<String> groups) {
    Map<String, List<MetricEffect>> figures =
        effect.metrics().stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.metric().figure(), LinkedHashMap::new, Collectors.toList()));
    List<String> rows = new ArrayList<>();
    figures.forEach(
        (figure, metrics) -> {
          List<String> cells = new ArrayList<>(List.of(MetricsText.label(figure)));
          for (String group : groups) {
            cells.add(
                metrics.stream()
                    .filter(it -> MetricCells.group(it).equals(group))
                    .findFirst()
                    .map(MetricCells::whole)
                    .orElse(""));
          }
          rows.add(Markdown.row(cells));
        });
    return rows;
  }

  private List<String> remarks(int cut) {
    List<String> remarks = new ArrayList<>();
    gains(remarks);
    if (!experiment.seedNote().isEmpty()) {
      remarks.add("seeds: " + Markdown.words(experiment.seedNote()));
    }
    if (cut > 0) {
      remarks.add(cut + " more classes or tenants: `--format json`");
    }
    return remarks;
  }

  /** Who gains and who pays, among those that wait for each other. */
  private void gains(List<String> remarks) {
    List<MetricEffect> tails =
        effect.metrics().stream()
            .filter(it -> it.metric().figure().equals(MetricCells.TAIL))
            .filter(it -> !it.metric().population().suffix().isEmpty())
            .toList();
    if (tails.size() < 2) {
      return;
    }
    String gain = named(tails, it -> it.high() < 1);
    String pay = named(tails, it -> it.low() > 1);
    remarks.add(
        "**zero-sum** by TTFT P99: "
            + (gain.isEmpty() ? "nobody surely gains" : gain + " gain")
            + ", "
            + (pay.isEmpty() ? "nobody surely pays" : pay + " pay"));
  }

  private static String named(List<MetricEffect> tails, Predicate<Interval> side) {
    return tails.stream()
        .filter(it -> it.change().flatMap(Effect::interval).filter(side).isPresent())
        .map(MetricCells::group)
        .collect(Collectors.joining(" and "));
  }
}
