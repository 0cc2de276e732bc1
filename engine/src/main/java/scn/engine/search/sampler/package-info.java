/**
 * What to try next, given what was seen.
 *
 * <p>Start with {@link scn.engine.search.sampler.Proposer}; {@link
 * scn.engine.search.sampler.Bayesian} is the one to use. Knows nothing of metrics, seeds or
 * budgets.
 */
package scn.engine.search.sampler;
