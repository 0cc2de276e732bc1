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
import scn.dsl.syntax.ConditionNode;
import scn.dsl.syntax.DomainNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.Node;
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
  private Scope(
      List<ParamNode> params, List<SimplexNode> simplexes, Set<Span> used, Faults faults) {
    this.faults = faults;
    this.used = used;
    params.forEach(param -> this.params.put(param.name().text(), param));
    for (SimplexNode simplex : simplexes) {
      simplex.params().forEach(name -> this.simplexes.put(name.text(), simplex));
    }
  }

  /** Of the items of a flat declaration. */
  static Scope of(List<? extends Node> items, Faults faults) {
    return of(items, new HashSet<>(), faults);
  }

  static Scope of(List<? extends Node> items, Set<Span> used, Faults faults) {
    List<SimplexNode> simplexes =
        items.stream().filter(SimplexNode.class::isInstance).map(SimplexNode.class::cast).toList();
    return new Scope(Settled.params(items), simplexes, used, faults);
  }

  /** Whether a name stands for a parameter. */
  boolean has(NameNode name) {
    return params.containsKey(name.text());
  }

  /** Reads values that were substituted here. */
  Quantities quantities() {
    return new Quantities(faults, params.keySet());
  }

  /** Checks every parameter, and what its condition says of another one. */
  void check() {
    for (ParamNode param : params.values()) {
      valueOf(param.name().text());
      param.condition().ifPresent(this::check);
    }
    for (SimplexNode simplex : simplexes.values()) {
      for (NameNode name : simplex.params()) {
        known(name);
      }
    }
  }

  private void check(ConditionNode condition) {
    if (known(condition.param())) {
      ParamNode other = params.get(condition.param().text());
      used.add(other.name().at());
      if (other.domain().orElse(null) instanceof DomainNode.Listed) {
        new Domains(faults).check(other, condition.value());
      } else {
        faults.error(
            condition.param().at(),
            "'" + condition.param().text() + "' is no choice",
            "a condition names a parameter with a list: in { on, off }");
      }
    }
  }

  private boolean known(NameNode name) {
    return has(name) || quantities().quantity(name).isPresent();
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
    return quantities().quantity(substitute(atom));
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
    for (NameNode each : simplex.params()) {
      Optional<Double> weight =
          own(each.text())
              .flatMap(it -> quantities().above(it, each.text(), Quantities.NUMBER, 0, false));
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

  /** What a parameter is by itself, before it is a share; as {@link #valueOf}. */
  Optional<ValueNode> own(String name) {
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
