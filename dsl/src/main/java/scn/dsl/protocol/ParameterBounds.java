package scn.dsl.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.ledger.ExperimentEntry;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.ArmNode;
import scn.dsl.syntax.DomainNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.StrategyNode;

/** Finds parameters of a recorded scenario that sit at an end of their range. */
final class ParameterBounds {

  /** A parameter of a compared strategy. */
  record AtBound(String strategy, String parameter, String value, String range) {
    String words() {
      return "%s.%s = %s in %s".formatted(strategy, parameter, value, range);
    }
  }

  private ParameterBounds() {}

  static List<AtBound> of(ExperimentEntry entry) {
    SubjectText text = new SubjectText(entry.subject());
    List<AtBound> found = new ArrayList<>();
    for (ArmNode arm : text.compared()) {
      found.addAll(of(arm, text.strategy(arm.strategy().name().text())));
    }
    return found;
  }

  private static List<AtBound> of(ArmNode arm, Optional<StrategyNode> strategy) {
    List<AtBound> found = new ArrayList<>();
    for (var item : strategy.map(StrategyNode::items).orElse(List.of())) {
      if (item instanceof ParamNode param
          && param.domain().isPresent()
          && param.domain().get() instanceof DomainNode.Range range
          && value(arm, param) instanceof QuantityNode value
          && (isSame(value, range.low()) || isSame(value, range.high()))) {
        found.add(
            new AtBound(
                arm.name().text(),
                param.name().text(),
                value.written(),
                range.low().written() + " .. " + range.high().written()));
      }
    }
    return found;
  }

  private static ArgumentValueNode value(ArmNode arm, ParamNode param) {
    return arm.strategy().arguments().stream()
        .filter(it -> it.name().text().equals(param.name().text()))
        .map(it -> it.value())
        .findFirst()
        .orElse(param.initial());
  }

  /** As written: whoever stops at a bound writes the bound. */
  private static boolean isSame(QuantityNode one, QuantityNode other) {
    return one.unit().equals(other.unit())
        && Double.parseDouble(one.number()) == Double.parseDouble(other.number());
  }
}
