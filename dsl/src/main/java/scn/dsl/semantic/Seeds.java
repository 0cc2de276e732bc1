package scn.dsl.semantic;

import java.util.List;

/** On which draws of the workload an experiment runs. */
public sealed interface Seeds {

  /** Those that are named; none if {@code --seeds} is to name them. */
  record Listed(List<Long> seeds) implements Seeds {

    public Listed {
      seeds = List.copyOf(seeds);
    }
  }

  /** As many as it takes to settle every prediction: {@code from}, {@code from + 1} and so on. */
  record Auto(long from, int most) implements Seeds {

    /** Where the rule says nothing. */
    public static final Auto DEFAULT = new Auto(42, 30);
  }
}
