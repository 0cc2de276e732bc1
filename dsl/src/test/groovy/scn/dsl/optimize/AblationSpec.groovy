package scn.dsl.optimize

import static scn.dsl.optimize.SmallSearch.OPEN

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Path
import scn.dsl.cli.Invocation
import spock.lang.Specification
import spock.lang.TempDir

/** What each tuned value is good for: the winner with it set back to its default. */
class AblationSpec extends Specification {

  /** The defaults break the limit, so that what is listed wins. */
  static final String LISTED = 'minimize ttft.p99[critical]  subject to throughput >= 50% of baseline  budget 2 trials'

  @TempDir
  Path folder

  SmallSearch search

  def setup() {
    search = new SmallSearch(folder)
  }

  def "the figures are differences to the winner on the same seeds, with their interval"() {
    when:
    def study = study(OPEN, LISTED + ' confirm 11 .. 15  try { base 18  chunk 372 tokens }')
    def tuned = study.held_out.find { it.role == 'tuned' }

    then:
    study.best.trial == 1
    study.ablation.held_out
    study.ablation.seeds == [11, 12, 13, 14, 15]
    study.ablation.resets*.tuned == [[base: '18'], [chunk: '372 tokens']]
    study.ablation.resets*.default == [[base: '10'], [chunk: '256 tokens']]
    study.ablation.resets.every { reset ->
      def differences = [reset.sample.runs, tuned.runs].transpose().collect { mine, its ->
        assert mine.seed == its.seed
        mine.metrics['ttft.p99[critical]'] - its.metrics['ttft.p99[critical]']
      }
      def change = reset.changes[0]
      def inside = Math.abs(change.difference) <= change.half_width
      Math.abs(differences.sum() / 5 - change.difference) < 1e-6 &&
          inside == (change.verdict == 'not_distinguishable')
    }

    and: 'a value set back is the default in the setting that was run, all else is as tuned'
    study.ablation.resets[0].parameters == study.best.parameters + [base: '10']
    study.ablation.resets[1].parameters == study.best.parameters + [chunk: '256 tokens']

    and: 'it is written as the schema says'
    def schema = new ObjectMapper().readValue(Invocation.HOME.resolve('docs/optimization.schema.json').toFile(), Map)
    study.ablation.keySet() as List == schema.get('properties').ablation.required
    study.ablation.resets.every { it.keySet() as List == schema.get('$defs').reset.required }
  }

  def "a choice that is set back takes along what depends on it"() {
    when:
    def open = OPEN.replace('{ priority-fcfs, fcfs }', '{ fcfs, priority-fcfs }')
    def study = study(open, LISTED + ' confirm off  try { order priority-fcfs  age 5e-5/us  chunk 372 tokens }')
    def order = study.ablation.resets.find { it.tuned.order }

    then:
    order.along == ['age']
    order.parameters.subMap('order', 'age') == [order: 'fcfs', age: '1e-5/us']
    study.ablation.resets*.tuned*.keySet()*.first() == ['order', 'chunk', 'age']
  }

  def "a value whose default breaks a requirement beside the others is not run"() {
    when:
    def open = OPEN.replace('scheduler choose', 'param low = 1 in 0 .. 20  require base > low  scheduler choose')
        .replace('critical: base', 'critical: base, sheddable: low')
    def file = search.scenario(open, LISTED + ' confirm off  try { base 18  low 12  chunk 372 tokens }')
    def answer = search.optimize(file)
    def base = search.written().ablation.resets.find { it.tuned.base }

    then:
    base.refused == ['base > low']
    base.sample == null
    answer.out.contains("base: not run, it would break 'base > low'")
  }

  def "shares of a simplex are set back together"() {
    when:
    def study = study('''
      strategy open extends llmd_default {
        param w_prefix = 3 in 0 .. 10
        param w_queue = 1 in 0 .. 5
        param limit = 1 in { 1, 4 }
        simplex w_prefix, w_queue
        routing weighted { prefix-affinity w_prefix  queue-depth w_queue }
        batch { max_requests limit }
      }''', 'minimize ttft.p99  budget 2 trials  confirm off  try { w_prefix 1  w_queue 4  limit 4 }')

    then:
    study.ablation.resets*.tuned*.keySet()*.toList() == [['limit'], ['w_prefix', 'w_queue']]
  }

