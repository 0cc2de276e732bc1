package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** A number with its unit; the unit is empty, {@code %} or words joined by {@code /}. */
public record QuantityNode(String number, String unit, Span at) implements ValueNode {

  @Override
  public String written() {
    String gap = unit.isEmpty() || unit.startsWith("/") || unit.equals("%") ? "" : " ";
    return number + gap + unit;
  }
}
