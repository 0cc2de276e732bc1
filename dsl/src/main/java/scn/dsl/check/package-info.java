/**
 * Whether policies answer the same question the same way, whatever they were asked before.
 *
 * <p>Start with {@link scn.dsl.check.DeterminismGate}.
 */
package scn.dsl.check;
