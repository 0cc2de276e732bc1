package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.DomainNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.ValueNode;

/** Checks what a parameter may be, and that its value is one of that. */
record Domains(Faults faults) {

  /** Whether the domain of a parameter lists this word, which then is no reference. */
  static boolean isWordOf(ParamNode param, ValueNode value) {
    return value instanceof NameNode word
        && param.domain().orElse(null) instanceof DomainNode.Listed listed
        && listed.values().stream()
            .anyMatch(each -> each instanceof NameNode it && it.text().equals(word.text()));
  }

  /**
   * @param value without parameters and calculations
   */
  boolean check(ParamNode param, ValueNode value) {
    if (param.domain().isEmpty()) {
      return !(value instanceof QuantityNode it) || new Quantities(faults).measure(it).isPresent();
    }
    return param.domain().get() instanceof DomainNode.Range range
        ? isIn(range, param.name().text(), value)
        : isIn((DomainNode.Listed) param.domain().get(), param.name().text(), value);
  }

  private boolean isIn(DomainNode.Range range, String name, ValueNode value) {
    Quantities quantities = new Quantities(faults);
    Optional<Measure> low = quantities.measure(range.low());
    if (low.isEmpty()) {
      return false;
    }
    var wanted = List.of(low.get().dimension());
    Optional<Double> high = quantities.read(range.high(), name, wanted);
    Optional<Double> number = quantities.read(value, name, wanted);
    if (high.isEmpty() || number.isEmpty()) {
      return false;
    }
    String words = range.low().written() + " .. " + range.high().written();
    if (low.get().value() > high.get()) {
      faults.error(
          range.low().at(),
          "the range of '" + name + "' is empty",
          "the lower end comes first: " + range.high().written() + " .. " + range.low().written());
      return false;
    }
    if (range.integer() && Math.ceil(low.get().value()) > Math.floor(high.get())) {
      faults.error(
          range.low().at(),
          "the range of '" + name + "' is empty",
          "no whole number lies in " + words);
      return false;
    }
    if (range.log() && low.get().value() <= 0) {
      faults.error(range.low().at(), "a logarithmic range starts above 0", "leave out log");
      return false;
    }
    if (range.integer() && number.get() != Math.rint(number.get())) {
      faults.error(value.at(), "'" + name + "' is a whole number", "");
      return false;
    }
    if (number.get() < low.get().value() || number.get() > high.get()) {
      faults.lint(
          "default-outside-range",
          value.at(),
          "'" + name + "' starts outside its own range",
          "it lies in " + words);
    }
    return true;
  }

  private boolean isIn(DomainNode.Listed listed, String name, ValueNode value) {
    Quantities quantities = new Quantities(faults);
    for (ValueNode each : listed.values()) {
      if (same(each, value)) {
        return true;
      }
      if (each instanceof QuantityNode it && quantities.measure(it).isEmpty()) {
        return false;
      }
    }
    List<String> known = listed.values().stream().map(ValueNode::written).toList();
    faults.error(
        value.at(),
        "'" + name + "' is one of " + known.stream().collect(Collectors.joining(", ")),
        NearestName.of(value.written(), known).map(it -> "did you mean '" + it + "'?").orElse(""));
    return false;
  }

  /** The same word, or as much of the same dimension. */
  static boolean same(ValueNode a, ValueNode b) {
    if (a instanceof QuantityNode one && b instanceof QuantityNode other) {
      return Measure.of(one).equals(Measure.of(other));
    }
    return a instanceof NameNode one
        && b instanceof NameNode other
        && one.text().equals(other.text());
  }
}
