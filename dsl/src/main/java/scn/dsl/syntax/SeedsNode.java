package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/**
 * {@code seeds 42, 43, 50 .. 59}, or by a rule: {@code seeds auto(from: 42, most: 30)}.
 *
 * @param key {@code seeds}, or {@code confirm} in a search
 * @param ranges none if there is a rule
 */
public record SeedsNode(NameNode key, List<SeedRange> ranges, Optional<CallNode> rule, Span at)
    implements ExperimentItemNode, ProblemItemNode, SearchItemNode {

  public SeedsNode {
    ranges = List.copyOf(ranges);
  }

  /** One seed, or all from the first to the last. */
  public record SeedRange(String first, String last, Span at) implements Node {}
}
