package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.Span;

/**
 * A declaration with a fault of form, or words that belong to none; either is reported.
 *
 * @param kind the word it starts with, such as {@code strategy}; some other word if that is the
 *     fault
 * @param name as far as it could be read
 * @param remains what could be read of it
 * @param unread words that could not
 */
public record BrokenNode(
    String kind, Optional<NameNode> name, Optional<Remains> remains, Set<String> unread, Span at)
    implements DeclarationNode {

  public BrokenNode {
    unread = Set.copyOf(unread);
  }

  /**
   * The items without a fault of form.
   *
   * @param node the declaration as if there were no others
   * @param extents where they stand
   */
  public record Remains(NamedNode node, List<Extent> extents) {

    public Remains {
      extents = List.copyOf(extents);
    }

    public boolean holds(Span at) {
      return extents.stream().anyMatch(extent -> extent.holds(at));
    }
  }

  /** From the first word of something to its last. */
  public record Extent(Span first, Span last) {

    boolean holds(Span at) {
      return at.source().equals(first.source()) && isInOrder(first, at) && isInOrder(at, last);
    }

    private static boolean isInOrder(Span one, Span other) {
      return one.line() < other.line()
          || one.line() == other.line() && one.column() <= other.column();
    }
  }
}
