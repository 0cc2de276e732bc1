package scn.dsl.semantic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.ShareNode;

/** Shares of a whole, scaled so that they add up to it. */
record Shares(Map<String, Double> parts, double sum, boolean sound) {

  static Shares read(List<ShareNode> nodes, Quantities quantities) {
    Shares shares = readAlternating(nodes, quantities);
    boolean percent =
        nodes.stream()
            .anyMatch(node -> node.part() instanceof QuantityNode it && it.unit().equals("%"));
    if (shares.sound && percent && shares.sum != 1) {
      quantities
          .faults()
          .lint(
              "shares-not-whole",
              nodes.get(0).at(),
              "the shares add up to "
                  + Numbers.plain(Math.round(shares.sum * 1e6) / 1e4)
                  + "%, not 100%",
              "each is scaled by their sum");
    }
    return shares;
  }

  /** Of clients that are not all active at the same time, so that 100% need not be their sum. */
  static Shares readAlternating(List<ShareNode> nodes, Quantities quantities) {
    Map<String, Double> parts = new LinkedHashMap<>();
    double sum = 0;
    boolean sound = true;
    for (ShareNode node : nodes) {
      String name = node.name().text();
      Optional<Double> part =
          quantities.above(node.part(), "share of " + name, Quantities.NUMBER, 0, true);
      if (part.isEmpty()) {
        sound = false;
        continue;
      }
      if (parts.putIfAbsent(name, part.get()) != null) {
        quantities.faults().error(node.name().at(), "'" + name + "' is said twice", "");
        sound = false;
      }
      sum += part.get();
    }
    double whole = Math.abs(sum - 1) > 1e-9 ? sum : 1;
    return new Shares(parts, whole, sound);
  }
}
