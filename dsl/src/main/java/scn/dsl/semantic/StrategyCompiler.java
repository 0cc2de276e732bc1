package scn.dsl.semantic;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.policy.PolicyKind;
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
      if (item instanceof PolicyNode policy && policy.kind().text().equals("eviction")) {
        faults.error(item.at(), "eviction is fixed under semantics reference", "leave it out");
      } else if (item instanceof PolicyNode policy) {
        PolicyKind kind = kind(policy);
        if (kind != PolicyKind.ROUTER && !policy.scorers().isEmpty()) {
          faults.error(policy.scorers().get(0).at(), "only routing has scorers", "");
        }
        binder.bind(kind, policy.policy()).ifPresent(it -> policies.put(kind, it));
        scorers =
            kind == PolicyKind.ROUTER ? new ScorerList(binder, quantities).read(policy) : scorers;
      } else if (item instanceof SectionNode section && section.key().text().equals("prefill")) {
        new PrefillClasses(binder, quantities)
            .choose(section)
            .ifPresent(it -> policies.put(PolicyKind.PREFILL, it));
      }
    }
    return policies.size() == KINDS.size() && scorers.isPresent()
        ? Optional.of(new StrategyPlan(node.name().text(), policies, scorers.get()))
        : Optional.empty();
  }

  private static PolicyKind kind(PolicyNode policy) {
    return KINDS.stream()
        .filter(kind -> kind.label().equals(policy.kind().text()))
        .findFirst()
        .orElseThrow();
  }
}
