package scn.dsl.semantic;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.policy.PolicyKind;
import scn.dsl.syntax.ChooseNode;
import scn.dsl.syntax.PolicyNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.StrategyItemNode;
import scn.dsl.syntax.StrategyNode;

/** Turns a resolved strategy into chosen policies. */
record StrategyCompiler(PolicyCatalog catalog, Faults faults) {
  private static final List<PolicyKind> KINDS =
      Arrays.stream(PolicyKind.values()).filter(kind -> kind != PolicyKind.SCORER).toList();

  /** Empty if one of its policies has a fault. */
  Optional<StrategyPlan> compile(StrategyNode node) {
    Quantities quantities = new Quantities(faults, Settled.names(node.items()));
    PolicyBinder binder = new PolicyBinder(catalog, quantities);
    Map<PolicyKind, PolicyChoice> policies = new EnumMap<>(PolicyKind.class);
    Optional<List<Arm.WeightedChoice>> scorers = Optional.empty();
    for (StrategyItemNode item : node.items()) {
      if (item instanceof SectionNode section && section.key().text().equals("prefill")) {
        new PrefillClasses(binder, quantities)
            .choose(section)
            .ifPresent(it -> policies.put(PolicyKind.PREFILL, it));
        continue;
      }
      List<PolicyNode> options = options(item);
      for (int i = options.size() - 1; i >= 0; i--) {
        PolicyNode option = options.get(i);
        Optional<PolicyKind> kind = kind(option);
        if (kind.isEmpty()) {
          continue;
        }
        // The first option is the one that counts, and so the last one to be read.
        policies.remove(kind.get());
        binder.bind(kind.get(), option.policy()).ifPresent(it -> policies.put(kind.get(), it));
        if (kind.get() == PolicyKind.ROUTER) {
          scorers = new ScorerList(binder, quantities).read(option);
        } else if (!option.scorers().isEmpty()) {
          faults.error(option.scorers().get(0).at(), "only routing has scorers", "");
        }
      }
    }
    return policies.size() == KINDS.size() && scorers.isPresent()
        ? Optional.of(new StrategyPlan(node.name().text(), policies, scorers.get()))
        : Optional.empty();
  }

  private static List<PolicyNode> options(StrategyItemNode item) {
    if (item instanceof PolicyNode policy) {
      return List.of(policy);
    }
    return item instanceof ChooseNode choose ? choose.options() : List.of();
  }

  private Optional<PolicyKind> kind(PolicyNode policy) {
    if (policy.kind().text().equals("eviction")) {
      faults.error(policy.at(), "eviction is fixed under semantics reference", "leave it out");
    }
    return KINDS.stream().filter(kind -> kind.label().equals(policy.kind().text())).findFirst();
  }
}
