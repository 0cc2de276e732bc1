package scn.engine.sim;

import scn.engine.policy.Eviction;
import scn.engine.policy.Preemption;
import scn.engine.policy.Prefill;
import scn.engine.policy.Priority;
import scn.engine.policy.Scheduler;

/** The policies that every instance has its own objects of. */
public record InstancePolicies(
    Priority priority,
    Scheduler scheduler,
    Prefill prefill,
    Preemption preemption,
    Eviction eviction) {}
