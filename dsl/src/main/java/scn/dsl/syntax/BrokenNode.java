package scn.dsl.syntax;

import java.util.Optional;
import scn.dsl.diagnostic.Span;

/**
 * A declaration with a fault of form, which is reported.
 *
 * @param kind the word it starts with, such as {@code strategy}; some other word if that is the
 *     fault
 * @param name as far as it could be read
 */
public record BrokenNode(String kind, Optional<NameNode> name, Span at)
    implements DeclarationNode {}
