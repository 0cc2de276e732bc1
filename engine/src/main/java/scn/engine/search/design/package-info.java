/**
 * Points that fill the unit cube evenly.
 *
 * <p>Start with {@link scn.engine.search.design.ScrambledSobol}. Knows nothing of parameters.
 */
package scn.engine.search.design;
