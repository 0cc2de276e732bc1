package scn.engine.sim;

import scn.engine.kv.KvMemory;
import scn.engine.latency.Hardware;

/** One instance: its hardware, its KV memory and the limits of its batches. */
public record InstanceSetup(Hardware hardware, KvMemory memory, BatchLimits limits) {}
