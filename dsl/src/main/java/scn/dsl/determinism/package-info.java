/**
 * Whether policies answer the same question the same way, whatever they were asked before.
 *
 * <p>Start with {@link scn.dsl.determinism.DeterminismGate}.
 */
package scn.dsl.determinism;
