/**
 * What may be set: parameters of every kind, the settings they allow, and their place in the unit
 * cube.
 *
 * <p>Start with {@link scn.engine.search.space.Space}. Knows nothing of objectives, trials or
 * models.
 */
package scn.engine.search.space;
