package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ObjectiveNode;
import scn.dsl.syntax.OptimizeNode;
import scn.dsl.syntax.PredictionNode;
import scn.dsl.syntax.PreferenceNode;
import scn.dsl.syntax.SearchItemNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.ValueNode;
import scn.engine.search.Aggregate;

/** Reads a search: what it tunes, for what, within what. */
final class SearchReader {
  private final Declarations declarations;
  private final ExperimentCompiler compiler;
  private final Function<ExperimentNode, Optional<Experiment>> experiments;
  private final Faults faults;

  /**
   * @param experiments what an experiment is compiled to
   */
  SearchReader(
      Declarations declarations,
      ExperimentCompiler compiler,
      Function<ExperimentNode, Optional<Experiment>> experiments,
      Faults faults) {
    this.declarations = declarations;
    this.compiler = compiler;
    this.experiments = experiments;
    this.faults = faults;
  }

  /** Empty if anything it needs is missing or has a fault. */
  Optional<Search> read(OptimizeNode node) {
    checkItems(node);
    Optional<ExperimentNode> declared =
        declarations.use(ExperimentNode.class, "experiment", node.experiment());
    Optional<Experiment> experiment = declared.flatMap(experiments);
    Optional<Arm> arm = experiment.flatMap(it -> arm(node.strategy(), it.setup()));
    Optional<OpenArm> open = arm.flatMap(it -> compiler.open(declared.get(), it.strategy()));
    if (open.isEmpty()) {
      return Optional.empty();
    }
    requireParameters(node, open.get().space());
    ExpectationReader expectations = new ExpectationReader(experiment.get().targets(), faults);
    Setup setup = experiment.get().setup();
    List<Search.Objective> objectives = new ArrayList<>();
    List<Expectation> limits = new ArrayList<>();
    List<Search.Preference> preferences = new ArrayList<>();
    List<Map<String, Double>> tries = new ArrayList<>();
    for (SearchItemNode item : node.items()) {
      if (item instanceof ObjectiveNode objective) {
        Aggregate overSeeds = OverSeeds.of(objective);
        expectations.checkTargets(objective.metric());
        new MetricReader(faults)
            .read(objective.metric())
            .ifPresent(
                it -> {
                  new Presence(setup, faults).check(objective.metric(), it);
                  objectives.add(new Search.Objective(it, objective.minimize(), overSeeds));
                });
      } else if (item instanceof PredictionNode limit) {
        limits.addAll(expectations.read(List.of(limit), setup, arm.get(), Comparing.STRATEGIES));
      } else if (item instanceof PreferenceNode preference) {
        double weight = weight(preference);
        expectations
            .read(List.of(preference.limit()), setup, arm.get(), Comparing.STRATEGIES)
            .forEach(it -> preferences.add(new Search.Preference(it, weight)));
      } else if (item instanceof SectionNode trial) {
        tries.add(trial(trial, open.get()));
      }
    }
    SearchSettings settings = new SearchSettings(node, faults);
    List<Long> seeds = settings.seeds(experiment.get().seeds());
    return Optional.of(
        new Search(
            node.name().text(),
            experiment.get(),
            arm.get(),
            open.get(),
            objectives,
            limits,
            preferences,
            settings.budget(seeds.size()),
            seeds,
            settings.confirm(seeds),
            settings.method(),
            settings.racing(),
            settings.batch(),
            settings.settled(objectives.size(), seeds.size()),
            tries,
            compiler.sentences(node, declared.get(), setup),
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
        Aggregate overSeeds = OverSeeds.of(objective);
        String name =
            new MetricReader(new Faults())
                .read(objective.metric())
                .map(it -> OverSeeds.named(it.name(), overSeeds))
                .orElse("");
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

  private void requireParameters(OptimizeNode node, SearchSpace space) {
    if (space.parameters().isEmpty()) {
      faults.error(
          node.strategy().at(),
          "'" + node.strategy().text() + "' leaves nothing open to search",
          "give it a parameter with a range, for example: param base = 10 in 5 .. 20");
    }
    for (OpenParameter parameter : space.parameters()) {
      if (!parameter.domain().allows(parameter.initial())) {
        faults.error(
            parameter.origin(),
            "'%s' starts at %s, outside its own range"
                .formatted(parameter.name(), Numbers.plain(parameter.initial())),
            "a search begins with the defaults: widen the range, or start inside it");
      }
    }
  }

  private Map<String, Double> trial(SectionNode node, OpenArm open) {
    List<String> names = open.space().parameters().stream().map(OpenParameter::name).toList();
    Map<String, Double> values = new LinkedHashMap<>();
    for (SettingNode setting : node.settings()) {
      String name = setting.key().text();
      if (!names.contains(name)) {
        faults.error(
            setting.key().at(),
            "strategy '%s' has no parameter '%s'".formatted(open.strategy(), name),
            NearestName.hint(name, names, "parameters"));
        continue;
      }
      open.number(name, (ValueNode) setting.value(), faults)
          .ifPresent(
              number -> {
                if (values.put(name, number) != null) {
                  faults.error(setting.key().at(), "'" + name + "' is said twice", "");
                }
              });
    }
    return values;
  }
}
