package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code seeds 42, 43, 50 .. 59}. */
public record SeedsNode(List<SeedRange> ranges, Span at) implements ExperimentItemNode {

  public SeedsNode {
    ranges = List.copyOf(ranges);
  }

  /** One seed, or all from the first to the last. */
  public record SeedRange(String first, String last, Span at) implements Node {}
}
