/**
 * Which parameters matter, where they are good, and whether the model that says so can be believed.
 *
 * <p>Start with {@link scn.engine.search.sensitivity.Sensitivity}. Knows a fitted surrogate and the
 * winner; nothing of how the trials came about.
 */
package scn.engine.search.sensitivity;
