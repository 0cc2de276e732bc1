package scn.dsl.effect

/** Some scenario in which requests wait, are preempted and lose their cache; the same for the same seed. */
class PressedScenario {
  static final ADMISSION = ['always-admit', 'token-bucket', 'kv-pressure-gate', 'slo-gated-mean-load(threshold: 8)', 'predictive-slo-learning']
  static final ROUTING = [
    'weighted { prefix-affinity 3  queue-depth 2 }',
    'weighted { precise-prefix-affinity 2  kv-utilization 1  load-balance 1 }',
    'weighted { slo-priority 1  kv-health 1 }',
    'adaptive-weighted { prefix-affinity 1  queue-depth 1 }',
    'least-loaded',
    'power-of-two',
    'round-robin',
    'session-affinity',
  ]
  static final SCHEDULERS = ['fcfs', 'priority-fcfs', 'sjf', 'reverse-priority']
  static final PRIORITIES = ['constant', 'slo-tiered', 'load-adaptive', 'deadline', 'slo-class']
  static final PREFILL = ['cluster-chunk', 'per-class']
  static final PREEMPTION = ['batch-tail', 'lowest-priority', 'lowest-priority-latest']
  static final EVICTION = ['lru', 'class-aware', 'session-aware', 'lfu-aged']

  private final Random random

  PressedScenario(long seed) {
    random = new Random(seed)
  }

  String text() {
    text("""
      admission ${one(ADMISSION)}
      routing ${one(ROUTING)}
      scheduler ${one(SCHEDULERS)}
      priority ${one(PRIORITIES)}
      prefill ${one(PREFILL)}
      preemption ${one(PREEMPTION)}
      eviction ${one(EVICTION)}
      """)
  }

  /** The same surroundings for given policies. */
  String text(String policies) {
    """import "lib/ledger.scn"
    workload drawn extends ${one(['orthogonal', 'nonorthogonal', 'multiturn'])} {
      requests ${40 + random.nextInt(40)}  rate ${one(['200', '1000', '4000'])} req/s
      output exponential(mean: 200, max: 600) tokens
    }
    cluster drawn extends eight_h100 {
      instances ${2 + random.nextInt(2)} of h100_llama8b
      kv { block 16 tokens  tier gpu ${240 + random.nextInt(100)} blocks  tier cpu ${random.nextInt(2) * 200} blocks }
      batch { max_requests ${3 + random.nextInt(10)}  max_tokens ${512 + 256 * random.nextInt(4)} tokens }
      router { snapshot_refresh ${random.nextInt(2) * 5} ms }
    }
    strategy drawn extends llmd_default { $policies }
    experiment drawn { semantics reference  workload drawn  cluster drawn  baseline drawn  seeds 42  horizon 8 s }"""
  }

  private String one(List<String> texts) {
    texts[random.nextInt(texts.size())]
  }
}
