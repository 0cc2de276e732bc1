/**
 * From the values of a metric by arm and seed to effects, intervals and verdicts; the method is
 * described in docs/statistics.md.
 *
 * <p>Start with {@link scn.engine.compare.Comparison}. Pure functions: knows no simulation, no
 * metric by name, and prints nothing.
 */
package scn.engine.compare;
