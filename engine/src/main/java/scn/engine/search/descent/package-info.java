/**
 * Minimising smooth functions over a box.
 *
 * <p>Start with {@link scn.engine.search.descent.BoxDescent}. Knows nothing of what it minimises.
 */
package scn.engine.search.descent;
