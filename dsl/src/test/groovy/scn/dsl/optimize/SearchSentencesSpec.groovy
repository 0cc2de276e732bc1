package scn.dsl.optimize

import static scn.dsl.optimize.SmallSearch.OPEN

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** What a search may say of seeds, of trials at once and of its end comes out in what it does and shows. */
class SearchSentencesSpec extends Specification {
  static final String SETTLES = 'minimize ttft.p99[critical]  budget 30 trials  confirm off  stop when settled'

  @TempDir
  Path folder

  SmallSearch search

  def setup() {
    search = new SmallSearch(folder)
  }

  def "a trial is worth what '#sentence' makes of its seeds, wherever it is shown"() {
    given:
    def answer = search.optimize(search.scenario(OPEN, "$sentence  budget 8 trials  racing off  confirm 11 .. 14"))
    def study = search.written()
    def metric = study.objectives[0].metric
    def of = { List runs -> made(runs.collect { it.metrics[metric] as double }.sort(false)) }

    expect:
    answer.code == 0
    study.objectives[0].aggregate == word
    study.trials.every { near(it.score, of(it.runs)) }
    near(study.best.score, of(study.trials[study.recommended].runs))
    near(study.origin.best_score, study.best.score)
    study.origin.convergence == study.trials*.score
    study.trials[-1].best_so_far == (sentence.startsWith('min') ? study.trials*.score.min() : study.trials*.score.max())
    near(study.best.held_out.value, of(study.held_out[0].runs))
    study.held_out.every { near(it.objectives[0], of(it.runs)) }
    near(study.baseline.objectives[0], of(study.baseline.runs))

    and:
    answer.out.contains("$metric $word of seeds")
    answer.out =~ /\n +$word of seeds +\d/
    answer.out =~ /(Better than|Worse than|Not distinguishable from) llmd_default in\s+the\s+mean:/

    where:
    sentence                            | word     || made
    'minimize ttft.p99 worst of seeds'  | 'worst'  || { it[-1] }
    'maximize throughput worst of seeds'| 'worst'  || { it[0] }
    'minimize ttft.p99 median of seeds' | 'median' || { between(it, 0.5) }
    'minimize ttft.p99 p90 of seeds'    | 'p90'    || { between(it, 0.9) }
    'maximize throughput p90 of seeds'  | 'p90'    || { between(it, 0.1) }
  }

  def "the mean is made where nothing is said, and said or not it is the same search"() {
    given:
    def answers = ['', ' mean of seeds'].collect {
      search.optimize(search.scenario(OPEN, "minimize ttft.p99$it  budget 6 trials  confirm 11, 12")).out
    }

    expect:
    answers[0] == answers[1]
    !answers[0].contains('of seeds')
    search.written().objectives[0].aggregate == 'mean'
  }

  def "one metric may be wanted twice, in the mean and on its worst seed, and a front covers what lies beyond the baseline"() {
    given:
    def open = OPEN.replace('max_requests 4', 'max_requests 64')
    def answer = search.optimize(search.scenario(open, 'minimize ttft.p99  minimize ttft.p99 worst of seeds  budget 8 trials  confirm off'))
    def study = search.written()
    def points = study.trials.findAll { it.status == 'done' }.collect { trial ->
      def values = trial.runs.collect { it.metrics['ttft.p99'] as double }
      [values.sum() / values.size(), values.max()]
    }
    def (x, y) = study.baseline.objectives

    expect:
    answer.out.contains('ttft.p99 worst of seeds')
    study.objectives*.aggregate == ['mean', 'worst']
    near(study.hypervolume[-1], covered(points, x, y))
  }

  def "a search that settles ends before its budget, and says what was promised in the unit of the metric"() {
    given:
    def answer = search.optimize(search.scenario(OPEN, SETTLES))
    def study = search.written()
    def reason = /settled: the last \d+ proposals promised to better ttft\.p99\[critical\] by [\d.]+ ms at most, and less than [\d.]+ ms \(the larger of 0\.5% of the best and 100% of its noise\) is not worth a trial/

    expect:
    study.trials.size() in 12..29
    study.settled == [best: 0.005d, noise: 1d]
    study.stop.reason ==~ reason
    answer.out.replaceAll(/\s+/, ' ') =~ reason
  }

