/**
 * How long a step and the work around it take.
 *
 * <p>Start with {@link scn.engine.latency.LatencyModel}. Knows sums over a batch, not requests or
 * events.
 */
package scn.engine.latency;
