/**
 * What a run's log says in the metrics of the language, computed as the reference computes them.
 *
 * <p>Start with {@link scn.engine.metrics.RunMetrics}. Knows logs, not how they came about; prints
 * nothing.
 */
package scn.engine.metrics;
