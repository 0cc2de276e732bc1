package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.NameNode;

/** Finds needs that name no claim, and claims that need each other; no two have one name. */
final class NeedsCheck {
  private final Map<String, ClaimNode> byName = new LinkedHashMap<>();
  private final Map<String, NameNode> needs = new LinkedHashMap<>();
  private final Faults faults;

  NeedsCheck(List<ClaimNode> nodes, Faults faults) {
    this.faults = faults;
    for (ClaimNode node : nodes) {
      String name = node.name().text();
      ClaimNode first = byName.putIfAbsent(name, node);
      if (first != null) {
        faults.error(
            node.name().at(),
            "there are two claims '" + name + "'",
            "the first is on line " + first.name().at().line());
      } else {
        new ClaimItems(node, new Faults()).needs().ifPresent(it -> needs.put(name, it));
      }
    }
  }

  void check() {
    Set<String> reported = new HashSet<>();
    needs.forEach(
        (name, needed) -> {
          if (!byName.containsKey(needed.text())) {
            faults.error(
                needed.at(),
                "there is no claim '" + needed.text() + "'",
                NearestName.hint(needed.text(), byName.keySet(), "claims"));
          }
          List<String> circle = circle(name);
          if (!circle.isEmpty() && reported.addAll(circle)) {
            faults.error(
                needed.at(), "claims need each other in a circle", String.join(" -> ", circle));
          }
        });
  }

  /** From a claim over what it needs back to itself; empty if the way ends. */
  private List<String> circle(String name) {
    List<String> way = new ArrayList<>(List.of(name));
    NameNode next = needs.get(name);
    while (next != null && !way.contains(next.text())) {
      way.add(next.text());
      next = needs.get(next.text());
    }
    if (next == null || !next.text().equals(name)) {
      return List.of();
    }
    way.add(name);
    return way;
  }
}
