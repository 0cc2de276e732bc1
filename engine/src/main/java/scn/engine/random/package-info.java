/**
 * Random numbers addressed by purpose and item instead of by order, the same bits everywhere.
 *
 * <p>Start with {@link scn.engine.random.RandomStream}. Knows nothing of what the numbers are for.
 */
package scn.engine.random;
