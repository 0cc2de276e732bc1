package scn.dsl.optimize

import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Invocation
import scn.dsl.run.Golden
import spock.lang.Specification
import spock.lang.TempDir

class OptimizeCommandSpec extends Specification {

  static final String OPEN = '''
    strategy open extends llmd_default {
      param base = 10       in 5 .. 20
      param chunk = 256 tokens in 32 tokens .. 512 tokens integer
      param age  = 1e-5/us  in 1e-6/us .. 1e-4/us log when order = priority-fcfs
      scheduler choose order { priority-fcfs, fcfs }
      priority  slo-tiered(critical: base, age_weight: age)
      batch     { max_requests 4  chunk chunk }
    }'''

  static final String GOAL = 'minimize ttft.p99[critical]  subject to throughput >= 50% of baseline  budget 9 trials'

  @TempDir
  Path folder

  def "the report leads with what was confirmed"() {
    expect:
    def answer = optimize(scenario())
    answer.code == 0
    Golden.text('optimize.txt', answer.out) == answer.out
  }

  def "the result depends neither on the number of workers nor on kills, after #lines lines of the log"() {
    given:
    def file = scenario()
    def whole = result(optimize(file, '--jobs', 1))
    def log = folder.resolve('out/s/trials.jsonl')
    def kept = log.toFile().readLines()

    expect:
    result(optimize(file, '--jobs', 2)) == whole
    result(optimize(file, '--jobs', 8)) == whole

    when: 'a kill leaves some lines and half of the next one'
    Files.writeString(log, kept.take(lines).join('\n') + (lines > 0 ? '\n' : '') + kept[lines].take(20))
    def resumed = optimize(file, '--resume')

    then:
    resumed.code == 0
    result(resumed) == whole
    log.toFile().readLines().containsAll(kept)
    log.toFile().readLines().toSet().size() == log.toFile().readLines().size()

    where:
    lines << [0, 5, 20]
  }

  def "a finished study is resumed without a run"() {
    given:
    def file = scenario()
    def first = optimize(file)
    def log = folder.resolve('out/s/trials.jsonl').toFile().text

    expect:
    optimize(file, '--resume').out == first.out
    folder.resolve('out/s/trials.jsonl').toFile().text == log
  }

  def "a larger budget goes on with the same study"() {
    given:
    optimize(scenario())

    expect:
    def longer = optimize(scenario(OPEN, GOAL.replace('9 trials', '11 trials')), '--resume')
    longer.code == 0
    longer.out.contains('11 trials on seeds 1, 2, 3')
  }

  def "a study is not gone on with after a change of #what"() {
    given:
    optimize(scenario())

    when:
    def answer = optimize(scenario(open, goal), '--resume')

    then:
    answer.code == 2
    answer.err.contains("changed since: $what")
    answer.err.contains('begin anew without --resume, or undo the change')

    where:
    what            | open                              | goal
    'strategy open' | OPEN.replace('5 .. 20', '5 .. 25') | GOAL
    'optimize s'    | OPEN                              | GOAL.replace('50%', '40%')
  }

  def "the strategy that was found is a scenario of its own and has the figures of the search"() {
    given:
    def answer = optimize(scenario(), '--write')
    def tuned = folder.resolve('s-tuned.scn')
    def best = written()

    expect:
    answer.err.contains('wrote ')
    answer.out.contains(tuned.toFile().text.readLines().drop(3).join('\n'))

    when:
    Files.writeString(tuned, tuned.toFile().text + '''
      experiment e2 { semantics reference workload w cluster c baseline llmd_default compare open_tuned seeds 1, 2, 3 }''')
    def runs = new ObjectMapper().readValue(scn('run', tuned, '--format', 'json').out, Map).runs
    def measured = runs.findAll { it.strategy == 'open_tuned' }.collectEntries { [it.seed, it.metrics['ttft.p99[critical]']] }

    then:
    measured == best.trials[best.best.trial].runs.collectEntries { [it.seed, it.metrics['ttft.p99[critical]']] }

    and: 'it is never overwritten'
    def again = optimize(scenario(), '--write')
    again.code == 2
    again.err.contains('s-tuned.scn exists')
  }

  def "parameters that do nothing are not distinguishable from the defaults"() {
    expect:
    def answer = optimize(scenario('''
      strategy open extends llmd_default {
        param base = 10 in 5 .. 20
        priority slo-tiered(critical: base)
      }'''))
    answer.out =~ /(?s)The defaults are the best that was found|Not distinguishable from the defaults/
  }

