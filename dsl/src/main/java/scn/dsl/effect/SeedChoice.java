package scn.dsl.effect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Seeds;
import scn.engine.compare.Evidence;

/**
 * The seeds that both versions run on: those given, else those of the newer version, since its
 * results are the ones that {@code scn run} will print.
 *
 * @param note why these, where it is not plain; else empty
 */
record SeedChoice(List<Long> seeds, String note) {

  /**
   * @param before the older version, if it has the experiment
   */
  static SeedChoice of(Optional<List<Long>> given, Optional<Experiment> before, Experiment after) {
    if (given.isPresent()) {
      return new SeedChoice(given.get(), "");
    }
    if (after.seeds() instanceof Seeds.Auto auto) {
      int count = Math.min(auto.most(), Evidence.FIRM_SEEDS);
      return new SeedChoice(
          LongStream.range(auto.from(), auto.from() + count).boxed().toList(),
          "the first of seeds auto");
    }
    List<Long> listed = ((Seeds.Listed) after.seeds()).seeds();
    String note =
        before
            .map(Experiment::seeds)
            .filter(seeds -> !seeds.equals(after.seeds()))
            .map(seeds -> "of the new version, the old one has " + words(seeds))
            .orElse("");
    return new SeedChoice(listed, note);
  }

  private static String words(Seeds seeds) {
    if (seeds instanceof Seeds.Auto auto) {
      return "auto from " + auto.from();
    }
    List<Long> listed = ((Seeds.Listed) seeds).seeds();
    return listed.isEmpty()
        ? "none"
        : listed.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
