package scn.dsl.effect

import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Path
import scn.dsl.diff.Version
import scn.dsl.run.Golden
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** What changes do, as a reviewer reads it: the baseline of the scheduling track against its iteration 5. */
class EffectSpec extends Specification {
  static final SCHEDULER = 'scheduler priority-fcfs'
  static final PRIORITY = 'priority slo-tiered(critical: 10, standard: 5, sheddable: 1, age_weight: 1e-5/us)'
  static final PREFILL = 'prefill { critical off  sheddable off }'
  static final WHOLE = "$SCHEDULER $PRIORITY $PREFILL"
  static final CHANGES = [
    'scheduler: fcfs -> priority-fcfs': SCHEDULER,
    'priority: constant -> slo-tiered': PRIORITY,
    'prefill: cluster-chunk -> per-class': PREFILL,
  ]

  @Shared
  @TempDir
  Path folder

  @Shared
  Versions versions

  @Shared
  Version before

  @Shared
  Version after

  @Shared
  Effects effects

  def setupSpec() {
    versions = new Versions(folder)
    before = versions.of('old', text(''))
    after = versions.of('new', text(WHOLE))
    def alone = CHANGES.collectEntries { line, part -> [line, versions.of("alone-$line".hashCode() as String, text(part))] }
    effects = new Measurement(2, Optional.empty(), []).of([Versions.pair(before, after, alone)], [])
  }

  static String text(String parts, String claims = '') {
    """import "lib/scheduling.scn"
    strategy candidate extends llmd_default { $parts }
    experiment idea "Whole prompts for the urgent" {
      semantics reference  workload orthogonal_recorded  cluster eight_h100
      baseline llmd_default  compare candidate  seeds 42, 43, 44
      hypothesis main of candidate { predict ttft.p99[critical] falls at least 45% }
      hypothesis calm of candidate { predict throughput changes less than 5% }
      hypothesis fair of candidate { predict gap(ttft.p99, critical, sheddable) <= 2 }
      $claims
    }"""
  }

  def "the effects are those of scn run"() {
    given:
    def runs = [old: before, new: after].collectEntries { version, it ->
      [version, json(it).runs.findAll { it.strategy == 'candidate' }]
    }
    def iteration5 = json('iter5', Versions.HOME.resolve('scenarios/scheduling/05-simplified.scn'))
    def claimed = iteration5.claims.find { it.name == 'main' }.predictions[0]

    expect: 'every figure of every seed'
    candidate().metrics().every { metric ->
      metric.before()*.value() == runs.old*.metrics*.get(metric.metric().name())*.doubleValue() &&
          metric.after()*.value() == runs.new*.metrics*.get(metric.metric().name())*.doubleValue()
    }
    candidate().metrics().size() == 24

    and: 'the change of the ledger with its interval'
    def change = candidate().metric('ttft.p99[critical]').get().change().get()
    change.estimate() == claimed.estimate
    [change.interval().get().low(), change.interval().get().high()] == claimed.interval
    change.estimate().round(3) == 0.338d
  }

  def "single effects and interaction are the whole, for every metric"() {
    given:
    def shares = candidate().shares().get()

    expect:
    shares.singles()*.change() == CHANGES.keySet() as List
    shares.whole().size() == candidate().metrics().size()
    shares.whole().every { metric, whole ->
      def parts = shares.singles()*.differences()*.get(metric)
      Math.abs(parts.sum() + shares.interaction()[metric] - whole) <= 1e-9 * Math.max(1, Math.abs(whole))
    }

    and: 'a priority that no scheduler reads does nothing; the whole is what the means differ by'
    shares.singles()[1].differences().values().every { it == 0 }
    shares.singles()[2].differences()['ttft.p99[critical]'] < -10
    Math.abs(shares.whole()['ttft.p99[critical]'] - (90.02 - 268.79)) < 0.05
  }

  def "what is not touched is not measured twice, and verdicts that flip are told"() {
    given:
    def idea = effects.experiments()[0]

    expect:
    idea.strategies().collectEntries { [it.strategy(), it.touched()] } == [llmd_default: false, candidate: true]
    idea.verdicts().collect { [it.claim().wording().name(), it.before().status().label(), it.after().status().label()] } ==
        [['main', 'refuted', 'confirmed'], ['fair', 'confirmed', 'refuted']]
    idea.sameVerdicts() == 1
  }

  def "the first decision that differs is told with its reasons"() {
    given:
    def first = candidate().first().get() as FirstDifference.AtDecision

    expect: 'a prompt that was cut is computed at once'
    [first.seed(), first.request(), first.timeOnly()] == [42, 'request_1', false]
    [first.before(), first.after()]*.get()*.kind() == [Decision.Kind.PREFILL] * 2
    first.before().get().verdict() == 'prompt of 597 tokens in chunks of 256'
    first.after().get().verdict() == 'prompt of 597 tokens at once'
  }

  def "the report is #golden"() {
    expect:
    def report = EffectText.of(effects, width)
    report == Golden.text(golden, report)
    report.readLines().every { it.size() <= width }

    where:
    golden           | width
    'effect-80.txt'  | 80
    'effect-200.txt' | 200
  }

  private StrategyEffect candidate() {
    effects.experiments()[0].strategies().find { it.strategy() == 'candidate' }
  }

  private static json(String only = null, Path file) {
    new ObjectMapper().readValue(scn('run', file, '--format', 'json', '--no-ledger', *(only ? ['--only', only] : [])).out, Map)
  }

  private static json(Version version) {
    json(null, version.file())
  }
}