  def "limits that nothing can keep are reported with the candidate that comes closest"() {
    expect:
    def answer = optimize(scenario(OPEN, 'minimize ttft.p99  subject to throughput >= 1e9  budget 7 trials'))
    answer.code == 0
    answer.out.contains('Infeasible: no trial kept all limits.')
    answer.out =~ /The closest is trial \d/
    !answer.out.contains('open_tuned')
  }

  def "several objectives give a front"() {
    expect:
    def answer = optimize(scenario(OPEN, 'minimize ttft.p99[critical]  maximize throughput  budget 8 trials'))
    answer.out.contains('Not beaten on every objective at once:')
  }

  def "requirements are kept before a run, listed settings come first, method #method"() {
    given:
    def strategy = OPEN.replace('scheduler choose', 'param low = 1 in 0 .. 20  require base > low  scheduler choose')
        .replace('critical: base', 'critical: base, sheddable: low')

    expect:
    optimize(scenario(strategy, GOAL + " method $method confirm off try { base 18 low 17 }")).err.startsWith('wall time')
    def study = written()
    study.trials.every { (it.parameters.base as double) > (it.parameters.low as double) }
    study.trials[1].parameters.subMap('base', 'low') == [base: '18', low: '17']
    study.trials*.parameters.toSet().size() == study.trials.size()

    where:
    method << ['bayesian', 'random', 'quasi-random', 'grid']
  }

  def "shares of a simplex are searched as parts of a whole"() {
    expect:
    optimize(scenario('''
      strategy open extends llmd_default {
        param w_prefix = 3 in 0 .. 10
        param w_queue = 1 in 0 .. 5
        simplex w_prefix, w_queue
        routing weighted { prefix-affinity w_prefix  queue-depth w_queue }
      }''')).code == 0
    def study = written()
    study.trials.every { Math.abs((it.parameters.w_prefix as double) + (it.parameters.w_queue as double) - 5) < 1e-9 }
  }

  def "what is wrong is said: #message"() {
    expect:
    def answer = optimize(scenario(open, goal))
    answer.code == 2
    answer.err.contains(message)
    !Files.exists(folder.resolve('out'))

    where:
    open                                | goal                                  || message
    OPEN.replace('5 .. 20', '20 .. 5')  | GOAL                                  || "the range of 'base' is empty"
    OPEN.replace('= 10 ', '= 30 ')      | GOAL                                  || "'base' starts at 30, outside its own range"
    OPEN                                | 'budget 9 trials'                     || "search 's' has no objective"
    OPEN                                | 'minimize ttft.p99'                   || "search 's' never ends"
    OPEN                                | GOAL + ' confirm 1, 9'                || 'the search itself sees seed 1'
    OPEN                                | GOAL + ' try { base 50 }'             || "'base' cannot be 50"
    OPEN                                | GOAL + ' try { bose 5 }'              || "strategy 'open' has no parameter 'bose'"
  }

  def "a metric that no run has is a failing trial with a reason, and five of them end the study"() {
    expect:
    def answer = optimize(scenario(OPEN, 'minimize ttft.p99[background]  budget 9 trials'))
    answer.code == 0
    answer.out.contains('the first 5 trials all failed')
    answer.out.contains("the run gave no metric 'ttft.p99[background]'")
  }

  def "a file without a search says how to write one"() {
    given:
    def file = Files.writeString(folder.resolve('a.scn'), 'import "lib/ledger.scn"')

    expect:
    def answer = scn('optimize', file)
    answer.code == 2
    answer.err.contains('there is no search in')
  }

  private Path scenario(String open = OPEN, String goal = GOAL) {
    Files.writeString(folder.resolve('s.scn'), """
      import "lib/ledger.scn"
      workload w extends orthogonal { requests 60 }
      cluster c extends eight_h100 { instances 2 of h100_llama8b }
      $open
      experiment e { semantics reference workload w cluster c baseline llmd_default compare open seeds 1, 2, 3 }
      optimize s of e.open { $goal }
      """)
  }

  private Invocation optimize(Object... arguments) {
    scn('optimize', '--out', folder.resolve('out'), *arguments)
  }

  private Map written() {
    new ObjectMapper().readValue(folder.resolve('out/s/optimization.json').toFile(), Map)
  }

  /** What was printed, and what was written. */
  private List<String> result(Invocation answer) {
    assert answer.code == 0: answer.err
    [answer.out, folder.resolve('out/s/optimization.json').toFile().text]
  }
}
