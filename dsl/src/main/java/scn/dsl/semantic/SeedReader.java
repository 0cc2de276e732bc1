package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.syntax.SeedsNode;
import scn.dsl.syntax.SeedsNode.SeedRange;

/** Reads seeds and ranges of seeds. */
record SeedReader(Faults faults) {
  private static final int MOST_SEEDS = 10_000;

  List<Long> read(SeedsNode node) {
    Set<Long> seeds = new LinkedHashSet<>();
    for (SeedRange range : node.ranges()) {
      Optional<Long> first = seed(range, range.first());
      Optional<Long> last = seed(range, range.last());
      if (first.isEmpty() || last.isEmpty()) {
        continue;
      }
      if (last.get() < first.get() || tooMany(first.get(), last.get())) {
        faults.error(range.at(), "a range of seeds goes up, by at most " + MOST_SEEDS, "");
        continue;
      }
      for (long seed = first.get(); seed <= last.get(); seed++) {
        if (!seeds.add(seed)) {
          faults.error(range.at(), "seed " + seed + " is said twice", "");
          break;
        }
      }
    }
    return new ArrayList<>(seeds);
  }

  private static boolean tooMany(long first, long last) {
    return last - first < 0 || last - first >= MOST_SEEDS || last == Long.MAX_VALUE;
  }

  private Optional<Long> seed(SeedRange range, String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      faults.error(range.at(), "a seed is a whole number, not " + text, "");
      return Optional.empty();
    }
  }
}
