package scn.dsl.run

/** A line of reference/summary.csv, and the scenario that says the same. */
class RecordedRow {

  final Map<String, String> figures
  private final Map<String, String> config

  RecordedRow(Map<String, String> figures) {
    this.figures = figures
    config = figures.config.split(' ').collectEntries { it.split('=', 2).toList() }
  }

  static List<RecordedRow> all() {
    def lines = RecordedRow.getResource('/reference/summary.csv').readLines('UTF-8')
    def header = lines[0].split(',', -1).toList()
    lines.tail().collect { new RecordedRow([header, it.split(',', -1).toList()].transpose().collectEntries()) }
  }

  String getName() { figures.row }

  long getSeed() { figures.seed as long }

  /** A strategy that exists as a script under another name than the recording's. */
  private String getAdmission() {
    switch (config.admission) {
      case 'slo-gated':
        return config.gate_mean_load_threshold
            ? "slo-gated-mean-load(threshold: $config.gate_mean_load_threshold)"
            : 'slo-gated-longest-queue'
      default:
        return config.admission
    }
  }

  String getScenario() {
    """
      workload recorded { replay "${figures.trace.replaceAll(/-\d+$/, '')}-{seed}.csv.gz" }
      hardware h100 {
        latency blackbox { alpha ${coefficients('overhead_us_coefficients')}  beta ${coefficients('step_time_us_coefficients')} }
      }
      cluster recorded_cluster {
        instances $config.instances of h100
        kv { block $config.block_tokens tokens  tier gpu $config.gpu_kv_blocks blocks $cpuTier }
        batch { max_requests $config.max_running_requests  max_tokens $config.max_scheduled_tokens  chunk ${chunk('prefill_chunk_threshold')} }
        router { snapshot_refresh ${config.snapshot_refresh_us} us }
      }
      strategy recorded_strategy {
        admission $admission
        routing $routing
        scheduler $config.scheduler
        priority $priority
        $prefill
        ${config.slo_aware_preemption == 'true' ? 'preemption lowest-priority' : ''}
      }
      experiment parity {
        semantics reference
        workload recorded
        cluster recorded_cluster
        baseline recorded_strategy
        seeds $seed
        ${config.horizon_us in [null, 'none'] ? '' : "horizon $config.horizon_us us"}
      }
    """
  }

  private String coefficients(String key) {
    def units = key.startsWith('overhead') ? ['us', 'us/token', 'us/token'] : ['us', 'us/token', 'us/token']
    [config[key].split(';').toList(), units].transpose().collect { "${it[0]} ${it[1]}" }.join(', ')
  }

  private String getCpuTier() {
    if ((config.cpu_kv_blocks ?: '0') == '0') {
      return ''
    }
    "tier cpu $config.cpu_kv_blocks blocks { offload_above ${config.offload_threshold.toBigDecimal() * 100}%" +
        "  bandwidth $config.transfer_bandwidth blocks/us  base_latency $config.transfer_base_latency_us us }"
  }

  private String chunk(String key) {
    config[key] == '0' ? 'off' : "${config[key]} tokens"
  }

  private String getRouting() {
    if (config.routing != 'weighted') {
      return config.routing
    }
    def precise = config.precise_kv_routing == 'true'
    def scorers = config.scorers.split(';').collect {
      def (name, weight) = it.split(':')
      "${scorer(name, precise)} $weight"
    }
    "weighted { ${scorers.join('  ')} }"
  }

  private String scorer(String name, boolean precise) {
    if (name == 'slo-priority') {
      return "slo-priority(bias_critical: $config.slo_scorer_bias_critical, bias_sheddable: $config.slo_scorer_bias_sheddable)"
    }
    name == 'prefix-affinity' && precise ? 'precise-prefix-affinity' : name
  }

  private String getPriority() {
    def tiers = "critical: $config.priority_base_critical, standard: $config.priority_base_standard, " +
        "sheddable: $config.priority_base_sheddable, age_weight: $config.priority_age_weight_per_us/us, " +
        "threshold_standard: $config.priority_threshold_standard_us us, " +
        "threshold_sheddable: $config.priority_threshold_sheddable_us us"
    switch (config.priority) {
      case 'slo-tiered':
        return "slo-tiered($tiers)"
      case 'load-adaptive':
        return "load-adaptive($tiers, low: $config.load_adaptive_low, high: $config.load_adaptive_high)"
      default:
        return config.priority
    }
  }

  private String getPrefill() {
    if (!config.prefill_chunk_critical) {
      return ''
    }
    "prefill { critical ${chunk('prefill_chunk_critical')}  sheddable ${chunk('prefill_chunk_sheddable')}" +
        "  batch ${chunk('prefill_chunk_sheddable')}  background ${chunk('prefill_chunk_sheddable')} }"
  }
}
