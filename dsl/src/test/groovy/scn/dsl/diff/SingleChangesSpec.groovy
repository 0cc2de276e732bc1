package scn.dsl.diff

import static scn.dsl.diff.Versions.HOME
import static scn.dsl.diff.Versions.between
import static scn.dsl.diff.Versions.lines
import static scn.dsl.diff.Versions.told

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.semantic.Arm
import scn.dsl.semantic.WorkloadSource
import scn.engine.workload.WorkloadGenerator
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Unroll

/** One thing is changed in a scenario of all constructs, or in a script: exactly that is told. */
class SingleChangesSpec extends Specification {

  static final SCENARIO = '''
    import "lib/ledger.scn"

    workload drawn {
      param load = 400 req/s
      rate load  horizon 20 s  requests 500  cut sessions
      arrivals gamma(cv: 2.0)
      prefix "system" 512 tokens
      input  gaussian(mean: 256, sd: 100, min: 32, max: 2048) tokens
      output empirical { 128: 70%  2048: 30% } tokens
      client chat { class critical  tenant "premium"  share 40%  session { rounds 4  think 1 s  context accumulate } }
      client code { class standard  share 60%  active 0 s .. 10 s }
      client bulk { class batch  rate steps { 0 s: 1 req/s  5 s: 10 req/s } }
      cohort agents x 20 { class background  rate wave(mean: 10 req/s, amplitude: 50%, period: 10 s)  prefix "ctx" 64 tokens per member  arrivals poisson }
      client people { users 5  session { think 50 ms } }
    }
    workload mixed {
      rate 200 req/s  horizon 5 s
      arrivals poisson
      input exponential(mean: 128) tokens
      output constant(value: 64) tokens
      mix { critical 20%  standard 50%  sheddable 30% }
    }
    workload recorded { replay "traces/mixed-production-{seed}.csv.gz" { time_scale 2 }  requests 300 }

    hardware fitted {
      model "meta-llama/llama-3.1-8b-instruct"  gpu "H100" x 2
      latency blackbox { alpha 1600 us, 3.5 us/token, 1800 us/token  beta 6900 us, 17 us/token, 2.8 us/token }
    }
    cluster small {
      param memory = 20000 blocks
      instances 2 of fitted
      instances 1 of h100_llama8b
      kv { block 16 tokens  tier gpu memory  tier cpu 4000 blocks { offload_above 90%  bandwidth 100 blocks/us  base_latency 0 us } }
      batch { max_requests 256  max_tokens 2048  chunk 256 tokens }
      router { snapshot_refresh 10 ms  admission_latency 1 ms }
    }

    strategy plain { routing least-loaded }
    strategy cascade extends llmd_default {
      param critical = 10 in 5 .. 20
      param weight = 2
      param share = 3 in 1 .. 5
      param rest = 1 in 1 .. 5
      simplex share, rest
      require critical > weight
      admission token-bucket(capacity: 20000)
      routing weighted { prefix-affinity share  slo-priority(bias_critical: 0.9) weight  queue-depth rest }
      scheduler priority-fcfs
      priority slo-tiered(critical: critical, standard: weight * 2, age_weight: 1e-5/us)
      preemption lowest-priority
      prefill { critical off  sheddable 256 tokens }
      bridge on
      batch { max_tokens 1024 }
    }
    strategy child extends cascade { scheduler sjf }

    experiment first "The first" {
      semantics reference
      workload drawn
      cluster  small
      baseline llmd_default
      compare  cascade, child, cascade(critical: 12) as strong
      seeds    42, 43, 44
      horizon  30 s
      targets  { critical { ttft 200 ms  e2e 5 s }  standard { itl 50 ms } }
      sweep    kv.gpu over 20000, 10000 blocks
      sweep    cascade.weight over 2, 3
      matrix   memory { roomy { }  tight { kv.gpu 5000 blocks  workload mixed } }
      hypothesis main of cascade {
        predict ttft.p99[critical] falls 40% .. 60%
        predict throughput >= 95% of baseline
        because "order decides"
        else    "it does not"
      }
      hypothesis second of strong { needs main  predict ttft.p99 <= 105% of cascade }
      control uniform of cascade on mixed(mix: { standard 100% }) { predict ttft.p99 changes less than 5% }
      ablation parts of cascade { without priority, prefill  predict ttft.p99[critical] rises at least 10% }
      super-additivity both of cascade { parts priority, batch  predict ttft.p99[critical] falls more than the sum by at least 5% }
      robustness loads of cascade on mixed { sweep rate over 100, 200 req/s  predict ttft.p99 falls at least 1% }
    }
    problem tails "Tails" {
      semantics reference
      baseline plain
      seeds 42, 43
      success ttft.p99[critical] falls at least 30%
      require kv.gpu >= 100 blocks
      prior "the queue matters"
    }
    experiment other {
      problem tails
      workload recorded
      cluster eight_h100
      compare everything
    }
    strategy everything {
      scheduler ours-sched
      priority ours-prio(critical: 7)
      routing ours-route
      admission ours-admit
      preemption ours-preempt
      prefill ours-prefill
      eviction ours-evict
    }
    strategy scored extends llmd_default { routing weighted { ours-score 2  queue-depth 1 } }
    experiment third { semantics reference  workload mixed  cluster eight_h100  baseline llmd_default  compare scored }
    optimize search of first.cascade {
      minimize   ttft.p99[critical]
      subject to throughput >= 95% of baseline
      prefer     ttft.p99[standard] <= 250 ms weight 0.5
      budget     30 trials
      seeds      42 .. 44
      confirm    47 .. 56
      try        { critical 12 }
    }
    principle S1 "Order decides" {
      statement "the order of the queue tells classes apart"
      regime    "queues on every instance"
      holds when first.main
      contradicted by scheduler fcfs, sjf
    }
    '''.stripIndent()

