package scn.dsl.trace;

import scn.engine.workload.Workload;

/**
 * What was read of a trace.
 *
 * @param failedCalls calls that got no answer, and are left out
 */
public record Recording(Workload workload, int failedCalls) {}
