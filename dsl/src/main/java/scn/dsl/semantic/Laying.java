package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.ArmNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.ChooseNode;
import scn.dsl.syntax.CircumstancesNode;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.CompareNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.MatrixNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.NamedNode;
import scn.dsl.syntax.Node;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.PointsNode;
import scn.dsl.syntax.PolicyNode;
import scn.dsl.syntax.ProblemNode;
import scn.dsl.syntax.ScorerNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.SweepNode;
import scn.dsl.syntax.UseNode;
import scn.dsl.syntax.WorkloadNode;

/** Makes of a resolved scenario what can be compared with another one. */
final class Laying {
  private final Resolver resolver;
  private final PolicyDefaults policies;
  private final Faults faults;
  private final List<NamedNode> written = new ArrayList<>();
  private final Map<String, String> uses = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  Laying(Resolver resolver, PolicyDefaults policies, Faults faults) {
    this.resolver = resolver;
    this.policies = policies;
    this.faults = faults;
  }

  LaidOpen of(Scenario compiled, ResolvedScenario scenario) {
    written.addAll(scenario.declarations());
    scenario.declarations().forEach(each -> names.add(each.name().text()));
    for (NamedNode node : scenario.declarations()) {
      if (node instanceof ExperimentNode experiment) {
        experiment.items().forEach(this::uses);
      } else if (node instanceof ProblemNode problem) {
        problem.items().forEach(this::uses);
      }
    }
    List<NamedNode> settled = written.stream().map(this::settled).toList();
    return new LaidOpen(compiled, scenario.of(written), scenario.of(settled), uses, unsaid());
  }

  private void uses(Node item) {
    if (item instanceof UseNode use) {
      use(use.key().text(), use.use());
    } else if (item instanceof CompareNode compare) {
      compare.arms().forEach(this::arm);
    } else if (item instanceof ClaimNode claim) {
      claim.workload().ifPresent(it -> use("workload", it));
      claim.items().forEach(this::uses);
    } else if (item instanceof CircumstancesNode circumstances) {
      circumstances.assignments().forEach(it -> value(it.path().text(), it.value()));
    } else if (item instanceof SweepNode sweep
        && sweep.points() instanceof PointsNode.Listed points) {
      points.values().forEach(it -> value(sweep.path().text(), it));
    } else if (item instanceof MatrixNode matrix) {
      matrix.cases().stream()
          .flatMap(each -> each.assignments().stream())
          .forEach(it -> value(it.path().text(), it.value()));
    }
  }

  private void value(String path, ArgumentValueNode value) {
    if (value instanceof CallNode call) {
      use(path, call);
    }
  }

  private void use(String kind, CallNode call) {
    if (kind.equals("baseline")) {
      arm(new ArmNode(call, Optional.empty(), call.at()));
    } else if (!call.arguments().isEmpty() && kind.equals("workload")) {
      declare(
          kind,
          call.written(),
          name ->
              resolver
                  .flatWorkload(call, List.of())
                  .map(it -> new WorkloadNode(name, it.parent(), it.items(), it.at())));
    } else if (!call.arguments().isEmpty() && kind.equals("cluster")) {
      declare(
          kind,
          call.written(),
          name ->
              resolver
                  .flatCluster(call, List.of())
                  .map(it -> new ClusterNode(name, it.parent(), it.items(), it.at())));
    }
  }

  private void arm(ArmNode arm) {
    if (arm.strategy().arguments().isEmpty()) {
      return;
    }
    declare(
        "strategy",
        arm.strategy().written(),
        name ->
            resolver
                .flatStrategy(new ArmNode(arm.strategy(), Optional.of(name), arm.at()), List.of())
                .map(policies::complete));
  }

  private interface Making {
    Optional<? extends NamedNode> under(NameNode name);
  }

  private void declare(String kind, String words, Making making) {
    String key = LaidOpen.key(kind, words);
    if (uses.containsKey(key)) {
      return;
    }
    String stem = words.substring(0, words.indexOf('('));
    int number = 2;
    while (!names.add(stem + "-" + number)) {
      number++;
    }
    String name = stem + "-" + number;
    Span at = new Span(new SourceText("arguments", words), 1, 1, 1);
    making
        .under(new NameNode(name, at))
        .ifPresent(
            node -> {
              written.add(node);
              uses.put(key, name);
            });
  }

  private NamedNode settled(NamedNode node) {
    if (node instanceof WorkloadNode it) {
      WorkloadNode all = resolver.settled().workload(it);
      return new WorkloadNode(all.name(), all.parent(), own(all.items(), it.items()), all.at());
    }
    if (node instanceof ClusterNode it) {
      ClusterNode all = resolver.settled().cluster(it);
      return new ClusterNode(all.name(), all.parent(), own(all.items(), it.items()), all.at());
    }
    if (node instanceof StrategyNode it) {
      StrategyNode all = resolver.settled().strategy(it);
      return new StrategyNode(all.name(), all.parent(), own(all.items(), it.items()), all.at());
    }
    return node;
  }

  /** Parameters with what they are by themselves. */
  @SuppressWarnings("unchecked") // the same kind of item as before
  private <I extends Node> List<I> own(List<I> settled, List<I> flat) {
    Scope scope = Scope.of(flat, faults);
    List<I> items = new ArrayList<>(settled);
    items.replaceAll(
        item ->
            item instanceof ParamNode param
                ? (I) scope.own(param.name().text()).map(param::withInitial).orElse(param)
                : item);
    return items;
  }

  private Set<String> unsaid() {
    Set<String> unsaid = new HashSet<>();
    for (NamedNode node : written) {
      if (node instanceof StrategyNode strategy) {
        for (Node item : strategy.items()) {
          if (item instanceof PolicyNode policy) {
            unsaid(strategy, policy, unsaid);
          } else if (item instanceof ChooseNode choose) {
            choose.options().forEach(each -> unsaid(strategy, each, unsaid));
          }
        }
      }
    }
    return unsaid;
  }

  private static void unsaid(StrategyNode strategy, PolicyNode policy, Set<String> unsaid) {
    unsaid(strategy, policy.kind().text(), policy.policy(), unsaid);
    for (ScorerNode scorer : policy.scorers()) {
      unsaid(strategy, "scorer", scorer.policy(), unsaid);
    }
  }

  private static void unsaid(
      StrategyNode strategy, String kind, CallNode policy, Set<String> unsaid) {
    for (ArgumentNode argument : policy.arguments()) {
      if (argument.at().source().name().endsWith(".groovy")) {
        unsaid.add(
            String.join(
                " ", strategy.name().text(), kind, policy.name().text(), argument.name().text()));
      }
    }
  }
}
