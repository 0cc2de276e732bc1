package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.ArmNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.ChooseNode;
import scn.dsl.syntax.CompareNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ObjectiveNode;
import scn.dsl.syntax.OptimizeNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.PredictionNode;
import scn.dsl.syntax.PreferenceNode;
import scn.dsl.syntax.SearchItemNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.StrategyItemNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.ValueNode;

/** Reads a search: what it tunes, for what, within what. */
final class SearchReader {
  private static final List<Long> CONFIRM = LongStream.rangeClosed(1001, 1010).boxed().toList();

  private final Declarations declarations;
  private final Resolver resolver;
  private final Function<ExperimentNode, Optional<Experiment>> experiments;
  private final Faults faults;

  /**
   * @param experiments what an experiment is compiled to
   */
  SearchReader(
      Declarations declarations,
      Resolver resolver,
      Function<ExperimentNode, Optional<Experiment>> experiments,
      Faults faults) {
    this.declarations = declarations;
    this.resolver = resolver;
    this.experiments = experiments;
    this.faults = faults;
  }

  /** Empty if anything it needs is missing or has a fault. */
  Optional<Search> read(OptimizeNode node) {
    checkItems(node);
    Optional<Experiment> experiment =
        declarations
            .use(ExperimentNode.class, "experiment", node.experiment())
            .flatMap(experiments);
    Optional<Arm> arm = experiment.flatMap(it -> arm(node.strategy(), it.setup()));
    if (experiment.isEmpty() || arm.isEmpty()) {
      return Optional.empty();
    }
    List<String> space = space(node);
    ExpectationReader expectations = new ExpectationReader(experiment.get().targets(), faults);
    Setup setup = experiment.get().setup();
    List<Search.Objective> objectives = new ArrayList<>();
    List<Expectation> limits = new ArrayList<>();
    List<Search.Preference> preferences = new ArrayList<>();
    List<Map<String, ValueNode>> tries = new ArrayList<>();
    for (SearchItemNode item : node.items()) {
      if (item instanceof ObjectiveNode objective) {
        new MetricReader(faults)
            .read(objective.metric())
            .ifPresent(it -> objectives.add(new Search.Objective(it, objective.minimize())));
      } else if (item instanceof PredictionNode limit) {
        limits.addAll(expectations.read(List.of(limit), setup, arm.get(), false));
      } else if (item instanceof PreferenceNode preference) {
        double weight = weight(preference);
        expectations
            .read(List.of(preference.limit()), setup, arm.get(), false)
            .forEach(it -> preferences.add(new Search.Preference(it, weight)));
      } else if (item instanceof SectionNode trial) {
        tries.add(trial(trial, arm.get(), space));
      }
    }
    SearchSettings settings = new SearchSettings(node, faults);
    List<Long> seeds = settings.seeds(experiment.get().seeds());
    return Optional.of(
        new Search(
            node.name().text(),
            experiment.get().name(),
            arm.get().strategy(),
            objectives,
            limits,
            preferences,
            settings.budget(),
            seeds,
            settings.confirm(CONFIRM, seeds),
            settings.method(),
            settings.racing(),
            tries,
            node.name().at()));
  }

  private void checkItems(OptimizeNode node) {
    if (node.items().stream().noneMatch(ObjectiveNode.class::isInstance)) {
      faults.error(
          node.name().at(),
          "search '" + node.name().text() + "' has no objective",
          "for example: minimize ttft.p99[critical]");
    }
    Map<String, Span> met = new HashMap<>();
    for (SearchItemNode item : node.items()) {
      if (item instanceof ObjectiveNode objective) {
        String name =
            new MetricReader(new Faults()).read(objective.metric()).map(Metric::name).orElse("");
        Span first = met.putIfAbsent(name, item.at());
        if (!name.isEmpty() && first != null) {
          faults.error(item.at(), name + " is an objective twice", "first on line " + first.line());
        }
      }
    }
  }

  private Optional<Arm> arm(NameNode name, Setup setup) {
    Optional<Arm> arm = setup.arm(name.text());
    if (arm.isEmpty()) {
      List<String> names = setup.arms().stream().map(Arm::strategy).toList();
      faults.error(
          name.at(),
          "no strategy '" + name.text() + "' takes part",
          NearestName.hint(name.text(), names, "strategies"));
    }
    return arm;
  }

  private double weight(PreferenceNode node) {
    return node.weight()
        .flatMap(it -> new Quantities(faults).above(it, "weight", Quantities.NUMBER, 0, true))
        .orElse(1.0);
  }

  /** The parameters that a strategy leaves open. */
  private List<String> space(OptimizeNode node) {
    List<String> space = new ArrayList<>();
    for (StrategyNode strategy : strategies(node)) {
      for (StrategyItemNode item : strategy.items()) {
        if (item instanceof ParamNode param && param.domain().isPresent()) {
          space.add(param.name().text());
        } else if (item instanceof ChooseNode choose) {
          space.add(choose.param().text());
        }
      }
    }
    if (space.isEmpty()) {
      faults.error(
          node.strategy().at(),
          "'" + node.strategy().text() + "' leaves nothing open to search",
          "give it a parameter with a range, for example: param base = 10 in 5 .. 20");
    }
    return space;
  }

  /** The one that takes part under the name that the search says. */
  private List<StrategyNode> strategies(OptimizeNode node) {
    List<ArmNode> arms = new ArrayList<>();
    CallNode plain = new CallNode(node.strategy(), List.of(), node.strategy().at());
    declarations
        .use(ExperimentNode.class, "experiment", node.experiment())
        .ifPresent(
            it ->
                new ExperimentItems(it, new Faults())
                    .all(CompareNode.class)
                    .forEach(compare -> arms.addAll(compare.arms())));
    arms.add(new ArmNode(plain, Optional.empty(), plain.at()));
    return arms.stream()
        .filter(it -> it.name().text().equals(node.strategy().text()))
        .findFirst()
        .flatMap(it -> resolver.flatStrategy(it, List.of()))
        .stream()
        .toList();
  }

  private Map<String, ValueNode> trial(SectionNode node, Arm arm, List<String> space) {
    Map<String, ValueNode> values = new LinkedHashMap<>();
    for (SettingNode setting : node.settings()) {
      if (!space.contains(setting.key().text())) {
        faults.error(
            setting.key().at(),
            "strategy '%s' has no parameter '%s'".formatted(arm.strategy(), setting.key().text()),
            NearestName.hint(setting.key().text(), space, "parameters"));
      } else if (values.put(setting.key().text(), (ValueNode) setting.value()) != null) {
        faults.error(setting.key().at(), "'" + setting.key().text() + "' is said twice", "");
      }
    }
    return values;
  }
}