  /** Scripts of all kinds, beside the scenario. */
  static final SCRIPTS = [
    'schedulers/ours-sched': 'schedulers/sjf', 'priorities/ours-prio': 'priorities/slo-tiered', 'routers/ours-route': 'routers/round-robin',
    'admission/ours-admit': 'admission/always-admit', 'preemption/ours-preempt': 'preemption/lowest-priority',
    'prefill/ours-prefill': 'prefill/per-class', 'eviction/ours-evict': 'eviction/class-aware', 'scorers/ours-score': 'scorers/queue-depth']

  @Shared
  @TempDir
  Path folder

  def setupSpec() {
    ['before', 'after'].each { version ->
      def root = Files.createDirectories(folder.resolve(version))
      Files.createSymbolicLink(root.resolve('traces'), HOME.resolve('scenarios/traces'))
      Files.createDirectory(root.resolve('lib'))
      Files.copy(HOME.resolve('scenarios/lib/ledger.scn'), root.resolve('lib/ledger.scn'))
      Files.writeString(root.resolve('all.scn'), SCENARIO)
      SCRIPTS.each { ours, shipped ->
        def file = root.resolve("strategies/${ours}.groovy")
        Files.createDirectories(file.parent)
        Files.copy(HOME.resolve("stdlib/${shipped}.groovy"), file)
      }
    }
  }

  def "nothing is told of nothing"() {
    expect:
    told(folder.resolve('before'), folder.resolve('after')) == []
  }

  /** The only change, made alone, is the newer version; what is only said otherwise runs as before. */
  private static boolean equalAlone(Comparison comparison) {
    comparison.experiments().every { pair ->
      if (pair.changes().empty) {
        assert common(pair.before(), pair.after()) == common(pair.after(), pair.before())
        return true
      }
      assert pair.changes().size() == 1
      def alone = pair.changes()[0].alone().get()
      assert alone.present: "$pair.changes"
      assert run(alone.get()) == run(pair.after())
      true
    }
  }

  /** All that runs depend on, of the strategies that another version has too. */
  private static List common(Version version, Version other) {
    def names = other.experiment().setup().arms()*.strategy()
    def all = run(version)
    [all[0], all[1].findAll { !(it instanceof List && it[0] instanceof String) || it[0] in names }, all[2], all[3]]
  }

  /** All that a run of an experiment depends on. */
  private static List run(Version version) {
    def setup = version.experiment().setup()
    def requests = setup.workload() instanceof WorkloadSource.Generated ?
      WorkloadGenerator.generate(setup.workload().model(), 42).requests() :
      [setup.workload().folder().resolve(setup.workload().pattern()).normalize().fileName, setup.workload().options()]
    def arms = setup.arms().drop(1).collect { [it.strategy()] + policies(version, it) } + [policies(version, setup.baseline())]
    [requests, arms, version.experiment().targets(), version.experiment().semantics()]
  }

