package scn.dsl.optimize;

import java.util.List;
import java.util.stream.LongStream;
import scn.dsl.run.Workloads;
import scn.dsl.semantic.Search;
import scn.dsl.semantic.WorkloadSource;

/**
 * On which seeds the winner is confirmed.
 *
 * @param seeds none if nothing is confirmed
 * @param origin where they are from, for a report
 */
public record Confirming(List<Long> seeds, String origin) {
  private static final int SEEDS = 10;
  private static final long FIRST = 1001;

  public Confirming {
    seeds = List.copyOf(seeds);
  }

  static Confirming of(Search search) {
    if (search.confirm().isPresent()) {
      return new Confirming(search.confirm().get(), "named by the search");
    }
    List<Long> recorded =
        search.experiment().setup().workload() instanceof WorkloadSource.Replayed replayed
            ? Workloads.recorded(replayed)
            : List.of();
    if (recorded.isEmpty()) {
      List<Long> fresh =
          LongStream.iterate(FIRST, seed -> seed + 1)
              .boxed()
              .filter(seed -> !search.seeds().contains(seed))
              .limit(SEEDS)
              .toList();
      return new Confirming(fresh, "drawn by scn");
    }
    List<Long> unseen =
        recorded.stream().filter(seed -> !search.seeds().contains(seed)).limit(SEEDS).toList();
    return new Confirming(
        unseen, unseen.isEmpty() ? "no recording is left" : "recordings that are left");
  }
}
