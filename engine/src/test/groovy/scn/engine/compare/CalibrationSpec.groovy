package scn.engine.compare

import static scn.engine.compare.SmallRuns.FCFS
import static scn.engine.compare.SmallRuns.SHORTEST_PROMPT

import java.nio.file.Files
import java.nio.file.Path
import scn.engine.compare.Prediction.ShareOf
import scn.engine.compare.Sample.Paired
import scn.engine.metrics.RunMetrics
import spock.lang.Shared
import spock.lang.Specification

/** Whether verdicts on real runs are wrong as rarely as they say. */
class CalibrationSpec extends Specification {
  static final int COMPARISONS = Integer.getInteger('scn.comparisons', 24)
  static final List<String> METRICS = ['ttft.p99', 'ttft.mean', 'throughput']
  static final List<Integer> SEEDS = [3, 5, 10]
  static final int MOST_SEEDS = 10
  static final double STRETCH = 1.25

  /** Far from the seeds of the baseline. */
  static final long ELSEWHERE = 10_000_000

  @Shared
  List<Map<String, Double>> baseline = (0..<COMPARISONS * MOST_SEEDS).collect { read(SmallRuns.run(it, 0)) }

  @Shared
  List<String> figures = []

  def "a strategy against itself, #how: at most 5% of the verdicts claim an effect"() {
    given:
    def candidate = (0..<COMPARISONS * MOST_SEEDS).collect { read(run(it)) }

    expect:
    METRICS.every { metric -> errors("none, $how", metric, candidate, 1) <= claims(0.05) }

    where:
    how                    | run
    'other seeds'          | { SmallRuns.run(ELSEWHERE + it, 0) }
    'same seeds'           | { SmallRuns.run(it, 1) }
  }

  def "a planted effect, #how: at least 95% of the intervals hold it"() {
    given: 'hardware and traffic a quarter slower: every time is a quarter longer, every rate a fifth lower'
    def candidate = (0..<COMPARISONS * MOST_SEEDS).collect { read(run(it)) }

    expect:
    METRICS.every { metric ->
      double truth = metric == 'throughput' ? 1 / STRETCH : STRETCH
      errors("planted, $how", metric, candidate, truth) <= Errors.byChance(COMPARISONS, 0.05)
    }

    where:
    how           | run
    'other seeds' | { SmallRuns.run(2 * ELSEWHERE + it, 0, FCFS, STRETCH) }
    'same seeds'  | { SmallRuns.run(it, 2, FCFS, STRETCH) }
  }

  def "the effect of another strategy, as all its runs show it: at least 90% of the intervals hold it"() {
    given:
    def candidate = (0..<COMPARISONS * MOST_SEEDS).collect { read(SmallRuns.run(it, 1, SHORTEST_PROMPT)) }

    expect:
    METRICS.every { metric ->
      def logs = candidate.indices.collect { Math.log(candidate[it][metric] / baseline[it][metric]) }
      double truth = Math.exp(logs.sum() / logs.size())
      errors('shortest prompt first', metric, candidate, truth) <= Errors.byChance(COMPARISONS, 0.1)
    }
  }

  def "the figures of a whole campaign are those of the documentation"() {
    given:
    def text = Files.readString(Path.of(System.getProperty('scn.home')).resolve('docs/statistics.md'))

    expect:
    figures.size() == 5 * METRICS.size()
    COMPARISONS < Errors.CAMPAIGN || figures.findAll { !text.contains(it) } == []
  }

  /** A campaign has to keep to the rate itself, a share of it to what chance makes of the rate. */
  private static int claims(double rate) {
    COMPARISONS >= Errors.CAMPAIGN ? (int) (COMPARISONS * rate) : Errors.byChance(COMPARISONS, rate)
  }

  /** Intervals beside the true ratio, for the number of seeds that has most of them. */
  private int errors(String effect, String metric, List<Map<String, Double>> candidate, double truth) {
    def counts = SEEDS.collect { seeds ->
      def intervals = (0..<COMPARISONS).collect { number ->
        Comparison.of(sample(metric, candidate, number * MOST_SEEDS, seeds), new ShareOf(Sign.BELOW, 1))
            .evidence().effect().interval().get()
      }
      [intervals.count { it.high() < truth }, intervals.count { it.low() > truth }]
    }
    def rates = counts.collect { it.collect { String.format(Locale.ROOT, '%.1f', 100d * it / COMPARISONS) }.join(' + ') }
    figures << "| $effect | `$metric` | ${rates.join(' | ')} |".toString()
    counts*.sum().max()
  }

  private Sample sample(String metric, List<Map<String, Double>> candidate, int first, int seeds) {
    def arm = { List<Map<String, Double>> runs ->
      (first..<first + seeds).collect { new Reading.Value(it, runs[it][metric]) }
    }
    new Paired(arm(baseline), arm(candidate))
  }

  private static Map<String, Double> read(RunMetrics metrics) {
    METRICS.collectEntries { [it, metrics.all()[it].asDouble] }
  }
}
