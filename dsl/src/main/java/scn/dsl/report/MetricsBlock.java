package scn.dsl.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final String NAME = "effects of a strategy";
  private static final int MOST_COLUMNS = 7;
  private static final int MOST_SEEDS = 12;

  MetricsBlock(Touched touched) {
    this(touched.experiment(), touched.strategy());
  }

  /** For a strategy that is the only one: never cut. */
  Block block() {
    List<String> rows = rows();
    return new Block(
        NAME,
        2,
        rows.size(),
        List.of("", "**Effect of** " + title(Markdown::code), "", heads(), rule()),
        rows,
        List.of(),
        Markdown::row);
  }

  /** For one of several strategies. */
  Block folded(int rank) {
    return new Block(
        NAME,
        rank,
        5,
        List.of("<details><summary>" + title(Html::code) + "</summary>", "", heads(), rule()),
        rows(),
        List.of("</details>"),
        Markdown::row);
  }

  private List<String> allGroups() {
    return effect.metrics().stream().map(MetricCells::group).distinct().toList();
  }

  private List<String> groups() {
    return allGroups().stream().limit(MOST_COLUMNS).toList();
  }

  private String heads() {
    List<String> heads = new ArrayList<>(List.of(seeds()));
    heads.addAll(groups());
    return Markdown.row(heads);
  }

  private String rule() {
    return Markdown.rule(groups().size());
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
    return code.of(effect.strategy())
        + " in "
        + code.of(experiment.name())
        + against
        + gains(code)
        + equal()
        + cut(code);
  }

  private String seeds() {
    List<Long> seeds = experiment.seeds();
    String listed =
        seeds.size() > MOST_SEEDS
            ? seeds.size() + " seeds"
            : (seeds.size() == 1 ? "seed " : "seeds ")
                + seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String note = Markdown.words(experiment.seedNote());
    return note.isEmpty() ? listed : listed + " (" + note + ")";
  }

  private Map<String, List<MetricEffect>> figures() {
    return effect.metrics().stream()
        .collect(
            Collectors.groupingBy(
                it -> it.metric().figure(), LinkedHashMap::new, Collectors.toList()));
  }

  private static boolean isEqual(List<MetricEffect> metrics) {
    return metrics.stream().allMatch(Touched::isEqual);
  }

  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    figures()
        .forEach(
            (figure, metrics) -> {
              if (!isEqual(metrics)) {
                List<String> cells = new ArrayList<>(List.of(MetricsText.label(figure)));
                groups().forEach(it -> cells.add(cell(metrics, it)));
                rows.add(Markdown.row(cells));
              }
            });
    return rows;
  }

  private static String cell(List<MetricEffect> metrics, String group) {
    return metrics.stream()
        .filter(it -> MetricCells.group(it).equals(group))
        .findFirst()
        .map(MetricCells::whole)
        .orElse("");
  }

  private String equal() {
    String names =
        figures().entrySet().stream()
            .filter(it -> isEqual(it.getValue()))
            .map(it -> MetricsText.label(it.getKey()))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "; equal on every seed: " + names;
  }

  private String cut(Code code) {
    int cut = allGroups().size() - groups().size();
    return cut > 0 ? "; " + cut + " more columns are in " + code.of("--format json") : "";
  }

  /** Who gains and who pays, among those that wait for each other. */
  private String gains(Code code) {
    List<MetricEffect> tails =
        effect.metrics().stream()
            .filter(it -> it.metric().figure().equals(MetricCells.TAIL))
            .filter(it -> !it.metric().population().suffix().isEmpty())
            .filter(it -> it.change().flatMap(Effect::interval).isPresent())
            .toList();
    return tails.size() < 2
        ? ""
        : "; zero-sum by TTFT P99: better for "
            + named(tails, it -> it.high() < 1, code)
            + ", worse for "
            + named(tails, it -> it.low() > 1, code);
  }

  /** Those whose interval leaves no doubt. */
  private static String named(List<MetricEffect> tails, Predicate<Interval> side, Code code) {
    String names =
        tails.stream()
            .filter(it -> it.change().flatMap(Effect::interval).filter(side).isPresent())
            .map(it -> code.of(MetricsText.plain(it.metric().population())))
            .collect(Collectors.joining(" and "));
    return names.isEmpty() ? "nobody for sure" : names;
  }
}
