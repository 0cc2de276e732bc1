package scn.dsl.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The changes that were found, each once, with every experiment that it counts in. */
final class Findings {
  private final Map<Change, List<Reach>> found = new LinkedHashMap<>();

  void add(Change change, List<Reach> reach) {
    List<Reach> all = found.computeIfAbsent(change, unused -> new ArrayList<>());
    for (Reach each : reach) {
      Optional<Reach> known = all.stream().filter(each::isOfSame).findFirst();
      known.ifPresentOrElse(it -> all.set(all.indexOf(it), it.and(each)), () -> all.add(each));
    }
  }

  /** In the order in which they are told. */
  List<Finding> ordered() {
    return found.entrySet().stream()
        .map(it -> new Finding(it.getKey(), it.getValue()))
        .sorted(Order.OF_FINDINGS)
        .toList();
  }
}
