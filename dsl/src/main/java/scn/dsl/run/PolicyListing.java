package scn.dsl.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import scn.dsl.policy.Dimension;
import scn.dsl.policy.ParameterDeclaration;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.policy.PolicyKind;
import scn.dsl.policy.PolicySignature;

/** The policies of a catalog as text. */
public final class PolicyListing {
  private PolicyListing() {}

  /**
   * @param wanted a kind, a policy's name, or null for all
   */
  public static List<PolicySignature> matching(PolicyCatalog catalog, String wanted) {
    List<PolicySignature> found = new ArrayList<>();
    for (PolicyKind kind : PolicyKind.values()) {
      boolean wholeKind =
          wanted == null || wanted.equals(kind.label()) || wanted.equals(kind.folder());
      for (String name : catalog.names(kind)) {
        if (wholeKind || name.equals(wanted)) {
          catalog.find(kind, name).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  public static String of(List<PolicySignature> policies) {
    StringBuilder text = new StringBuilder();
    PolicyKind kind = null;
    for (PolicySignature policy : policies) {
      if (policy.kind() != kind) {
        kind = policy.kind();
        text.append(text.isEmpty() ? "" : "\n").append(kind.label()).append('\n');
      }
      text.append("  ").append(policy.name()).append('\n');
      paragraph(text, policy.doc(), 4);
      for (ParameterDeclaration parameter : policy.parameters()) {
        text.append("      ").append(describe(parameter)).append('\n');
        paragraph(text, parameter.doc(), 10);
      }
    }
    return text.toString();
  }

  private static void paragraph(StringBuilder text, String words, int indent) {
    if (!words.isEmpty()) {
      text.append(TextTable.wrapped(" ".repeat(indent), words, indent));
    }
  }

  /** A value of a parameter with its unit. */
  public static String value(ParameterDeclaration parameter, Object value) {
    return value(value) + unit(parameter);
  }

  private static String describe(ParameterDeclaration parameter) {
    String value = parameter.name() + " = " + quantity(parameter, parameter.defaultValue());
    String range =
        parameter
            .range()
            .map(
                r ->
                    "  in " + quantity(parameter, r.low()) + " .. " + quantity(parameter, r.high()))
            .orElse("");
    String choices =
        parameter.choices().isEmpty() ? "" : "  one of " + String.join(", ", parameter.choices());
    return value + range + choices;
  }

  /** As a scenario writes it, a time in the largest unit of which it is a whole number. */
  private static String quantity(ParameterDeclaration parameter, Object given) {
    if (parameter.dimension() == Dimension.TIME && given instanceof Double micros && micros != 0) {
      for (TimeUnit unit : TimeUnit.values()) {
        if (micros % unit.micros == 0) {
          return value(micros / unit.micros) + " " + unit.name();
        }
      }
    }
    return value(given) + unit(parameter);
  }

  /** Units of time from the largest to the smallest, named as in the language. */
  private enum TimeUnit {
    min(6e7),
    s(1e6),
    ms(1e3);

    private final double micros;

    TimeUnit(double micros) {
      this.micros = micros;
    }
  }

  private static String value(Object value) {
    if (value instanceof Double number) {
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? String.format(Locale.ROOT, "%.0f", number)
          : number.toString().replace(".0E", "e").replace('E', 'e');
    }
    return value.toString();
  }

  private static String unit(ParameterDeclaration parameter) {
    return switch (parameter.dimension()) {
      case NUMBER -> "";
      case TIME -> " us";
      case PER_TIME -> "/us";
      case REQUEST_RATE -> " req/s";
      case TOKEN_RATE -> " tokens/s";
      case TOKENS -> " tokens";
      case BLOCKS -> " blocks";
      case BYTES -> " bytes";
      case BLOCK_BANDWIDTH -> " blocks/us";
      case BYTE_BANDWIDTH -> " bytes/us";
    };
  }
}
