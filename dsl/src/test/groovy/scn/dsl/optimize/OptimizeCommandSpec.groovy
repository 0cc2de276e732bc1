package scn.dsl.optimize

import static scn.dsl.cli.Invocation.scn
import static scn.dsl.optimize.SmallSearch.GOAL
import static scn.dsl.optimize.SmallSearch.OPEN

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Invocation
import scn.dsl.run.Golden
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class OptimizeCommandSpec extends Specification {

  @Shared
  @TempDir
  Path finished

  @Shared
  Invocation first

  @TempDir
  Path folder

  SmallSearch search

  def setupSpec() {
    def small = new SmallSearch(finished)
    first = small.optimize(small.scenario(), '--write')
  }

  def setup() {
    search = new SmallSearch(folder)
  }

  def "the report leads with what was confirmed"() {
    expect:
    first.code == 0
    Golden.text('optimize.txt', first.out) == first.out
  }

  def "the result is written as its schema says; times and digests stand apart"() {
    given:
    def text = finished.resolve('out/s/optimization.json').toFile().text
        .replaceAll(/[0-9a-f]{64}/, 'digest')
        .replaceAll(/("(?:optimiser_|simulator_)?seconds" : )[\d.E-]+/, '$1"time"')

    expect:
    Golden.text('optimization.json', text) == text
  }

  def "the arguments it names run the experiment with the setting that was found"() {
    given:
    def found = new SmallSearch(finished).written()

    when:
    def answer = scn('run', finished.resolve('s.scn'), '--format', 'json', *found.origin.cli_args)
    def runs = new ObjectMapper().readValue(answer.out, Map).runs.findAll { it.strategy == 'open' }

    then:
    runs.collect { it.metrics['ttft.p99[critical]'] } ==
        found.trials[found.recommended].runs.collect { it.metrics['ttft.p99[critical]'] }
  }

  def "the strategy that was found is a scenario of its own and has the figures of the search"() {
    given:
    def tuned = finished.resolve('s-tuned.scn')
    def best = new SmallSearch(finished).written()

    expect:
    first.err.contains('wrote ')
    first.out.contains(tuned.toFile().text.readLines().drop(3).join('\n'))

    when:
    def more = finished.resolve('more.scn')
    Files.writeString(more, tuned.toFile().text + '''
      experiment e2 { semantics reference workload w cluster c baseline llmd_default compare open_tuned seeds 1, 2, 3 }''')
    def runs = new ObjectMapper().readValue(scn('run', more, '--format', 'json').out, Map).runs
    def measured = runs.findAll { it.strategy == 'open_tuned' }.collectEntries { [it.seed, it.metrics['ttft.p99[critical]']] }

    then:
    measured == best.trials[best.best.trial].runs.collectEntries { [it.seed, it.metrics['ttft.p99[critical]']] }

    and: 'it is never overwritten'
    def again = new SmallSearch(finished).optimize(finished.resolve('s.scn'), '--write')
    again.code == 2
    again.err.contains('s-tuned.scn exists')
    again.err.contains('move it away, or leave out --write')
  }

  def "parameters that do nothing are not distinguishable from the defaults"() {
    expect:
    def answer = search.optimize(search.scenario('''
      strategy open extends llmd_default {
        param base = 10 in 5 .. 20
        priority slo-tiered(critical: base)
      }'''))
    answer.out =~ /(?s)The defaults are the best that was found|Not distinguishable from the defaults/
  }

  def "limits that nothing can keep are reported with the candidate that comes closest"() {
    expect:
    def answer = search.optimize(search.scenario(OPEN, 'minimize ttft.p99  subject to throughput >= 1e9  budget 7 trials confirm off'))
    answer.code == 0
    answer.out.contains('Infeasible: no trial kept all limits.')
    answer.out =~ /No trial kept 'throughput >= 1e9'; the nearest is [\d.]+ in trial \d/
    answer.out =~ /The closest to all is trial \d/
    !answer.out.contains('open_tuned')
  }

  def "limits that only contradict each other are told from those that nobody keeps"() {
    expect:
    def goal = 'minimize ttft.p99  subject to throughput >= 950  subject to throughput <= 910  budget 7 trials confirm off'
    def answer = search.optimize(search.scenario(OPEN, goal))
    answer.code == 0
    answer.out.replaceAll(/\s+/, ' ').contains('Each of them is kept by some trial, but no trial keeps all')
  }

  def "several objectives give a front"() {
    expect:
    def answer = search.optimize(search.scenario(OPEN, 'minimize ttft.p99[critical]  maximize throughput  budget 8 trials confirm off'))
    def study = search.written()
    study.hypervolume.size() == 8
    study.hypervolume == study.hypervolume.sort(false)
    study.pareto.every { it in 0..7 }
    study.front*.trial == study.pareto
    answer.out.contains('Best setting by the first objective:')
    answer.out =~ /(?m)^ {2}trial +${study.pareto.collect { it + 1 }.join(' +')}$/

    and: 'the arguments of each trial on it run it'
    def trial = study.trials[study.front.last().trial]
    def again = scn('run', search.folder.resolve('s.scn'), '--format', 'json', *study.front.last().cli_args)
    def runs = new ObjectMapper().readValue(again.out, Map).runs.findAll { it.strategy == 'open' }
    runs*.metrics*.throughput == trial.runs*.metrics*.throughput
  }

  def "a strategy may be called tuned, and is another one than the winner"() {
    given:
    def file = search.scenario(OPEN + ' strategy tuned extends llmd_default { batch { max_requests 3 } }',
        'minimize ttft.p99[critical]  subject to throughput >= 90% of tuned  budget 6 trials  confirm 11, 12')
    Files.writeString(file, file.toFile().text.replace('compare open', 'compare open, tuned'))

    expect:
    def answer = search.optimize(file)
    answer.code == 0
    def study = search.written()
    study.held_out*.role == ['tuned', 'defaults', 'reference', 'reference']
    answer.out =~ /mean over seeds +tuned +defaults +llmd_default +strategy tuned/
    study.constraints[0].relative_to == 'tuned'
    study.constraints[0].bound == 0.9 * study.references.find { it.strategy == 'strategy tuned' }.mean.throughput
  }

  def "with --trials each trial is told in a line as it ends"() {
    expect:
    def answer = search.optimize(search.scenario(OPEN, 'minimize ttft.p99[critical]  budget 6 trials  confirm off'), '--trials')
    def told = answer.err.readLines().findAll { it.startsWith('trial ') }
    told.size() == 6
    told[0] =~ /trial 1 of 6 {2}best [\d.]+ {2}ttft.p99\[critical\] [\d.]+ {2}feasible {2}defaults {2}[\d.]+ s/
    told[1..5].every { it.contains('base ') || it.contains('order ') || it.contains('chunk ') }
  }

  def "a range or a list of one value is fixed, reported and not searched"() {
    given:
    def open = OPEN.replace('10       in 5 .. 20', '10 in 10 .. 10').replace('32 tokens .. 512 tokens integer', '{ 256 tokens }')

    expect:
    def answer = search.optimize(search.scenario(open, 'minimize ttft.p99[critical]  budget 6 trials  confirm off'))
    answer.code == 0
    answer.out =~ /(?m)^ {2}base +10 +10 {2}fixed$/
    answer.out =~ /(?m)^ {2}chunk +256 tokens +256 tokens {2}fixed$/
    search.written().trials*.parameters*.subMap('base', 'chunk').toSet() == [[base: '10', chunk: '256 tokens']] as Set
  }

  def "a long list of choices is shortened to what fits"() {
    given:
    def open = '''
      strategy open extends llmd_default {
        routing choose router { least-loaded, least-work, round-robin, weighted { queue-depth 1 } }
      }'''

    expect:
    def file = search.scenario(open, 'minimize ttft.p99  budget 3 trials  seeds 1  confirm off')
    search.optimize(file).out =~ /(?m)^ {2}router.* {2}least-loaded, least-work, \.\.$/
    search.optimize(file, '--width', 120).out =~ /(?m)^ {2}router.* {2}least-loaded, least-work, round-robin, weighted$/
  }

  def "options of a choice that no trial had are named, so that nobody takes them for compared, budget #budget"() {
    given:
    def options = ['weighted', 'least-loaded', 'least-work', 'round-robin']
    def answer = search.optimize(search.scenario("""
      strategy open extends llmd_default {
        param running = 0 in 0 .. 4
        routing choose router { weighted { queue-depth 2  running-requests running }, ${options.drop(1).join(', ')} }
        scheduler choose order { fcfs, sjf }
      }""", "minimize ttft.p99  budget $budget trials  seeds 1  confirm off  method $method  $listed"))
    def trials = search.written().trials

    expect:
    def never = options - trials*.parameters*.router
    def orders = ['fcfs', 'sjf'] - trials*.parameters*.order
    never.size() == count
    answer.out.readLines().findAll { it.startsWith('never tried:') } ==
        [[never ? "router ${never.join(', ')}" : '', orders ? "order ${orders.join(', ')}" : ''].findAll().join('; ')]
        .findAll().collect { 'never tried: ' + it }

    where:
    budget | method     | listed                                         || count
    1      | 'bayesian' | ''                                             || 3
    3      | 'bayesian' | 'try { router least-work } try { order sjf }'  || 2
    16     | 'grid'     | ''                                             || 0
  }

  def "where a strategy settles the choice of another, what only the other policies use is not open: #routing"() {
    given:
    def answer = search.optimize(search.scenario("""
      strategy base extends llmd_default {
        param pace  = 10 in 5 .. 15
        param twice = pace * 2
        param lead  = 10 in 5 .. 20
        routing choose router { least-work(prefill: twice), round-robin }
        priority slo-class(critical: lead)
        scheduler priority-fcfs
      }
      strategy open extends base { $routing }""", 'minimize ttft.p99  budget 2 trials  seeds 1  confirm off'))

    expect:
    answer.code == 0
    search.written().space*.name == open

    where:
    routing                                              || open
    'routing round-robin'                                || ['lead']
    'routing least-work(prefill: twice)'                 || ['pace', 'lead']
    'routing round-robin  batch { max_requests pace }'   || ['pace', 'lead']
    'batch { max_requests 4 }'                           || ['router', 'pace', 'lead']
  }

  def "requirements are kept before a run, listed settings come first, method #method"() {
    given:
    def strategy = OPEN.replace('scheduler choose', 'param low = 1 in 0 .. 20  require base > low  scheduler choose')
        .replace('critical: base', 'critical: base, sheddable: low')

    expect:
    def goal = "minimize ttft.p99  budget 6 trials  seeds 1  method $method  confirm off  try { base 18 low 17 }"
    search.optimize(search.scenario(strategy, goal)).err.startsWith('wall time')
    def study = search.written()
    study.trials.every { (it.parameters.base as double) > (it.parameters.low as double) }
    study.trials[1].parameters.subMap('base', 'low') == [base: '18', low: '17']
    study.trials*.parameters.toSet().size() == study.trials.size()

    where:
    method << ['bayesian', 'random', 'quasi-random', 'grid', 'cma-es']
  }

  def "shares of a simplex are searched as parts of a whole"() {
    expect:
    search.optimize(search.scenario('''
      strategy open extends llmd_default {
        param w_prefix = 3 in 0 .. 10
        param w_queue = 1 in 0 .. 5
        simplex w_prefix, w_queue
        routing weighted { prefix-affinity w_prefix  queue-depth w_queue }
      }''', GOAL + ' confirm off')).code == 0
    def study = search.written()
    study.trials.every { Math.abs((it.parameters.w_prefix as double) + (it.parameters.w_queue as double) - 5) < 1e-9 }
  }

  def "what is wrong is said: #message"() {
    expect:
    def answer = search.optimize(search.scenario(open, goal))
    answer.code == 2
    answer.err.contains(message)
    answer.err.contains('1 error in ') || answer.err.endsWith('1 error\n')
    !Files.exists(folder.resolve('out'))

    where:
    open                                | goal                                  || message
    OPEN.replace('5 .. 20', '20 .. 5')  | GOAL                                  || "the range of 'base' is empty"
    OPEN.replace('= 10 ', '= 30 ')      | GOAL                                  || "'base' starts at 30, outside its own range"
    OPEN                                | 'budget 9 trials'                     || "search 's' has no objective"
    OPEN                                | 'minimize ttft.p99[batch] budget 9 trials' || "workload 'w' has no requests of [batch]"
    OPEN                                | 'minimize ttft.p99 prefer ttft.p99[batch] <= 1 s budget 9 trials' || "workload 'w' has no requests of [batch]"
    OPEN                                | 'minimize ttft.p99'                   || "search 's' never ends"
    OPEN                                | GOAL + ' confirm 1, 9'                || 'the search itself sees seed 1'
    OPEN                                | GOAL + ' try { base 50 }'             || "'base' cannot be 50"
    OPEN                                | GOAL + ' try { bose 5 }'              || "strategy 'open' has no parameter 'bose'"
  }

  def "where every run fails the study ends after five trials, finds nothing and exits as a failed run does"() {
    given:
    def scripts = Files.createDirectories(folder.resolve('strategies/scorers'))
    Files.writeString(scripts.resolve('broken.groovy'), '''
      /** Fails. */
      double score(Request request, InstanceView instance) {
        throw new IllegalStateException('never')
      }''')

    expect:
    def answer = search.optimize(search.scenario('''
      strategy open extends llmd_default {
        param weight = 1 in 0 .. 10
        routing weighted { prefix-affinity weight  broken 2 }
      }''', 'minimize ttft.p99  budget 9 trials'))
    answer.code == 3
    answer.out.contains('the first 5 trials all failed')
    answer.out.contains('Nothing found: no trial was completed on all seeds.')
    answer.out.contains('never')
  }

  def "a reference with arguments and a name of its own is addressed by that name, and so is a strategy that inherits"() {
    given:
    def file = search.scenario(OPEN + 'strategy child extends open { param base = 12 }',
        'minimize ttft.p99[critical]  budget 6 trials  confirm off')
    Files.writeString(file, file.toFile().text.replace('compare open', compare).replace('e.open', "e.$name"))

    when:
    def found = search.optimize(file)
    def study = search.written()
    def answer = scn('run', file, '--format', 'json', *study.origin.cli_args)
    def runs = new ObjectMapper().readValue(answer.out, Map).runs.findAll { it.strategy == name }

    then:
    found.code == 0
    study.best.trial > 0
    runs.collect { it.metrics['ttft.p99[critical]'] } ==
        study.trials[study.best.trial].runs.collect { it.metrics['ttft.p99[critical]'] }

    where:
    compare                              | name
    'compare open(chunk: 64 tokens) as narrow'  | 'narrow'
    'compare open, child'                | 'child'
  }

  def "to confirm on one seed is warned of"() {
    expect:
    def answer = search.optimize(search.scenario(OPEN, 'minimize ttft.p99  budget 2 trials  seeds 1  confirm 7'))
    answer.code == 0
    answer.err.contains('warning')
    answer.err.contains('on one seed nothing can be said of the winner')
  }

  def "a trial that fails is recorded with its reason, and the search goes on"() {
    given:
    def scripts = Files.createDirectories(folder.resolve('strategies/scorers'))
    Files.writeString(scripts.resolve('brittle.groovy'), '''
      /** Fails above a strength. */
      param strength: 1.0, 'how strong', in: 0.0..10.0

      double score(Request request, InstanceView instance) {
        if (strength > 6) {
          throw new IllegalStateException('too strong')
        }
        strength / (1 + instance.queueDepth)
      }''')

    expect:
    def answer = search.optimize(search.scenario('''
      strategy open extends llmd_default {
        param strength = 1 in 0 .. 10
        routing weighted { prefix-affinity 3  brittle(strength: strength) 2 }
      }''', 'minimize ttft.p99  budget 4 trials  seeds 1  confirm off  try { strength 9 }'))
    answer.code == 0
    answer.out.replaceAll(/\s+/, ' ').contains("failed: 1 of 4 trials, the first: scorer 'brittle' failed with IllegalStateException: too strong (line 7)")
    search.written().trials*.status == ['done', 'failed', 'done', 'done']
  }

  def "25 parameters of every kind are searched at once"() {
    given:
    def more = (1..8).collect { "param bias_$it = ${it / 10} in 0 .. 1" }.join('\n')

    expect:
    search.optimize(search.scenario("""
      strategy open extends llmd_default {
        param base_critical = 10 in 5 .. 20
        param base_sheddable = 1 in 0 .. 8
        param age = 1e-5/us in 1e-6/us .. 1e-4/us log when order = priority-fcfs
        param threshold_standard = 100 ms in 20 ms .. 400 ms log
        param threshold_sheddable = 200 ms in 50 ms .. 800 ms
        param critical_chunk = 512 tokens in 64 tokens .. 2048 tokens log integer
        param standard_chunk = 256 tokens in 64 tokens .. 2048 tokens integer
        param sheddable_chunk = 256 tokens in { 64 tokens, 256 tokens, 1024 tokens }
        param token_budget = 2048 in 512 .. 4096 log integer
        param queue = 8 in 0 .. 64
        param probability = 25% in 0% .. 100%
        param shed = sheddable in { standard, sheddable }
        param w_prefix = 3 in 0 .. 10
        param w_queue = 2 in 0 .. 10
        param w_memory = 1 in 0 .. 10
        param w_class = 1 in 0 .. 10
        $more
        simplex w_prefix, w_queue, w_memory, w_class
        require base_critical > base_sheddable
        scheduler choose order { priority-fcfs, fcfs }
        admission class-shed(queue: queue, shed: shed, probability: probability)
        routing weighted {
          prefix-affinity w_prefix
          queue-depth w_queue
          kv-utilization w_memory
          slo-priority(bias_critical: bias_1, bias_sheddable: bias_2) w_class
        }
        priority slo-tiered(critical: base_critical, standard: 5, sheddable: base_sheddable, age_weight: age,
                            threshold_standard: threshold_standard, threshold_sheddable: threshold_sheddable)
        prefill { critical critical_chunk  standard standard_chunk  sheddable sheddable_chunk }
        batch   { max_tokens token_budget }
      }""", 'minimize ttft.p99  budget 14 trials  seeds 1  confirm off')).code == 0
    def study = search.written()
    study.space.size() == 25
    study.trials.size() == 14
    study.trials*.phase.toSet() == ['defaults', 'design', 'model', 'option'] as Set
  }

  def "a file without a search says how to write one"() {
    given:
    def file = Files.writeString(folder.resolve('a.scn'), 'import "lib/ledger.scn"')

    expect:
    def answer = scn('optimize', file)
    answer.code == 2
    answer.err.contains('there is no search in')
  }
}
