package scn.dsl.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import scn.dsl.diff.Difference.Fate;

/** Finds what stands in another order, where that can change results. */
final class EntryOrder {
  private EntryOrder() {}

  /** A difference for each kind of entries that has the same in another order. */
  static List<Difference> differences(
      Difference.Pair pair, List<Entry> before, List<Entry> after, Position position) {
    List<Difference> found = new ArrayList<>();
    Set<String> kinds = new LinkedHashSet<>();
    before.stream().filter(Entry::placed).forEach(it -> kinds.add(it.kind()));
    for (String kind : kinds) {
      Set<String> shared = new LinkedHashSet<>(order(before, kind));
      shared.retainAll(order(after, kind));
      List<String> old = order(before, kind).stream().filter(shared::contains).toList();
      List<String> now = order(after, kind).stream().filter(shared::contains).toList();
      if (shared.size() > 1 && !old.equals(now)) {
        found.add(
            Difference.of(
                pair,
                Fate.REORDERED,
                position.then(kind),
                Optional.empty(),
                Optional.empty(),
                titles(before, kind, shared),
                titles(after, kind, shared)));
      }
    }
    return found;
  }

  private static List<String> order(List<Entry> entries, String kind) {
    return placed(entries, kind).stream().map(Entry::key).toList();
  }

  /** Those of a kind whose order counts. */
  static List<Entry> placed(List<Entry> entries, String kind) {
    return entries.stream().filter(it -> it.placed() && it.kind().equals(kind)).toList();
  }

  /** Without the word that all of them begin with. */
  private static String titles(List<Entry> entries, String kind, Set<String> keys) {
    return placed(entries, kind).stream()
        .filter(it -> keys.contains(it.key()))
        .map(it -> it.title().replaceFirst("^(scorer|client|cohort) ", ""))
        .collect(Collectors.joining(", "));
  }
}
