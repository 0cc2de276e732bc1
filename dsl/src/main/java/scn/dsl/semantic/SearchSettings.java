package scn.dsl.semantic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.policy.Dimension;
import scn.dsl.semantic.Search.Budget;
import scn.dsl.semantic.Search.Method;
import scn.dsl.syntax.BudgetNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.OptimizeNode;
import scn.dsl.syntax.SearchItemNode;
import scn.dsl.syntax.SeedsNode;
import scn.dsl.syntax.SettingNode;
import scn.engine.search.Study.Settled;

/** How a search goes about it: budget, seeds, method; what is said twice is reported. */
final class SearchSettings {
  private static final List<String> METHODS =
      Arrays.stream(Method.values()).map(Method::label).toList();

  private final OptimizeNode node;
  private final Faults faults;
  private final Map<String, SearchItemNode> byWord = new LinkedHashMap<>();
  private final Method method;
  private final int batch;

  SearchSettings(OptimizeNode node, Faults faults) {
    this.node = node;
    this.faults = faults;
    for (SearchItemNode item : node.items()) {
      word(item)
          .ifPresent(
              word -> {
                SearchItemNode first = byWord.putIfAbsent(word, item);
                if (first != null) {
                  faults.error(
                      item.at(),
                      "'" + word + "' is said twice",
                      "first on line " + first.at().line());
                }
              });
    }
    method = readMethod();
    batch = readBatch();
  }

  private static Optional<String> word(SearchItemNode item) {
    if (item instanceof SettingNode setting) {
      return Optional.of(setting.key().text());
    }
    if (item instanceof SeedsNode seeds) {
      return Optional.of(seeds.key().text());
    }
    return item instanceof BudgetNode budget
        ? Optional.of("budget of " + budget.unit().map(NameNode::text).orElse("time"))
        : Optional.empty();
  }

  /**
   * @param seeds that a trial is run on
   */
  Budget budget(int seeds) {
    OptionalInt trials = count("trials");
    OptionalInt runs = count("runs");
    runs.ifPresent(it -> checkRuns(it, seeds));
    trials.ifPresent(it -> checkBatch(it, it + " trials"));
    runs.ifPresent(it -> checkBatch(it / Math.max(1, seeds), it + " runs"));
    OptionalLong micros = OptionalLong.empty();
    if (byWord.get("budget of time") instanceof BudgetNode budget) {
      micros = time(budget);
    }
    if (byWord.keySet().stream().noneMatch(word -> word.startsWith("budget"))) {
      faults.error(
          node.name().at(),
          "search '" + node.name().text() + "' never ends",
          "for example: budget 30 trials");
    }
    return new Budget(trials, runs, micros);
  }

  private void checkRuns(int runs, int seeds) {
    if (runs < seeds) {
      faults.error(
          byWord.get("budget of runs").at(),
          "a trial on %d seeds takes %d runs, and the budget has %d".formatted(seeds, seeds, runs),
          "for example: budget %d runs, or fewer seeds".formatted(10 * seeds));
    }
  }

  private void checkBatch(int trials, String budget) {
    if (trials > 0 && batch > trials) {
      faults.error(
          byWord.get("batch").at(),
          "a batch of %d trials is never full: the budget of %s has room for %d"
              .formatted(batch, budget, trials),
          "at most: batch " + trials);
    }
  }

  private OptionalLong time(BudgetNode budget) {
    Optional<Measure> amount = Measure.of(budget.amount());
    if (amount.isPresent() && amount.get().dimension() != Dimension.TIME) {
      faults.error(
          budget.amount().at(),
          "a budget is a number of trials or runs, or a time, not " + budget.amount().written(),
          "for example: budget 30 trials, budget 90 runs, or budget 10 s");
      return OptionalLong.empty();
    }
    return new Quantities(faults).micros(budget.amount(), "budget", 1);
  }

  private OptionalInt count(String unit) {
    return byWord.get("budget of " + unit) instanceof BudgetNode budget
        ? new Quantities(faults).whole(budget.amount(), "budget", Quantities.NUMBER, 1)
        : OptionalInt.empty();
  }

  /** Its own, else those of the experiment. */
  List<Long> seeds(Seeds ofExperiment) {
    if (byWord.get("seeds") instanceof SeedsNode seeds) {
      return new SeedReader(faults).listed(seeds);
    }
    if (ofExperiment instanceof Seeds.Listed listed && !listed.seeds().isEmpty()) {
      return listed.seeds();
    }
    faults.error(
        node.name().at(),
        "search '" + node.name().text() + "' has no seeds",
        "for example: seeds 42, 43, 44");
    return List.of();
  }

  /** None of them may be one that the search has seen; empty if nothing is said. */
  Optional<List<Long>> confirm(List<Long> seen) {
    if (byWord.get("confirm") instanceof SettingNode) {
      return Optional.of(List.of());
    }
    if (!(byWord.get("confirm") instanceof SeedsNode confirm)) {
      return Optional.empty();
    }
    List<Long> seeds = new SeedReader(faults).listed(confirm);
    seeds.stream()
        .filter(seen::contains)
        .findFirst()
        .ifPresent(
            seed ->
                faults.error(
                    confirm.at(),
                    "the search itself sees seed " + seed,
                    "confirm on seeds that it does not see"));
    if (seeds.size() == 1) {
      faults.warning(
          confirm.at(),
          "on one seed nothing can be said of the winner",
          "confirm on two at least, better on ten");
    }
    return Optional.of(seeds);
  }

  Method method() {
    return method;
  }

  private Method readMethod() {
    if (!(byWord.get("method") instanceof SettingNode setting)) {
      return Method.BAYESIAN;
    }
    String name = setting.value().written();
    Optional<Method> method =
        Arrays.stream(Method.values()).filter(it -> it.label().equals(name)).findFirst();
    if (method.isEmpty()) {
      faults.error(
          setting.value().at(),
          "there is no method '" + name + "'",
          NearestName.hint(name, METHODS, "methods"));
    }
    return method.orElse(Method.BAYESIAN);
  }

  boolean racing() {
    return !(byWord.get("racing") instanceof SettingNode setting)
        || setting.value().written().equals("on");
  }

  /** How many trials are under way at once. */
  int batch() {
    return batch;
  }

  private int readBatch() {
    return byWord.get("batch") instanceof SettingNode setting
        ? new Quantities(faults).whole(setting.value(), "batch", Quantities.NUMBER, 1).orElse(1)
        : 1;
  }

  /** When it ends before its budget; empty if nothing is said. */
  Optional<Settled> settled(int objectives, int seeds) {
    return byWord.get("stop") instanceof SettingNode stop && stop.value() instanceof CallNode rule
        ? new StopReader(faults).read(rule, method, objectives, seeds)
        : Optional.empty();
  }
}
