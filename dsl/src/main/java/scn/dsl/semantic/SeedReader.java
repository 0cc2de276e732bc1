package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.SeedsNode;
import scn.dsl.syntax.SeedsNode.SeedRange;

/** Reads seeds, ranges of seeds and the rule that finds them. */
record SeedReader(Faults faults) {
  private static final int MOST_SEEDS = 10_000;
  private static final int FEWEST = 3;

  Seeds read(SeedsNode node) {
    return node.rule().isPresent() ? auto(node.rule().get()) : new Seeds.Listed(listed(node));
  }

  /** Those that are named one by one. */
  List<Long> listed(SeedsNode node) {
    if (node.rule().isPresent()) {
      faults.error(
          node.rule().get().at(),
          "the seeds of a search are named",
          "for example: seeds 42, 43, 44");
      return List.of();
    }
    Set<Long> seeds = new LinkedHashSet<>();
    for (SeedRange range : node.ranges()) {
      Optional<Long> first = seed(range.at(), range.first());
      Optional<Long> last = seed(range.at(), range.last());
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

  private Seeds auto(CallNode rule) {
    if (!rule.name().text().equals("auto")) {
      faults.error(
          rule.name().at(),
          "there is no rule of seeds '" + rule.name().text() + "'",
          "write seeds 42, 43, 44, or seeds auto");
      return new Seeds.Listed(List.of());
    }
    long from = Seeds.Auto.DEFAULT.from();
    int most = Seeds.Auto.DEFAULT.most();
    for (ArgumentNode argument : rule.arguments()) {
      String name = argument.name().text();
      if (!List.of("from", "most").contains(name)) {
        faults.error(
            argument.name().at(),
            "'auto' has no argument '" + name + "'",
            NearestName.hint(name, List.of("from", "most"), "arguments"));
      } else if (!(argument.value() instanceof QuantityNode number)) {
        faults.error(argument.value().at(), "a number belongs here", "");
      } else if (name.equals("from")) {
        from = seed(number.at(), number.written()).orElse(Seeds.Auto.DEFAULT.from());
      } else {
        most =
            new Quantities(faults)
                .whole(number, name, Quantities.NUMBER, FEWEST)
                .orElse(Seeds.Auto.DEFAULT.most());
      }
    }
    return new Seeds.Auto(from, most);
  }

  private static boolean tooMany(long first, long last) {
    return last - first < 0 || last - first >= MOST_SEEDS || last == Long.MAX_VALUE;
  }

  private Optional<Long> seed(Span at, String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      faults.error(at, "a seed is a whole number, not " + text, "");
      return Optional.empty();
    }
  }
}
