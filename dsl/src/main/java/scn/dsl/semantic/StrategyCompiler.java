package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.policy.PolicyKind;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.PolicyNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.StrategyItemNode;
import scn.dsl.syntax.StrategyNode;

/** Turns a strategy declaration, with all it extends, into chosen policies. */
final class StrategyCompiler {
  private static final Map<PolicyKind, String> DEFAULTS =
      new EnumMap<>(
          Map.of(
              PolicyKind.ADMISSION, "always-admit",
              PolicyKind.ROUTER, "round-robin",
              PolicyKind.SCHEDULER, "fcfs",
              PolicyKind.PRIORITY, "constant",
              PolicyKind.PREFILL, "cluster-chunk",
              PolicyKind.PREEMPTION, "batch-tail",
              PolicyKind.EVICTION, "lru"));

  private final Declarations declarations;
  private final Faults faults;
  private final PolicyBinder binder;
  private final List<Params> scopes = new ArrayList<>();

  StrategyCompiler(Declarations declarations, PolicyCatalog catalog, Faults faults) {
    this.declarations = declarations;
    this.faults = faults;
    this.binder = new PolicyBinder(catalog, faults);
  }

  Optional<StrategyPlan> compile(StrategyNode node) {
    Optional<List<StrategyNode>> line =
        new Inheritance(faults)
            .line(node, name -> declarations.use(StrategyNode.class, "strategy", name));
    return line.flatMap(it -> plan(node, it));
  }

  /** The parameters a strategy itself declares that nothing compiled so far refers to. */
  List<ParamNode> unusedParams(StrategyNode node) {
    return items(node, ParamNode.class).stream()
        .filter(param -> scopes.stream().noneMatch(scope -> scope.isUsed(param)))
        .toList();
  }

  private Optional<StrategyPlan> plan(StrategyNode node, List<StrategyNode> line) {
    Params scope = new Params(faults);
    scopes.add(scope);
    Map<String, StrategyItemNode> chosen = new LinkedHashMap<>();
    for (StrategyNode each : line) {
      collect(each, scope, chosen);
    }
    Limits limits =
        Limits.read(
            line.stream().map(each -> items(each, SectionNode.class)).toList(), scope, faults);
    Map<PolicyKind, PolicyChoice> policies = new EnumMap<>(PolicyKind.class);
    DEFAULTS.forEach(
        (kind, name) ->
            choice(node, kind, name, chosen, scope).ifPresent(it -> policies.put(kind, it)));
    Optional<List<Arm.WeightedChoice>> scorers =
        chosen.get(PolicyKind.ROUTER.label()) instanceof PolicyNode routing
            ? new ScorerList(binder, faults).read(routing, scope)
            : Optional.of(List.of());
    return policies.size() == DEFAULTS.size() && scorers.isPresent()
        ? Optional.of(new StrategyPlan(node.name().text(), policies, scorers.get(), limits))
        : Optional.empty();
  }

  private void collect(StrategyNode node, Params scope, Map<String, StrategyItemNode> chosen) {
    Map<String, StrategyItemNode> own = new HashMap<>();
    for (StrategyItemNode item : node.items()) {
      String key = key(item);
      StrategyItemNode first = own.putIfAbsent(key, item);
      if (first != null) {
        faults.error(
            item.at(), "'" + said(item) + "' is said twice", "first on line " + first.at().line());
      } else if (item instanceof ParamNode param) {
        scope.declare(param);
      } else {
        chosen.put(key, item);
      }
    }
  }

  private static String key(StrategyItemNode item) {
    return item instanceof ParamNode param ? "param " + param.name().text() : said(item);
  }

  private static String said(StrategyItemNode item) {
    if (item instanceof ParamNode param) {
      return param.name().text();
    }
    if (item instanceof PolicyNode policy) {
      return policy.kind().text();
    }
    if (item instanceof SectionNode section) {
      return section.key().text();
    }
    return ((SettingNode) item).key().text();
  }

  private Optional<PolicyChoice> choice(
      StrategyNode node,
      PolicyKind kind,
      String orElse,
      Map<String, StrategyItemNode> chosen,
      Params scope) {
    StrategyItemNode item = chosen.get(kind.label());
    if (item instanceof PolicyNode policy) {
      return binder.bind(kind, policy.policy(), scope);
    }
    if (item instanceof SectionNode classes) {
      return new PrefillClasses(binder, faults).choose(classes, scope);
    }
    return binder.byDefault(kind, orElse, node.name().at());
  }

  private static <T extends StrategyItemNode> List<T> items(StrategyNode node, Class<T> type) {
    return new ArrayList<>(node.items().stream().filter(type::isInstance).map(type::cast).toList());
  }
}
