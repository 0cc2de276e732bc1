package scn.dsl.semantic;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.Dimension;
import scn.dsl.policy.ParameterDeclaration;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.policy.PolicyKind;
import scn.dsl.policy.PolicySignature;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.TextNode;

/**
 * Finds the policy that a scenario names and checks its arguments against what the script declares.
 */
record PolicyBinder(PolicyCatalog catalog, Quantities quantities) {

  /** Empty if the policy is missing or one of its arguments has a fault. */
  Optional<PolicyChoice> bind(PolicyKind kind, CallNode call) {
    Optional<PolicySignature> signature = find(kind, call.name().text(), call.name().at());
    if (signature.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> values = defaults(signature.get());
    Set<String> said = new HashSet<>();
    boolean sound = true;
    for (ArgumentNode argument : call.arguments()) {
      String name = argument.name().text();
      if (!said.add(name)) {
        faults().error(argument.name().at(), "'" + name + "' is said twice", "");
        sound = false;
        continue;
      }
      Optional<Object> value = value(signature.get(), argument);
      value.ifPresent(each -> values.put(name, each));
      sound &= value.isPresent();
    }
    Optional<Span> place = Optional.of(call.name().at()).filter(at -> !Defaults.has(at));
    return sound
        ? Optional.of(new PolicyChoice(kind, call.name().text(), values, place))
        : Optional.empty();
  }

  private static Map<String, Object> defaults(PolicySignature signature) {
    Map<String, Object> values = new LinkedHashMap<>();
    signature.parameters().forEach(each -> values.put(each.name(), each.defaultValue()));
    return values;
  }

  private Optional<PolicySignature> find(PolicyKind kind, String name, Span at) {
    try {
      Optional<PolicySignature> found = catalog.find(kind, name);
      if (found.isEmpty()) {
        faults()
            .error(
                at,
                "there is no " + noun(kind) + " '" + name + "'",
                NearestName.hint(name, catalog.names(kind), plural(kind)));
      }
      return found;
    } catch (DiagnosticException e) {
      faults().addAll(e.diagnostics());
      return Optional.empty();
    }
  }

  private Optional<Object> value(PolicySignature policy, ArgumentNode argument) {
    String name = argument.name().text();
    Optional<ParameterDeclaration> declared = policy.parameter(name);
    if (declared.isEmpty()) {
      List<String> known = policy.parameters().stream().map(ParameterDeclaration::name).toList();
      faults()
          .error(
              argument.name().at(),
              "'" + policy.name() + "' has no parameter '" + name + "'",
              NearestName.hint(name, known, "parameters"));
      return Optional.empty();
    }
    return declared.get().choices().isEmpty()
        ? number(declared.get(), argument.value())
        : choice(declared.get(), argument.value());
  }

  private Optional<Object> choice(ParameterDeclaration declared, ArgumentValueNode value) {
    String word =
        value instanceof NameNode name
            ? name.text()
            : value instanceof TextNode text ? text.text() : "";
    if (declared.choices().contains(word)) {
      return Optional.of(word);
    }
    faults()
        .error(
            value.at(),
            "'" + declared.name() + "' is one of " + String.join(", ", declared.choices()),
            NearestName.of(word, declared.choices())
                .map(it -> "did you mean '" + it + "'?")
                .orElse(""));
    return Optional.empty();
  }

  private Optional<Object> number(ParameterDeclaration declared, ArgumentValueNode value) {
    return quantities
        .quantity(value)
        .flatMap(
            quantity ->
                quantities
                    .read(quantity, declared.name(), List.of(declared.dimension()))
                    .filter(number -> allowed(declared, number, quantity)))
        .map(Object.class::cast);
  }

  private boolean allowed(ParameterDeclaration declared, double number, QuantityNode quantity) {
    if (declared.integer() && number != Math.rint(number)) {
      faults().error(quantity.at(), "'" + declared.name() + "' is a whole number", "");
      return false;
    }
    Optional<ParameterDeclaration.Range> range = declared.range();
    if (range.isPresent() && (number < range.get().low() || number > range.get().high())) {
      faults()
          .error(
              quantity.at(),
              "'" + declared.name() + "' cannot be " + quantity.written(),
              "it lies in "
                  + Numbers.plain(range.get().low())
                  + " .. "
                  + Numbers.plain(range.get().high())
                  + baseUnit(declared.dimension()));
      return false;
    }
    return true;
  }

  private static String baseUnit(Dimension dimension) {
    return dimension == Dimension.NUMBER ? "" : " " + dimension.baseUnit();
  }

  private Faults faults() {
    return quantities.faults();
  }

  private static String noun(PolicyKind kind) {
    return kind == PolicyKind.SCORER ? "scorer" : kind.label() + " policy";
  }

  private static String plural(PolicyKind kind) {
    return kind == PolicyKind.SCORER ? "scorers" : kind.label() + " policies";
  }
}