  def "what seeds cannot tell is not called harmless: a value may go back where the whole interval is below 1% of tuned's value"() {
    when: 'two seeds, whose interval is wide, and a chunk that matters'
    def file = search.scenario(OPEN, LISTED + ' confirm 11, 12  try { base 18  chunk 372 tokens }')
    def answer = search.optimize(file)
    def (base, chunk) = search.written().ablation.resets
    def said = answer.out.replaceAll(/\s+/, ' ')

    then:
    search.written().ablation.resets.every { reset ->
      def tuned = search.written().held_out.find { it.role == 'tuned' }.runs*.metrics*.get('ttft.p99[critical]').sum() / 2
      reset.harmless == (reset.changes[0].difference + reset.changes[0].half_width <= 0.01 * tuned && reset.breaks.empty)
    }
    base.harmless
    !chunk.harmless
    chunk.changes[0].verdict == 'not_distinguishable'
    said.contains("base could as well go back to its default: with 99% the loss is below 1% of tuned's value.")
    said.contains('Not distinguishable from tuned on 2 seeds, which is no reason to go back: chunk.')
  }

  def "what is shown to do no harm is set back at once, and measured"() {
    when:
    def file = search.scenario(OPEN, LISTED + ' confirm 11 .. 20  try { base 18  age 5e-5/us  chunk 372 tokens }')
    def answer = search.optimize(file)
    def study = search.written()
    def harmless = study.ablation.resets.findAll { it.harmless }

    then:
    harmless.size() >= 2
    study.ablation.together.tuned.keySet() == harmless*.tuned*.keySet().flatten() as Set
    study.ablation.together.sample.runs*.seed == 11..20
    answer.out.replaceAll(/\s+/, ' ') =~ /could go back to (their defaults together|its default by itself, but not all of them)/
  }

  def "a value that nothing looks at makes no difference at all, which is more than nothing to tell"() {
    when: 'first come, first served, whatever the priorities'
    def open = OPEN.replace('scheduler choose order { priority-fcfs, fcfs }', 'scheduler fcfs').replace('when order = priority-fcfs', '')
    def (answer, study) = won(open, 'confirm 11 .. 13  try { base 18  chunk 372 tokens }')
    def resets = study.ablation.resets

    then:
    resets*.tuned*.keySet()*.first() == ['base', 'chunk']
    resets[0].changes[0].subMap('difference', 'half_width') == [difference: 0d, half_width: 0d]
    answer.out =~ /(?m)^ {2}base +18 -> 10 +no difference at all$/
    !(answer.out =~ /(?m)^ {2}chunk .* no difference at all$/)
  }

  def "a parameter that only reaches an option through a calculation is not in play without it"() {
    when:
    def open = OPEN.replace('when order = priority-fcfs', '').replace('priority  slo-tiered(critical: base, age_weight: age)',
        'param twice = base * 2  priority choose rank { slo-tiered(critical: twice, age_weight: age), constant }')
    def (answer, study) = won(open, 'confirm off  try { rank constant  chunk 372 tokens }')

    then:
    answer.out =~ /(?m)^ {2}not in play: base, age$/
    !study.best.text.contains('param base')
    study.ablation.resets.find { it.tuned.rank }.along == ['base', 'age']
  }

  def "without held-out seeds it is told on those of the search, which says so; with one seed nothing is told"() {
    expect:
    def goal = LISTED + ' confirm off  try { base 18  chunk 372 tokens }'
    search.optimize(search.scenario(OPEN, goal)).out.replaceAll(/\s+/, ' ').contains("on the search's own seeds 1, 2, 3")
    !search.written().ablation.held_out

    and: 'nothing is advised on the seeds that the winner was chosen on'
    search.written().ablation.together == null
    search.written().ablation.resets.every { !it.harmless }
    !search.optimize(search.scenario(OPEN, goal)).out.contains('could')

    and:
    ['minimize', 'maximize'].any {
      def one = search.optimize(search.scenario(OPEN, "$it throughput  budget 2 trials  seeds 1  confirm off  try { chunk 372 tokens }"))
      assert search.written().ablation == null
      one.out.replaceAll(/\s+/, ' ').contains('takes two seeds or more')
    }
  }

  /** What is listed against the defaults, in the direction in which it wins. */
  private List won(String open, String goal) {
    ['minimize', 'maximize'].findResult {
      def answer = search.optimize(search.scenario(open, "$it throughput  budget 2 trials  $goal"))
      assert answer.code == 0: answer.err
      search.written().best.trial == 1 ? [answer, search.written()] : null
    }
  }

  private Map study(String open, String goal) {
    def answer = search.optimize(search.scenario(open, goal))
    assert answer.code == 0: answer.err
    search.written()
  }
}