  private static List policies(Version version, Arm arm) {
    def choices = arm.policies().values() + arm.scorers()*.scorer()
    [arm.cluster(), choices.collect { [it.kind(), it.name(), it.arguments(), version.scripts().meaning(it.kind(), it.name())] }, arm.scorers()*.weight()]
  }

  @Unroll
  def "of the scenario: #change"() {
    given:
    def from = change.split(' => ')[0]
    def to = change.split(' => ', -1)[1]
    assert SCENARIO.count(from) == 1: "'$from' is there ${SCENARIO.count(from)} times"
    def after = folder.resolve('after/all.scn')
    Files.writeString(after, SCENARIO.replace(from, to))

    expect:
    between(folder.resolve('before/all.scn'), after) {
      assert lines(it) == [line]
      equalAlone(it)
    }

    cleanup:
    Files.writeString(after, SCENARIO)

    where:
    change                                                      || line
    // workloads
    'param load = 400 req/s => param load = 300 req/s'          || 'workload drawn, rate: 400 req/s -> 300 req/s'
    'rate load  => rate 0.3 req/ms  '                           || 'workload drawn, rate: 400 req/s -> 0.3 req/ms'
    'rate load  => rate wave(mean: load, amplitude: 10%, period: 1 s)  ' || 'workload drawn, rate: 400 req/s -> wave'
    'horizon 20 s  => horizon 10 s  '                           || 'workload drawn, horizon: 20 s -> 10 s'
    'requests 500  => requests 400  '                           || 'workload drawn, requests: 500 -> 400'
    'gamma(cv: 2.0) => gamma(cv: 3)'                            || 'workload drawn, arrivals gamma, cv: 2.0 -> 3'
    'arrivals gamma(cv: 2.0) => arrivals weibull(cv: 2.0)'      || 'workload drawn, arrivals: gamma -> weibull'
    '"system" 512 tokens => "system" 256 tokens'                || 'workload drawn, prefix, length: 512 tokens -> 256 tokens'
    '"system" 512 tokens => "shared" 512 tokens'                || 'workload drawn, prefix: "system" -> "shared"'
    'sd: 100 => sd: 90'                                         || 'workload drawn, input gaussian, sd: 100 -> 90'
    'max: 2048) => max: 2048, bounds: truncate)'                || 'workload drawn, input gaussian, bounds: clamp -> truncate'
    'input  gaussian(mean: 256, sd: 100, min: 32, max: 2048) => input uniform(min: 32, max: 2048)' || 'workload drawn, input: gaussian -> uniform'
    '128: 70% => 128: 60%'                                      || 'workload drawn, output empirical, 128 tokens: 70% -> 60%'
    '{ 128: 70%  2048: 30% } => { 2048: 30%  128: 70% }'        || 'workload drawn, output empirical order 128 tokens, 2048 tokens -> 2048 tokens, 128 tokens'
    'bulk { class batch => bulk { class sheddable'               || 'workload drawn, client bulk, class: batch -> sheddable'
    'tenant "premium" => tenant "gold"'                         || 'workload drawn, client chat, tenant: "premium" -> "gold"'
    'tenant "premium" => '                                      || 'workload drawn, client chat, tenant removed: "premium"'
    'rounds 4 => rounds 5'                                      || 'workload drawn, client chat, session, rounds: 4 -> 5'
    'think 1 s => think 2 s'                                    || 'workload drawn, client chat, session, think: 1 s -> 2 s'
    'context accumulate => context none'                        || 'workload drawn, client chat, session, context: accumulate -> none'
    'share 60% => share 55%'                                    || 'workload drawn, client code, share: 60% -> 55%'
    'active 0 s .. 10 s => active 0 s .. 12 s'                  || 'workload drawn, client code, active: 0 s .. 10 s -> 0 s .. 12 s'
    'active 0 s .. 10 s => '                                    || 'workload drawn, client code, active removed: 0 s .. 10 s'
    '5 s: 10 req/s => 5 s: 20 req/s'                            || 'workload drawn, client bulk, rate steps, from 5 s: 10 req/s -> 20 req/s'
    'rate steps { => rate ramp {'                               || 'workload drawn, client bulk, rate: steps -> ramp'
    'cohort agents x 20 => cohort agents x 10'                  || 'workload drawn, cohort agents, members: 20 -> 10'
    'amplitude: 50% => amplitude: 40%'                          || 'workload drawn, cohort agents, rate wave, amplitude: 50% -> 40%'
    'period: 10 s => period: 10 s, peak: 1 s'                   || 'workload drawn, cohort agents, rate wave, peak: 0 s -> 1 s'
    '64 tokens per member => 64 tokens'                         || 'workload drawn, cohort agents, prefix, per: member -> group'
    'users 5 => users 6'                                        || 'workload drawn, client people, users: 5 -> 6'
    'client people => client persons'                           || 'workload drawn renamed client people -> client persons'
    'think 50 ms } } => think 50 ms } }\n client more { class batch rate 1 req/s }' || 'workload drawn, client more added: { class batch rate 1 req/s }'
    'standard 50%  sheddable => standard 40%  sheddable'        || 'workload mixed, mix, standard: 50% -> 40%'
    'critical 20%  standard 50% => standard 50%  critical 20%'  || 'workload mixed, mix order critical, standard, sheddable -> standard, critical, sheddable'
    'constant(value: 64) => constant(value: 32)'                || 'workload mixed, output constant, value: 64 -> 32'
    'time_scale 2 => time_scale 3'                              || 'workload recorded, replay, time_scale: 2 -> 3'
    'time_scale 2 => time_scale 2 class batch'                  || 'workload recorded, replay, class added: batch'
    'mixed-production-{seed} => nonorthogonal-{seed}'           || 'workload recorded, replay: traces/mixed-production-{seed}.csv.gz -> traces/nonorthogonal-{seed}.csv.gz'
    'requests 300 => requests 200'                              || 'workload recorded, requests: 300 -> 200'
    // hardware and clusters
    'gpu "H100" x 2 => gpu "H100" x 1'                          || 'hardware fitted, gpu, count: 2 -> 1'
    'model "meta-llama/llama-3.1-8b-instruct" => model "qwen"'  || 'hardware fitted, model: "meta-llama/llama-3.1-8b-instruct" -> "qwen"'
    'beta 6900 us => beta 7000 us'                              || 'hardware fitted, latency blackbox, beta: 6900 us, 17 us/token, 2.8 us/token -> 7 ms, 17 us/token, 2.8 us/token'
    'memory = 20000 => memory = 30000'                          || 'cluster small, kv, tier gpu: 20000 blocks -> 30000 blocks'
    'instances 2 of => instances 3 of'                          || 'cluster small, instances: 2 -> 3'
    'instances 1 of h100_llama8b => '                           || 'cluster small, instances removed: 1 of h100_llama8b'
    'instances 2 of fitted => instances 2 of h100_llama8b'      || 'cluster small, instances, hardware: fitted -> h100_llama8b'
    'block 16 tokens => block 32 tokens'                        || 'cluster small, kv, block: 16 tokens -> 32 tokens'
    'offload_above 90% => offload_above 80%'                    || 'cluster small, kv, tier cpu, offload_above: 90% -> 80%'
    'bandwidth 100 blocks/us => bandwidth 50 blocks/us'         || 'cluster small, kv, tier cpu, bandwidth: 100 blocks/us -> 50 blocks/us'
    'max_requests 256 => max_requests 128'                      || 'cluster small, batch, max_requests: 256 -> 128'
    'chunk 256 tokens } => chunk off }'                         || 'cluster small, batch, chunk: 256 tokens -> off'
    'snapshot_refresh 10 ms => snapshot_refresh 20 ms'          || 'cluster small, router, snapshot_refresh: 10 ms -> 20 ms'
    'admission_latency 1 ms => '                                || 'cluster small, router, admission_latency: 1 ms -> 0 us'
    // strategies
    'routing least-loaded => routing round-robin'               || 'strategy plain, routing: least-loaded -> round-robin'
    'critical = 10 in => critical = 11 in'                      || 'strategy cascade, priority slo-tiered, critical: 10 -> 11'
    'weight = 2 => weight = 2.5'                                || 'strategy cascade, param weight: 2 -> 2.5'
    'in 5 .. 20 => in 5 .. 25'                                  || 'strategy cascade, param critical, range: in 5 .. 20 -> in 5 .. 25'
    'in 5 .. 20 => in 5 .. 20 log'                              || 'strategy cascade, param critical, range: in 5 .. 20 -> in 5 .. 20 log'
    'rest = 1 in 1 .. 5 => rest = 1'                            || 'strategy cascade, param rest, range removed: in 1 .. 5'
    'param share = 3 => param share = 2'                        || 'strategy cascade, param share: 3 -> 2'
    'require critical > weight => require critical > rest'      || 'strategy cascade, require: critical > weight -> critical > rest'
    'require critical > weight => '                             || 'strategy cascade, require removed: critical > weight'
    'capacity: 20000 => capacity: 10000'                        || 'strategy cascade, admission token-bucket, capacity: 20000 -> 10000'
    'admission token-bucket(capacity: 20000) => '               || 'strategy cascade, admission: token-bucket -> always-admit'
    'bias_critical: 0.9 => bias_critical: 0.8'                  || 'strategy cascade, routing weighted, scorer slo-priority, bias_critical: 0.9 -> 0.8'
    'bias_critical: 0.9) => bias_critical: 0.9, bias_sheddable: 0.3)' || 'strategy cascade, routing weighted, scorer slo-priority, bias_sheddable: 0.2 -> 0.3'
    'slo-priority(bias_critical: 0.9) weight => '               || 'strategy cascade, routing weighted, scorer slo-priority removed: slo-priority(bias_critical: 0.9, bias_sheddable: 0.2) 2'
    'prefix-affinity share  slo-priority(bias_critical: 0.9) weight => slo-priority(bias_critical: 0.9) weight  prefix-affinity share' ||
      'strategy cascade, routing weighted order prefix-affinity, slo-priority, queue-depth -> slo-priority, prefix-affinity, queue-depth'
    'queue-depth rest => load-balance rest'                     || 'strategy cascade, routing weighted, scorer: queue-depth 0.25 -> load-balance 0.25'
    'scheduler priority-fcfs => scheduler reverse-priority'     || 'strategy cascade, scheduler: priority-fcfs -> reverse-priority'
    'scheduler priority-fcfs => scheduler choose o { priority-fcfs, fcfs }' || 'strategy cascade, scheduler: priority-fcfs -> choose o { priority-fcfs, fcfs }'
    'scheduler sjf } => scheduler fcfs }'                       || 'strategy child, scheduler: sjf -> fcfs'
    'weight * 2, age => weight * 3, age'                        || 'strategy cascade, priority slo-tiered, standard: 4 -> 6'
    'age_weight: 1e-5/us) => age_weight: 2e-5/us)'              || 'strategy cascade, priority slo-tiered, age_weight: 1e-5/us -> 2e-5/us'
    'preemption lowest-priority => preemption batch-tail'       || 'strategy cascade, preemption: lowest-priority -> batch-tail'
    'sheddable 256 tokens } => sheddable 128 tokens }'          || 'strategy cascade, prefill per-class, sheddable: 256 tokens -> 128 tokens'
    'bridge on => bridge off'                                   || 'strategy cascade, bridge: on -> off'
    'max_tokens 1024 => max_tokens 512'                         || 'strategy cascade, batch, max_tokens: 1024 -> 512'
    'max_tokens 1024 => max_tokens 1024 chunk off'              || 'strategy cascade, batch, chunk added: off'
    'batch { max_tokens 1024 } => batch { max_tokens 1024 } eviction lfu-aged' || 'strategy cascade, eviction: lru -> lfu-aged'
    // experiments
    '"The first" => "Number one"'                               || 'experiment first, title: "The first" -> "Number one"'
    'workload drawn\n => workload mixed\n'                      || 'experiment first, workload: drawn -> mixed'
    'cluster  small => cluster eight_h100'                      || 'experiment first, cluster: small -> eight_h100'
    'baseline llmd_default\n => baseline plain\n'               || 'experiment first, baseline: llmd_default -> plain'
    'baseline llmd_default\n => baseline llmd_default(batch.max_tokens: 512)\n' || 'experiment first, baseline, batch added: { max_tokens 512 }'
    'cascade(critical: 12) as => cascade(critical: 12, batch.chunk: 512 tokens) as' || 'experiment first, strategy strong, batch, chunk added: 512 tokens'
    'cascade, child, cascade( => cascade, child, plain, cascade(' || 'experiment first, strategy plain added'
    'compare  cascade, child, => compare cascade,'              || 'experiment first, strategy child removed'
    'cascade(critical: 12) => cascade(critical: 13)'            || 'experiment first, strategy strong, priority slo-tiered, critical: 12 -> 13'
    '42, 43, 44\n => 42, 43, 45\n'                              || 'experiment first, seeds: 42, 43, 44 -> 42, 43, 45'
    'horizon  30 s => horizon 20 s'                             || 'experiment first, horizon: 30 s -> 20 s'
    'ttft 200 ms => ttft 100 ms'                                || 'experiment first, targets, critical, ttft: 200 ms -> 100 ms'
    'standard { itl 50 ms } => '                                || 'experiment first, targets, standard removed: { itl 50 ms }'
    'over 20000, 10000 blocks => over 20000, 9000 blocks'       || 'experiment first, sweep kv.gpu: 20000, 10000 blocks -> 20000, 9000 blocks'
    'cascade.weight over 2, 3 => cascade.weight over 2, 4'      || 'experiment first, sweep cascade.weight: 2, 3 -> 2, 4'
    'kv.gpu 5000 blocks => kv.gpu 4000 blocks'                  || 'experiment first, matrix memory, case tight, kv.gpu: 5000 blocks -> 4000 blocks'
    'roomy { } => roomy { }  other { kv.gpu 100 blocks }'       || 'experiment first, matrix memory, case other added: other { kv.gpu 100 blocks }'
    'mixed(mix: { standard 100% }) => mixed(rate: 100 req/s, mix: { standard 100% })' || 'experiment first, control uniform, on, rate: 200 req/s -> 100 req/s'
    'falls 40% .. 60% => falls 40% .. 50%'                      || 'experiment first, hypothesis main, predict ttft.p99[critical]: falls 40% .. 60% -> falls 40% .. 50%'
    'predict throughput >= 95% of baseline => '                 || 'experiment first, hypothesis main, predict throughput removed: >= 95% of baseline'
    '"order decides" => "the queue decides"'                    || 'experiment first, hypothesis main, because: "order decides" -> "the queue decides"'
    'else    "it does not" => '                                 || 'experiment first, hypothesis main, else removed: "it does not"'
    'second of strong => second of child'                       || 'experiment first, hypothesis second, of: strong -> child'
    'needs main  => '                                           || 'experiment first, hypothesis second, needs removed: main'
    'uniform of cascade => uniform of child'                    || 'experiment first, control uniform, of: cascade -> child'
    'changes less than 5% => changes less than 4%'              || 'experiment first, control uniform, predict ttft.p99: changes less than 5% -> changes less than 4%'
    'without priority, prefill => without priority'             || 'experiment first, ablation parts, without: priority, prefill -> priority'
    'parts priority, batch => parts scheduler, batch'           || 'experiment first, super-additivity both, parts: priority, batch -> scheduler, batch'
    'sum by at least 5% => sum by at least 6%'                  || 'experiment first, super-additivity both, predict ttft.p99[critical]: falls more than the sum by at least 5% -> falls more than the sum by at least 6%'
    'sweep rate over 100, 200 req/s => sweep rate over 100, 300 req/s' || 'experiment first, robustness loads, sweep rate: 100, 200 req/s -> 100, 300 req/s'
    'experiment third { => experiment fourth {'                 || 'experiment renamed third -> fourth'
    'seeds 42, 43\n => seeds 42, 43, 44\n'                      || 'problem tails, seeds: 42, 43 -> 42, 43, 44'
    'falls at least 30% => falls at least 20%'                  || 'problem tails, success ttft.p99[critical]: falls at least 30% -> falls at least 20%'
    'kv.gpu >= 100 blocks => kv.gpu >= 200 blocks'              || 'problem tails, require kv.gpu: >= 100 blocks -> >= 200 blocks'
    '"the queue matters" => "the routing matters"'              || 'problem tails, prior: "the queue matters" -> "the routing matters"'
    // searches and principles
    'minimize   ttft.p99[critical] => minimize ttft.p99[critical] maximize goodput' || 'optimize search, maximize goodput added'
    'subject to throughput >= 95% => subject to throughput >= 90%' || 'optimize search, subject to throughput: >= 95% of baseline -> >= 90% of baseline'
    '250 ms weight 0.5 => 250 ms weight 0.6'                    || 'optimize search, prefer ttft.p99[standard], weight: 0.5 -> 0.6'
    '<= 250 ms weight => <= 240 ms weight'                      || 'optimize search, prefer ttft.p99[standard]: <= 250 ms -> <= 240 ms'
    'budget     30 trials => budget 40 trials'                  || 'optimize search, budget of trials: 30 -> 40'
    'seeds      42 .. 44 => seeds 42 .. 45'                     || 'optimize search, seeds: 42 .. 44 -> 42 .. 45'
    'confirm    47 .. 56 => confirm 47 .. 57'                   || 'optimize search, confirm: 47 .. 56 -> 47 .. 57'
    'try        { critical 12 } => try { critical 13 }'         || 'optimize search, try, critical: 12 -> 13'
    'budget     30 trials => budget 30 trials method quasi-random' || 'optimize search, method: bayesian -> quasi-random'
    'budget     30 trials => budget 30 trials racing off'       || 'optimize search, racing: on -> off'
    'minimize   ttft.p99[critical] => minimize ttft.p99[critical] worst of seeds' || 'optimize search, minimize ttft.p99[critical], of seeds: mean -> worst'
    'budget     30 trials => budget 30 trials batch 4'          || 'optimize search, batch: 1 -> 4'
    'budget     30 trials => budget 30 trials stop when settled(noise: 50%)' || 'optimize search, stop when added: settled(noise: 50%)'
    'of first.cascade => of first.child'                        || 'optimize search, of: first.cascade -> first.child'
    '"queues on every instance" => "queues"'                    || 'principle S1, regime: "queues on every instance" -> "queues"'
    'holds when first.main => holds when first.main, first.second' || 'principle S1, holds when: first.main -> first.main, first.second'
    'scheduler fcfs, sjf => scheduler fcfs'                     || 'principle S1, contradicted by scheduler: fcfs, sjf -> fcfs'
  }

