package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.syntax.ChooseNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.DomainNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.PolicyNode;
import scn.dsl.syntax.StrategyItemNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.ValueNode;

/**
 * An arm whose parameters are still open: what a search may set, and the arm for each setting.
 *
 * <p>Cheap enough to be asked thousands of times; safe for use by several threads.
 */
public final class OpenArm {
  private final StrategyNode strategy;
  private final ClusterNode cluster;
  private final long horizonMicros;
  private final Declarations declarations;
  private final PolicyCatalog catalog;
  private final SearchSpace space;

  /**
   * @param strategy flat, without faults
   * @param cluster settled, without faults
   */
  OpenArm(
      StrategyNode strategy,
      ClusterNode cluster,
      long horizonMicros,
      Declarations declarations,
      PolicyCatalog catalog) {
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
