/**
 * What a run's log says in the metrics of the language, computed as the reference computes them.
 *
 * <p>Start with {@link scn.engine.metrics.RunMetrics}. Knows logs, not how they came about, except
 * for what {@link scn.engine.metrics.PriorityInversions} is asked to watch; prints nothing.
 */
package scn.engine.metrics;