  def "with #rule it takes as long as those shares let it"() {
    expect:
    search.optimize(search.scenario(OPEN, SETTLES + rule)).code == 0
    def study = search.written()
    study.settled == settled
    study.stop.reason.contains(said)

    where:
    rule                         || settled                  | said
    '(noise: 1000%)'             || [best: 0.005d, noise: 10d] | 'the larger of 0.5% of the best and 1000% of its noise'
    '(noise: 0%, best: 20%)'     || [best: 0.2d, noise: 0d]    | '(20% of the best)'
    '(best: 0.0001%, noise: 0%)' || [best: 1e-6d, noise: 0d]   | 'all 30 trials of the budget are used'
  }

  def "where it settles depends neither on workers nor on an interruption, batch #batch"() {
    given:
    def goal = "$SETTLES  batch $batch"
    def whole = search.result(search.optimize(search.scenario(OPEN, goal), '--jobs', 1))
    def lines = search.log().toFile().readLines()

    expect:
    search.written().stop.reason.startsWith('settled')
    search.result(search.optimize(search.scenario(OPEN, goal), '--jobs', 4)) == whole

    and:
    Files.writeString(search.log(), lines.take(lines.size().intdiv(2)).join('\n') + '\n')
    search.result(search.optimize(search.scenario(OPEN, goal), '--resume')) == whole

    where:
    batch << [1, 3]
  }

  def "what only ends a search may be said, changed and left out, and the study goes on"() {
    given:
    search.optimize(search.scenario(OPEN, SETTLES))
    def settled = search.written()
    def lines = search.log().toFile().readLines()

    when: 'it goes on'
    def on = search.optimize(search.scenario(OPEN, SETTLES.replace('stop when settled', '')), '--resume')
    def longer = search.written()

    then:
    on.code == 0
    longer.trials.size() == 30
    longer.settled == null
    longer.trials.take(settled.trials.size())*.values == settled.trials*.values
    search.log().toFile().readLines().take(lines.size()) == lines

    when: 'and ends where it ended'
    def again = search.optimize(search.scenario(OPEN, SETTLES), '--resume')

    then:
    again.code == 0
    search.written().result_digest == settled.result_digest
  }

  def "four trials at once are the same with any number of workers, and others than one after the other"() {
    given:
    def goal = 'minimize ttft.p99[critical]  budget 14 trials  seeds 1  confirm off'
    def trials = { String batch, int jobs ->
      assert search.optimize(search.scenario(OPEN, "$goal $batch"), '--jobs', jobs).code == 0
      search.written()
    }
    def one = trials('', 4)
    def four = trials('batch 4', 1)

    expect:
    [one.batch, four.batch] == [1, 4]
    trials('batch 4', 4).result_digest == four.result_digest
    one.trials.take(one.initial)*.values == four.trials.take(one.initial)*.values
    one.trials*.values != four.trials*.values

    and: 'it is part of the study'
    search.optimize(search.scenario(OPEN, "$goal batch 2"), '--resume').err.contains('changed since: optimize s')
  }

  private static double between(List<Double> sorted, double share) {
    double at = share * (sorted.size() - 1)
    int below = at as int
    below + 1 < sorted.size() ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below]
  }

  private static boolean near(Number a, Number b) {
    Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a as double), 1)
  }

  /** The area below a corner that some point is at most. */
  private static double covered(List<List<Double>> points, double x, double y) {
    double area = 0
    double top = y
    for (point in points.findAll { it[0] < x && it[1] < y }.sort(false)) {
      area += (x - point[0]) * Math.max(0d, top - point[1])
      top = Math.min(top, point[1] as double)
    }
    area
  }
}
