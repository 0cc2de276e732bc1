package scn.dsl.show;

import java.util.stream.Collectors;
import scn.dsl.syntax.FigureNode;
import scn.dsl.syntax.GpuNode;
import scn.dsl.syntax.HardwareItemNode;
import scn.dsl.syntax.HardwareNode;
import scn.dsl.syntax.LatencyNode;
import scn.dsl.syntax.ModelNode;
import scn.dsl.syntax.QuantityNode;

/** Prints hardware. */
record HardwareText(TextBuilder out, Origins origins) {

  void print(HardwareNode node) {
    out.line("hardware " + node.name().text() + " {", origins.of(node.name().at()));
    node.items().forEach(this::print);
    out.line("}");
  }

  private void print(HardwareItemNode item) {
    if (item instanceof ModelNode model) {
      out.line("model " + ItemText.quoted(model.model()), origins.of(model.at()));
    } else if (item instanceof GpuNode gpu) {
      String count = gpu.count().map(it -> " x " + it.written()).orElse("");
      out.line("gpu " + ItemText.quoted(gpu.gpu()) + count, origins.of(gpu.at()));
    } else {
      LatencyNode latency = (LatencyNode) item;
      out.line("latency " + latency.model().text() + " {");
      latency.figures().forEach(this::print);
      out.line("}");
    }
  }

  private void print(FigureNode figure) {
    String values =
        figure.values().stream().map(QuantityNode::written).collect(Collectors.joining(", "));
    out.line(figure.key().text() + " " + values, origins.of(figure.at()));
  }
}
