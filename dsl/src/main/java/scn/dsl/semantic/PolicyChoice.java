package scn.dsl.semantic;

import java.util.Map;
import java.util.Optional;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.PolicyKind;

/**
 * A policy with its parameters.
 *
 * @param arguments by parameter name, every declared parameter present: {@link Double} in base
 *     units, or {@link String}
 * @param at where the scenario names it; empty for a language default
 */
public record PolicyChoice(
    PolicyKind kind, String name, Map<String, Object> arguments, Optional<Span> at) {}
