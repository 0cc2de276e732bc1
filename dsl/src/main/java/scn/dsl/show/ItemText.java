package scn.dsl.show;

import java.util.stream.Collectors;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.DomainNode;
import scn.dsl.syntax.MixNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.TextNode;
import scn.dsl.syntax.ValueNode;

/** The parts of items that fit on one line. */
final class ItemText {
  private ItemText() {}

  static String value(ArgumentValueNode value) {
    if (value instanceof ValueNode plain) {
      return plain.written();
    }
    return value instanceof TextNode text ? quoted(text) : mix((MixNode) value);
  }

  static String quoted(TextNode text) {
    return '"' + text.text() + '"';
  }

  static String mix(MixNode mix) {
    return mix.shares().stream()
        .map(share -> share.name().text() + " " + share.part().written())
        .collect(Collectors.joining("  ", "{ ", " }"));
  }

  static String param(ParamNode param) {
    return "param "
        + param.name().text()
        + " = "
        + param.initial().written()
        + param.domain().map(ItemText::domain).orElse("")
        + param
            .condition()
            .map(it -> " when " + it.param().text() + " = " + it.value().written())
            .orElse("");
  }

  private static String domain(DomainNode domain) {
    if (domain instanceof DomainNode.Range range) {
      return " in "
          + range.low().written()
          + " .. "
          + range.high().written()
          + (range.log() ? " log" : "")
          + (range.integer() ? " integer" : "");
    }
    return ((DomainNode.Listed) domain)
        .values().stream()
            .map(ValueNode::written)
            .collect(Collectors.joining(", ", " in { ", " }"));
  }
}
