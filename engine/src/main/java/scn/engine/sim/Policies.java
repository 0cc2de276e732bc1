package scn.engine.sim;

import java.util.function.IntFunction;
import scn.engine.policy.Admission;
import scn.engine.policy.Router;

/**
 * The policies of one run; objects are not shared between runs.
 *
 * @param perInstance makes the policies of the instance of a number
 */
public record Policies(
    Admission admission, Router router, IntFunction<InstancePolicies> perInstance) {}
