package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.QuantityNode;

/** The parameters of one strategy; a name stands for the value its parameter starts with. */
final class Params {
  private final Faults faults;
  private final Map<String, ParamNode> byName = new LinkedHashMap<>();
  private final Set<String> broken = new HashSet<>();
  private final Set<ParamNode> used = Collections.newSetFromMap(new IdentityHashMap<>());

  Params(Faults faults) {
    this.faults = faults;
  }

  /** A child's parameter takes the place of its parent's. */
  void declare(ParamNode node) {
    String name = node.name().text();
    byName.put(name, node);
    broken.remove(name);
    if (!sound(node)) {
      broken.add(name);
    }
  }

  private boolean sound(ParamNode node) {
    Quantities quantities = new Quantities(faults);
    String name = node.name().text();
    if (node.range().isEmpty()) {
      return quantities.measure(node.initial()).isPresent();
    }
    Optional<Measure> low = quantities.measure(node.range().get().low());
    if (low.isEmpty()) {
      return false;
    }
    var wanted = List.of(low.get().dimension());
    Optional<Double> high = quantities.read(node.range().get().high(), name, wanted);
    Optional<Double> initial = quantities.read(node.initial(), name, wanted);
    if (high.isEmpty() || initial.isEmpty()) {
      return false;
    }
    if (low.get().value() >= high.get()) {
      faults.error(node.range().get().low().at(), "the range of '" + name + "' is empty", "");
      return false;
    }
    if (node.log() && low.get().value() <= 0) {
      faults.error(
          node.range().get().low().at(), "a logarithmic range starts above 0", "leave out log");
      return false;
    }
    if (initial.get() < low.get().value() || initial.get() > high.get()) {
      faults.lint(
          "default-outside-range",
          node.initial().at(),
          "'" + name + "' starts outside its own range",
          "");
    }
    return true;
  }

  /**
   * The quantity a value stands for.
   *
   * @return empty if it has a fault, which then is reported
   */
  Optional<QuantityNode> quantity(ArgumentValueNode value) {
    if (value instanceof QuantityNode quantity) {
      return Optional.of(quantity);
    }
    if (!(value instanceof NameNode name)) {
      faults.error(value.at(), "a quantity belongs here", "");
      return Optional.empty();
    }
    ParamNode param = byName.get(name.text());
    if (param == null) {
      List<String> known = new ArrayList<>(byName.keySet());
      faults.error(
          name.at(),
          "there is no parameter '" + name.text() + "'",
          NearestName.hint(name.text(), known, "parameters"));
      return Optional.empty();
    }
    used.add(param);
    return broken.contains(name.text()) ? Optional.empty() : Optional.of(param.initial());
  }

  /** Counts a name as used where its value cannot be looked at. */
  void touch(ArgumentValueNode value) {
    if (value instanceof NameNode name && byName.containsKey(name.text())) {
      used.add(byName.get(name.text()));
    }
  }

  boolean isUsed(ParamNode param) {
    return used.contains(param);
  }
}
