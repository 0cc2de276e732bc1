package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code hardware h100_llama8b { ... }}. */
public record HardwareNode(NameNode name, List<HardwareItemNode> items, Span at)
    implements NamedNode {

  public HardwareNode {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "hardware";
  }
}
