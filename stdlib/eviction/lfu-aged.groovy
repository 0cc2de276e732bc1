/**
 * Keeps what was taken up often: every reuse counts like having been let go later by a fixed time.
 * Needs no knowledge of sessions or prefixes; what is no longer asked for ages and leaves.
 */
param gain: 1.s, 'time that a reuse is worth', in: 0.s..10.min
param most: 100, 'reuses that count', in: 0..1000000

double retention(CachedBlock block) {
  block.nowMicros + gain * Math.min(block.reuses, most)
}
