/**
 * The contract with the authors of policies: one interface per kind of decision, and the views a
 * decision may look at.
 *
 * <p>Start with {@link scn.engine.policy.Scorer} and {@link scn.engine.policy.Request}. Nothing
 * here may show what a real gateway, router or scheduler could not see (an output length before it
 * is produced), and no policy lives here.
 */
package scn.engine.policy;
