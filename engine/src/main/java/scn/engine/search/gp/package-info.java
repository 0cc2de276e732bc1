/**
 * Gaussian processes over mixed coordinates: kernel, linear algebra, fit, prediction.
 *
 * <p>Start with {@link scn.engine.search.gp.GaussianProcess}; {@link scn.engine.search.gp.MapFit}
 * finds its hyper-parameters. Knows nothing of trials, seeds or acquisition.
 */
package scn.engine.search.gp;
