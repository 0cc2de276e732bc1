package scn.engine.compare

import static scn.engine.compare.Prediction.Change.atLeast
import static scn.engine.compare.Prediction.Change.between
import static scn.engine.compare.Prediction.Direction.FALLS

import java.nio.file.Files
import java.nio.file.Path
import scn.engine.compare.Verdict.Inconclusive
import spock.lang.Shared
import spock.lang.Specification

/** The worked example of docs/statistics.md, computed again from the recorded figures. */
class StatisticsDocSpec extends Specification {
  static final Path HOME = Path.of(System.getProperty('scn.home'))
  static final String BASELINE = 's0-baseline'
  static final String METRIC = 'critical_ttft_p99_us'

  @Shared
  List<String> doc = Files.readAllLines(HOME.resolve('docs/statistics.md'))

  @Shared
  List<Map<String, String>> recorded = recorded()

  def "seed #seed of the example is as recorded"() {
    given:
    def sample = sample('s1-slo-tiered', [seed])
    def values = sample.arms().collect { it[0].value() / 1000 } + [Comparison.of(sample, between(FALLS, 0.4, 0.6)).evidence().effect().estimate()]

    expect:
    doc.contains(String.format(Locale.ROOT, '| %d | %.2f | %.2f | %.4f |', seed, *values))

    where:
    seed << [42, 43, 44]
  }

  def "#arm over seeds #seeds, #text: as the page says"() {
    when:
    def verdict = Comparison.of(sample(arm, seeds), prediction)
    def effect = verdict.evidence().effect()
    def interval = effect.interval().get()
    def said = [effect.estimate(), interval.low(), interval.high(), effect.ofMeans()].collect { percent(it) }
    def name = verdict.class.simpleName.toLowerCase() + (verdict.evidence().indicative() ? ', indicative' : '') +
        (verdict instanceof Inconclusive ? ", ${verdict.moreSeeds().asInt} more seeds" : '')

    then:
    doc.contains("| $arm | ${seeds.first()} .. ${seeds.last()} | `$text` | ${said[0]} | ${said[1]} .. ${said[2]} | ${said[3]} | $name |".toString())

    where:
    arm             | seeds    | text                 | prediction
    's1-slo-tiered' | 42..44   | 'falls 40% .. 60%'   | between(FALLS, 0.4, 0.6)
    's1-slo-tiered' | 42..44   | 'falls at least 20%' | atLeast(FALLS, 0.2)
    's5-simplified' | 42..44   | 'falls at least 60%' | atLeast(FALLS, 0.6)
    's5-simplified' | 47..56   | 'falls at least 60%' | atLeast(FALLS, 0.6)
    's5-simplified' | 47..56   | 'falls 40% .. 60%'   | between(FALLS, 0.4, 0.6)
  }

  private static String percent(double ratio) {
    String.format(Locale.ROOT, '%.1f %%', 100 * (ratio - 1))
  }

  private Sample sample(String arm, List<Integer> seeds) {
    new Sample.Paired(readings(BASELINE, seeds), readings(arm, seeds))
  }

  private List<Reading> readings(String row, List<Integer> seeds) {
    seeds.collect { seed ->
      new Reading.Value(seed, recorded.find { it.row == row && it.seed == "$seed".toString() }[METRIC] as double)
    }
  }

  private static List<Map<String, String>> recorded() {
    def lines = Files.readAllLines(HOME.resolve('dsl/src/test/resources/reference/summary.csv'))
    def columns = lines[0].split(',').toList()
    lines.tail().collect { [columns, it.split(',').toList()].transpose().collectEntries() }
  }
}
