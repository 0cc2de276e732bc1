package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.CalculationNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.SimplexNode;
import scn.dsl.syntax.ValueNode;

/** The parameters of one declaration, and what a value that mentions them comes to. */
final class Scope {
  private final Faults faults;
  private final Set<Span> used;
  private final Map<String, ParamNode> params = new LinkedHashMap<>();
  private final Map<String, SimplexNode> simplexes = new HashMap<>();
  private final Map<String, Optional<ValueNode>> known = new HashMap<>();
  private final List<String> open = new ArrayList<>();

  /**
   * @param used where parameters are declared that something refers to; grows with every reference
   */
  Scope(List<ParamNode> params, List<SimplexNode> simplexes, Set<Span> used, Faults faults) {
    this.faults = faults;
    this.used = used;
    params.forEach(param -> this.params.put(param.name().text(), param));
    for (SimplexNode simplex : simplexes) {
      simplex.params().forEach(name -> this.simplexes.put(name.text(), simplex));
    }
  }

  /**
   * The value with quantities and words in the place of parameters and calculations. What has a
   * fault is reported and stays as it is.
   */
  ArgumentValueNode substitute(ArgumentValueNode value) {
    if (value instanceof NameNode name && params.containsKey(name.text())) {
      used.add(params.get(name.text()).name().at());
      return valueOf(name.text()).orElse(name);
    }
    if (value instanceof CalculationNode calculation) {
      return new Calculation(this::atom, faults)
          .result(calculation)
          .map(ValueNode.class::cast)
          .orElse(calculation);
    }
    return value;
  }

  /** What a parameter stands for; empty if it has a fault, which then is reported. */
  Optional<ValueNode> valueOf(String name) {
    Optional<ValueNode> value = known.get(name);
    if (value == null) {
      value = share(name);
      known.put(name, value);
    }
    return value;
  }

  private Optional<QuantityNode> atom(ValueNode atom) {
    return new Quantities(faults, params.keySet()).quantity((ValueNode) substitute(atom));
  }

  /** Of a parameter that is a share: over the sum of its simplex. */
  private Optional<ValueNode> share(String name) {
    Optional<ValueNode> own = own(name);
    SimplexNode simplex = simplexes.get(name);
    if (simplex == null || own.isEmpty()) {
      return own;
    }
    double sum = 0;
    double part = 0;
    Quantities quantities = new Quantities(faults, params.keySet());
    for (NameNode each : simplex.params()) {
      Optional<Double> weight =
          own(each.text())
              .flatMap(it -> quantities.above(it, each.text(), Quantities.NUMBER, 0, false));
      if (weight.isEmpty()) {
        return Optional.empty();
      }
      sum += weight.get();
      part = each.text().equals(name) ? weight.get() : part;
    }
    if (sum == 0) {
      faults.error(simplex.at(), "these shares add up to 0", "one of them must be above 0");
      return Optional.empty();
    }
    return Optional.of(new Measure(part / sum, Dimension.NUMBER).quantity(own.get().at()));
  }

  /** As said where it is declared. */
  private Optional<ValueNode> own(String name) {
    ParamNode param = params.get(name);
    if (param == null) {
      return Optional.empty();
    }
    if (open.contains(name)) {
      reportCircle(open.subList(open.indexOf(name), open.size()));
      return Optional.empty();
    }
    open.add(name);
    ValueNode initial = param.initial();
    if (!Domains.isWordOf(param, initial)) {
      initial = (ValueNode) substitute(initial);
    }
    open.remove(open.size() - 1);
    boolean sound = !isUnknown(initial) && new Domains(faults).check(param, initial);
    return sound ? Optional.of(initial) : Optional.empty();
  }

  /** A calculation, or a name of a parameter, that had a fault and stayed as it was. */
  private boolean isUnknown(ValueNode value) {
    return value instanceof CalculationNode
        || value instanceof NameNode name && params.containsKey(name.text());
  }

  private void reportCircle(List<String> circle) {
    Set<String> members = new HashSet<>(circle);
    String first = params.keySet().stream().filter(members::contains).findFirst().orElseThrow();
    List<String> order = new ArrayList<>(circle);
    java.util.Collections.rotate(order, -order.indexOf(first));
    faults.error(
        params.get(first).initial().at(),
        "parameters refer to each other in a circle",
        String.join(" -> ", order) + " -> " + first);
  }
}
