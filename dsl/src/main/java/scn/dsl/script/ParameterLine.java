package scn.dsl.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import scn.dsl.policy.Dimension;
import scn.dsl.policy.ParameterDeclaration;
import scn.dsl.policy.ParameterDeclaration.Range;

/** Reads {@code param name: default, 'doc', in: low..high} or {@code oneOf: ['a', 'b']}. */
final class ParameterLine {
  private static final String FORM = "write: param name: 10.ms, 'what it does', in: 1.ms..1.s";

  /** A line that is no declaration. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    final transient ASTNode at;
    final String hint;

    Malformed(ASTNode at, String message, String hint) {
      super(message);
      this.at = at;
      this.hint = hint;
    }
  }

  private final MethodCallExpression call;
  private MapEntryExpression declared;
  private Expression doc;
  private Expression range;
  private Expression choices;

  private ParameterLine(MethodCallExpression call) {
    this.call = call;
  }

  static ParameterDeclaration read(MethodCallExpression call) throws Malformed {
    ParameterLine line = new ParameterLine(call);
    line.collect();
    return line.declaration();
  }

  /** The name that a malformed line declares, empty if there is none. */
  static String nameIn(MethodCallExpression call) {
    ParameterLine line = new ParameterLine(call);
    try {
      line.collect();
    } catch (Malformed e) {
      // What was read until then is good enough.
    }
    return line.declared == null ? "" : line.name();
  }

  private void collect() throws Malformed {
    for (Expression argument : ((TupleExpression) call.getArguments()).getExpressions()) {
      if (argument instanceof MapExpression map) {
        for (MapEntryExpression entry : map.getMapEntryExpressions()) {
          collect(entry);
        }
      } else if (doc == null) {
        doc = argument;
      } else {
        throw new Malformed(argument, "a parameter has only one line of documentation", FORM);
      }
    }
    if (declared == null) {
      throw new Malformed(call, "a parameter needs a name and a default", FORM);
    }
    if (doc == null || text(doc).isBlank()) {
      throw new Malformed(call, "parameter '" + name() + "' says nothing of itself", FORM);
    }
  }

  private void collect(MapEntryExpression entry) throws Malformed {
    switch (text(entry.getKeyExpression())) {
      case "in" -> range = entry.getValueExpression();
      case "oneOf" -> choices = entry.getValueExpression();
      default -> {
        if (declared != null) {
          throw new Malformed(entry, "one param line declares one parameter", FORM);
        }
        declared = entry;
      }
    }
  }

  private ParameterDeclaration declaration() throws Malformed {
    Expression value = declared.getValueExpression();
    if (choices != null
        || value instanceof ConstantExpression c && c.getValue() instanceof String) {
      return choice(value);
    }
    Quantity initial = quantity(value, "the default of '" + name() + "'");
    return new ParameterDeclaration(
        name(),
        initial.dimension(),
        initial.value(),
        initial.integer(),
        range(initial),
        List.of(),
        text(doc));
  }

  private ParameterDeclaration choice(Expression value) throws Malformed {
    List<String> words = new ArrayList<>();
    if (choices instanceof ListExpression list) {
      for (Expression word : list.getExpressions()) {
        words.add(text(word));
      }
    }
    if (!words.contains(text(value))) {
      throw new Malformed(
          value,
          "the default of '" + name() + "' is none of its choices",
          "write: param name: 'a', 'what it does', oneOf: ['a', 'b']");
    }
    return new ParameterDeclaration(
        name(),
        Dimension.NUMBER,
        text(value),
        false,
        Optional.empty(),
        List.copyOf(words),
        text(doc));
  }

  private Optional<Range> range(Quantity initial) throws Malformed {
    if (range == null) {
      return Optional.empty();
    }
    if (!(range instanceof RangeExpression bounds)) {
      throw new Malformed(
          range, "the range of '" + name() + "' is not of the form low..high", FORM);
    }
    Quantity low = quantity(bounds.getFrom(), "the lower bound of '" + name() + "'");
    Quantity high = quantity(bounds.getTo(), "the upper bound of '" + name() + "'");
    if (low.dimension() != initial.dimension() || high.dimension() != initial.dimension()) {
      throw new Malformed(
          range,
          "'" + name() + "' is " + initial.dimension().noun() + ", its range is not",
          "give all three the same kind of unit");
    }
    if (!(low.value() <= initial.value() && initial.value() <= high.value())) {
      throw new Malformed(range, "the default of '" + name() + "' is outside its range", "");
    }
    return Optional.of(new Range(low.value(), high.value()));
  }

  private static Quantity quantity(Expression expression, String what) throws Malformed {
    return Quantity.of(expression)
        .orElseThrow(
            () ->
                new Malformed(
                    expression,
                    what + " is not a number",
                    "units are us, ms, s, min, tokens, blocks, percent, per_us and per_s"));
  }

  private String name() {
    return text(declared.getKeyExpression());
  }

  private static String text(Expression expression) {
    return expression instanceof ConstantExpression constant
        ? String.valueOf(constant.getValue())
        : "";
  }
}
