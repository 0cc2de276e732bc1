/**
 * Asks a policy outside of any run what it would say, to learn what follows from its formula.
 *
 * <p>Start with {@link scn.engine.probe.PriorityProbe}. Knows policies by their interfaces only.
 */
package scn.engine.probe;
