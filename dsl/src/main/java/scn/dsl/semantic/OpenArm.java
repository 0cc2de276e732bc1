package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.policy.PolicyKind;
import scn.dsl.syntax.ArmNode;
import scn.dsl.syntax.ChooseNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.DomainNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.PolicyNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.RequireNode;
import scn.dsl.syntax.ScorerNode;
import scn.dsl.syntax.StrategyItemNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.ValueNode;

/**
 * An arm whose parameters are still open: what a search may set, and the arm for each setting.
 *
 * <p>Cheap enough to be asked thousands of times; safe for use by several threads.
 */
public final class OpenArm {
  private final ArmNode use;
  private final StrategyNode strategy;
  private final ClusterNode cluster;
  private final long horizonMicros;
  private final Declarations declarations;
  private final PolicyCatalog catalog;
  private final SearchSpace space;

  /**
   * @param use what refers to the strategy
   * @param strategy flat, without faults
   * @param cluster settled, without faults
   */
  OpenArm(
      ArmNode use,
      StrategyNode strategy,
      ClusterNode cluster,
      long horizonMicros,
      Declarations declarations,
      PolicyCatalog catalog) {
    this.use = use;
    this.strategy = strategy;
    this.cluster = cluster;
    this.horizonMicros = horizonMicros;
    this.declarations = declarations;
    this.catalog = catalog;
    this.space = new SearchSpaceReader(strategy, Scope.of(strategy.items(), new Faults())).read();
  }

  public SearchSpace space() {
    return space;
  }

  /** The name of the strategy. */
  public String strategy() {
    return strategy.name().text();
  }

  /** The name of the declaration behind it, which another strategy may extend. */
  public String declaration() {
    return use.strategy().name().text();
  }

  /** The value of every parameter as the language writes it, exactly. */
  public Map<String, String> written(double[] setting) {
    Map<String, String> written = new LinkedHashMap<>();
    for (int i = 0; i < setting.length; i++) {
      OpenParameter parameter = space.parameters().get(i);
      written.put(
          parameter.name(),
          parameter.domain() instanceof OpenParameter.Choice choice
              ? choice.choices().get((int) setting[i])
              : new Measure(setting[i], ((OpenParameter.Range) parameter.domain()).dimension())
                  .quantity(parameter.origin())
                  .written());
    }
    return written;
  }

  /** Every policy that one setting or another may choose. */
  public List<PolicyName> policies() {
    List<PolicyName> policies = new ArrayList<>();
    for (StrategyItemNode item : strategy.items()) {
      if (item instanceof ChooseNode choose) {
        choose.options().forEach(option -> policies.addAll(names(option)));
      } else if (item instanceof PolicyNode policy) {
        policies.addAll(names(policy));
      }
    }
    return policies;
  }

  /** A policy as a strategy names it. */
  public record PolicyName(PolicyKind kind, String name) {}

  private static List<PolicyName> names(PolicyNode node) {
    List<PolicyName> names = new ArrayList<>();
    for (PolicyKind kind : PolicyKind.values()) {
      if (kind.label().equals(node.kind().text())) {
        names.add(new PolicyName(kind, node.policy().name().text()));
      }
    }
    for (ScorerNode scorer : node.scorers()) {
      names.add(new PolicyName(PolicyKind.SCORER, scorer.policy().name().text()));
    }
    return names;
  }

  /**
   * A strategy that is this one at a setting, as a scenario declares it; without parameters that
   * have no effect there.
   *
   * @param name of the new strategy
   */
  public String fixed(String name, double[] setting) {
    space.require(setting);
    return new FixedText(use.strategy(), space).of(name, with(setting), setting);
  }

  /** What must hold between parameters, each as written with what tells it of a setting. */
  public Map<String, Predicate<double[]>> requirements() {
    Map<String, Predicate<double[]>> requirements = new LinkedHashMap<>();
    for (StrategyItemNode item : strategy.items()) {
      if (item instanceof RequireNode require) {
        String text =
            require.left().written() + " " + require.sign() + " " + require.right().written();
        requirements.put(text, setting -> holds(require, setting));
      }
    }
    return requirements;
  }

  private boolean holds(RequireNode require, double[] setting) {
    Faults faults = new Faults();
    new Requirement(Scope.of(with(setting).items(), faults), faults).check(require);
    return !faults.haveErrors();
  }

  /** The number that stands for a value of a parameter; empty after a fault, which is reported. */
  Optional<Double> number(String parameter, ValueNode value, Faults faults) {
    ParamNode param =
        Settled.params(strategy.items()).stream()
            .filter(it -> it.name().text().equals(parameter))
            .findFirst()
            .orElseThrow();
    if (!new Domains(faults).check(param, value)) {
      return Optional.empty();
    }
    if (param.domain().orElseThrow() instanceof DomainNode.Listed listed) {
      int index = 0;
      while (!Domains.same(listed.values().get(index), value)) {
        index++;
      }
      return Optional.of((double) index);
    }
    double number = Measure.of((QuantityNode) value).orElseThrow().value();
    OpenParameter open = space.parameter(parameter);
    if (!open.domain().allows(number)) {
      DomainNode.Range range = (DomainNode.Range) param.domain().get();
      faults.error(
          value.at(),
          "'" + parameter + "' cannot be " + value.written(),
          "a search stays in its range, "
              + range.low().written()
              + " .. "
              + range.high().written());
      return Optional.empty();
    }
    return Optional.of(number);
  }

  /**
   * The arm with these values; those of a parameter whose condition does not hold count too.
   *
   * @param setting a number for each parameter of the space, see {@link OpenParameter}
   * @throws IllegalArgumentException if a number is outside of its range
   * @throws DiagnosticException if a requirement does not hold, or a policy refuses a value
   */
  public Arm at(double... setting) {
    space.require(setting);
    Faults faults = new Faults();
    Resolver resolver = new Resolver(declarations, faults);
    StrategyNode settled = resolver.settled().strategy(with(setting));
    var arm =
        new References(resolver, List.of(), catalog, faults)
            .arm(settled, cluster, horizonMicros, false);
    if (faults.haveErrors()) {
      throw new DiagnosticException(faults.inSourceOrder());
    }
    return arm.orElseThrow();
  }

  private StrategyNode with(double[] setting) {
    Map<String, Double> numbers = new HashMap<>();
    for (int i = 0; i < setting.length; i++) {
      numbers.put(space.parameters().get(i).name(), setting[i]);
    }
    List<StrategyItemNode> items = new ArrayList<>();
    for (StrategyItemNode item : strategy.items()) {
      if (item instanceof ParamNode param && numbers.containsKey(param.name().text())) {
        items.add(param.withInitial(value(param, numbers.get(param.name().text()))));
      } else if (item instanceof ChooseNode choose) {
        items.add(chosen(choose, numbers.get(choose.param().text()).intValue()));
      } else {
        items.add(item);
      }
    }
    return new StrategyNode(strategy.name(), strategy.parent(), items, strategy.at());
  }

  private static ValueNode value(ParamNode param, double number) {
    if (param.domain().orElseThrow() instanceof DomainNode.Range range) {
      var dimension = Measure.of(range.low()).orElseThrow().dimension();
      return new Measure(number, dimension).quantity(param.initial().at());
    }
    return ((DomainNode.Listed) param.domain().orElseThrow()).values().get((int) number);
  }

  private static ChooseNode chosen(ChooseNode choose, int index) {
    List<PolicyNode> options = new ArrayList<>(choose.options());
    options.add(0, options.remove(index));
    return new ChooseNode(choose.kind(), choose.param(), options, choose.at());
  }
}
