package scn.dsl.semantic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.FigureNode;
import scn.dsl.syntax.LatencyNode;
import scn.dsl.syntax.QuantityNode;
import scn.engine.latency.Blackbox;
import scn.engine.latency.Hardware;
import scn.engine.latency.Roofline;

/**
 * The figures of one latency model; numbers are taken exactly as written, in the unit the model
 * keeps them in.
 */
final class Figures {
  static final List<String> BLACKBOX = List.of("alpha", "beta");
  static final List<String> ROOFLINE =
      List.of(
          "layers",
          "hidden",
          "heads",
          "kv_heads",
          "intermediate",
          "bytes_per_parameter",
          "peak_compute",
          "peak_bandwidth",
          "bandwidth_efficiency",
          "step_overhead",
          "layer_overhead",
          "prefill_mfu",
          "decode_mfu",
          "all_reduce",
          "alpha");

  private static final List<String> ALPHA_UNITS = List.of("us", "us/token", "us/token");
  private static final List<String> BETA_UNITS =
      List.of("us", "us/token", "us/token", "us/token/token");

  private final LatencyNode model;
  private final Map<String, FigureNode> byName;
  private final Faults faults;
  private boolean sound = true;

  Figures(LatencyNode model, Map<String, FigureNode> byName, Faults faults) {
    this.model = model;
    this.byName = byName;
    this.faults = faults;
  }

  Optional<Hardware> blackbox() {
    double[] alpha = list("alpha", ALPHA_UNITS, 3);
    double[] beta = list("beta", BETA_UNITS, 3);
    return result(new Blackbox(alpha[0], alpha[1], alpha[2], beta[0], beta[1], beta[2], beta[3]));
  }

  Optional<Hardware> roofline(int gpus) {
    int layers = (int) whole("layers");
    int hidden = (int) whole("hidden");
    int heads = (int) whole("heads");
    double[] alpha = list("alpha", ALPHA_UNITS, 3);
    return result(
        new Roofline(
            layers,
            hidden,
            heads,
            byName.containsKey("kv_heads") ? (int) whole("kv_heads") : heads,
            (int) natural("intermediate"),
            positive("bytes_per_parameter", ""),
            positive("peak_compute", "TFLOP/s"),
            positive("peak_bandwidth", "TB/s"),
            share("bandwidth_efficiency"),
            one("step_overhead", "us"),
            one("layer_overhead", "us"),
            share("prefill_mfu"),
            share("decode_mfu"),
            one("all_reduce", "us"),
            gpus,
            alpha[0],
            alpha[1],
            alpha[2]));
  }

  private Optional<Hardware> result(Hardware hardware) {
    return sound ? Optional.of(hardware) : Optional.empty();
  }

  /** Always four numbers, 0 where the list is shorter. */
  private double[] list(String name, List<String> units, int least) {
    double[] numbers = new double[4];
    FigureNode figure = byName.get(name);
    String form =
        name
            + " "
            + String.join(", ", units.subList(0, least).stream().map(u -> "1 " + u).toList());
    if (figure == null) {
      missing(name, form);
      return numbers;
    }
    int size = figure.values().size();
    if (size < least || size > units.size()) {
      refuse(figure.at(), "'" + name + "' has " + least + " figures, not " + size, form);
      return numbers;
    }
    for (int i = 0; i < size; i++) {
      numbers[i] = number(name, figure.values().get(i), units.get(i));
    }
    return numbers;
  }

  /** Not below 0; NaN after a fault. */
  private double one(String name, String unit) {
    FigureNode figure = byName.get(name);
    if (figure == null) {
      missing(name, (name + " 1 " + unit).strip());
      return Double.NaN;
    }
    if (figure.values().size() != 1) {
      refuse(figure.at(), "'" + name + "' is one figure", "");
      return Double.NaN;
    }
    return number(name, figure.values().get(0), unit);
  }

  private double positive(String name, String unit) {
    double number = one(name, unit);
    if (number <= 0) {
      refuse(byName.get(name).at(), "'" + name + "' must be above 0", "");
    }
    return number;
  }

  private double whole(String name) {
    positive(name, "");
    return natural(name);
  }

  private double natural(String name) {
    double number = one(name, "");
    if (number != Math.rint(number) && !Double.isNaN(number) || number > Integer.MAX_VALUE) {
      refuse(byName.get(name).at(), "'" + name + "' is a whole number", "");
    }
    return number;
  }

  private double share(String name) {
    FigureNode figure = byName.get(name);
    if (figure == null || figure.values().size() != 1) {
      return one(name, "");
    }
    QuantityNode written = figure.values().get(0);
    double number =
        written.unit().equals("%")
            ? Double.parseDouble(written.number()) / 100
            : number(name, written, "");
    if (!(number > 0 && number <= 1)) {
      refuse(written.at(), "'" + name + "' is a share above 0 and at most 1", "");
    }
    return number;
  }

  private double number(String name, QuantityNode quantity, String unit) {
    double number = Double.parseDouble(quantity.number());
    if (!quantity.unit().replace("tokens", "token").equals(unit)) {
      refuse(
          quantity.at(),
          "this figure of '"
              + name
              + "' is kept in "
              + (unit.isEmpty() ? "a plain number" : unit)
              + ", not "
              + (quantity.unit().isEmpty() ? "a plain number" : quantity.unit()),
          ("write " + quantity.number() + " " + unit).strip());
    } else if (number < 0 || Double.isInfinite(number)) {
      refuse(quantity.at(), "a figure of '" + name + "' cannot be " + quantity.number(), "");
    }
    return number;
  }

  private void missing(String name, String form) {
    refuse(
        model.model().at(),
        "latency model '" + model.model().text() + "' needs '" + name + "'",
        "for example: " + form);
  }

  private void refuse(Span at, String message, String hint) {
    sound = false;
    faults.error(at, message, hint);
  }
}
