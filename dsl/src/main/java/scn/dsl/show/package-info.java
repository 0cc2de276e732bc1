/**
 * A resolved scenario as text again, with where everything in it came from.
 *
 * <p>Start with {@link scn.dsl.show.ScenarioText}.
 */
package scn.dsl.show;
