package scn.dsl.semantic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.FigureNode;
import scn.dsl.syntax.GpuNode;
import scn.dsl.syntax.HardwareNode;
import scn.dsl.syntax.LatencyNode;
import scn.engine.latency.Hardware;

/** Turns a hardware declaration into the latency model it describes. */
record HardwareCompiler(Faults faults) {
  private static final List<String> MODELS = List.of("blackbox", "roofline");

  Optional<Hardware> compile(HardwareNode node) {
    List<LatencyNode> models = nodes(node, LatencyNode.class);
    List<GpuNode> gpus = nodes(node, GpuNode.class);
    if (models.size() != 1) {
      faults.error(
          models.isEmpty() ? node.name().at() : models.get(1).at(),
          "hardware '" + node.name().text() + "' needs exactly one latency model",
          "write latency blackbox { ... } or latency roofline { ... }");
      return Optional.empty();
    }
    if (gpus.size() > 1) {
      faults.error(gpus.get(1).at(), "'gpu' is said twice", "");
      return Optional.empty();
    }
    LatencyNode model = models.get(0);
    String name = model.model().text();
    if (!MODELS.contains(name)) {
      faults.error(
          model.model().at(),
          "there is no latency model '" + name + "'",
          NearestName.hint(name, MODELS, "latency models"));
      return Optional.empty();
    }
    Optional<GpuNode> gpu = gpus.stream().findFirst();
    OptionalInt count = gpuCount(gpu);
    Optional<Figures> figures = figures(model, name);
    if (figures.isEmpty() || count.isEmpty()) {
      return Optional.empty();
    }
    return name.equals("blackbox")
        ? figures.get().blackbox()
        : figures.get().roofline(count.getAsInt());
  }

  private OptionalInt gpuCount(Optional<GpuNode> gpu) {
    return gpu.flatMap(GpuNode::count)
        .map(it -> new Quantities(faults).whole(it, "gpu", Quantities.NUMBER, 1))
        .orElse(OptionalInt.of(1));
  }

  private Optional<Figures> figures(LatencyNode model, String name) {
    List<String> known = name.equals("blackbox") ? Figures.BLACKBOX : Figures.ROOFLINE;
    Map<String, FigureNode> byName = new LinkedHashMap<>();
    boolean sound = true;
    for (FigureNode figure : model.figures()) {
      String key = figure.key().text();
      if (!known.contains(key)) {
        faults.error(
            figure.key().at(),
            "there is no figure '" + key + "' in " + name,
            NearestName.hint(key, known, "figures"));
        sound = false;
      } else if (byName.putIfAbsent(key, figure) != null) {
        faults.error(
            figure.key().at(),
            "'" + key + "' is said twice",
            "first on line " + byName.get(key).at().line());
        sound = false;
      }
    }
    return sound ? Optional.of(new Figures(model, byName, faults)) : Optional.empty();
  }

  private static <T> List<T> nodes(HardwareNode node, Class<T> type) {
    return node.items().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
