/**
 * The simulator: a gateway in front of instances that share one clock.
 *
 * <p>Start with {@link scn.engine.sim.Simulation}, then {@link scn.engine.sim.Instance}. Knows
 * policy interfaces but no policy, and neither text nor files.
 */
package scn.engine.sim;