  @Unroll
  def "of the script #script: #change"() {
    given:
    def from = change.split(' => ')[0]
    def to = change.split(' => ', -1)[1]
    def after = folder.resolve("after/strategies/${script}.groovy")
    def text = after.toFile().text
    assert text.count(from) >= 1
    Files.writeString(after, text.replace(from, to))

    expect:
    between(folder.resolve('before'), folder.resolve('after')) {
      assert lines(it) == told
      equalAlone(it)
    }

    cleanup:
    Files.writeString(after, text)

    where:
    script                   | change                                             || told
    'schedulers/ours-sched'  | 'a.inputTokens, b.inputTokens => b.inputTokens, a.inputTokens' || ['scheduler ours-sched changed']
    'schedulers/ours-sched'  | 'byLength => lengths'                              || []
    'schedulers/ours-sched'  | '/** Takes => /** Always takes'                    || []
    'priorities/ours-prio'   | 'return critical + => return 2 * critical +'       || ['priority ours-prio changed']
    'priorities/ours-prio'   | 'standard: 5.0, => standard: 6.0,'                 || ['priority ours-prio changed, so that standard: 5 -> 6']
    'priorities/ours-prio'   | 'critical: 10.0, => critical: 12.0,'               || ['priority ours-prio changed, so that critical: 10 -> 12']
    'priorities/ours-prio'   | 'double age => def wait = 0\n  double age'         || ['priority ours-prio changed']
    'priorities/ours-prio'   | "'priority of a fresh critical request' => 'of critical requests'" || []
    'routers/ours-route'     | 'int routed = 0 => int routed = 1'                 || ['routing ours-route changed']
    'routers/ours-route'     | 'routed => turn'                                   || []
    'admission/ours-admit'   | 'true => !request.batch'                           || ['admission ours-admit changed']
    'preemption/ours-preempt'| '< batch.getAt(victim) => <= batch.getAt(victim)'  || ['preemption ours-preempt changed']
    'prefill/ours-prefill'   | 'own( => mine('                                    || []
    'prefill/ours-prefill'   | 'chunk < 0 => chunk <= 0'                          || ['prefill ours-prefill changed']
    'eviction/ours-evict'    | 'shared: 30.s => shared: 40.s'                     || ['eviction ours-evict changed, so that shared: 30 s -> 40 s']
    'eviction/ours-evict'    | 'block.nowMicros + => block.nowMicros - '          || ['eviction ours-evict changed']
    'scorers/ours-score'     | '? 1.0 => ? 0.5'                                   || ['scorer ours-score changed']
    'scorers/ours-score'     | '\n\n => \n\n\n// a remark\n'                      || []
  }
}
