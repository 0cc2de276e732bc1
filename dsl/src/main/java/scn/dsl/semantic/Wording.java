package scn.dsl.semantic;

import java.util.Optional;
import scn.dsl.diagnostic.Span;

/**
 * What a claim says in words.
 *
 * @param arm the strategy it is about
 * @param needs the claim that must not be refuted before this one is worth a run
 * @param because may be empty
 * @param otherwise what it would mean if it is refuted; may be empty
 */
public record Wording(
    String name, String arm, Optional<String> needs, String because, String otherwise, Span at) {}
