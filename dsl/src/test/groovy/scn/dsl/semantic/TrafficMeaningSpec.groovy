package scn.dsl.semantic

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.trace.ReplayOptions
import scn.dsl.trace.TraceFormat
import scn.engine.policy.SloClass
import scn.engine.workload.BurstRate
import scn.engine.workload.Client
import scn.engine.workload.GatedRate
import scn.engine.workload.GatedRate.Gate
import scn.engine.workload.LengthDistribution
import scn.engine.workload.PiecewiseRate
import scn.engine.workload.PiecewiseRate.Piece
import scn.engine.workload.RateFunction
import scn.engine.workload.Starts
import scn.engine.workload.WaveRate
import scn.engine.workload.WorkloadModel
import spock.lang.Specification
import spock.lang.TempDir

/** What workloads say beyond clients at a steady rate. */
class TrafficMeaningSpec extends Specification {

  static final SCENARIOS = Path.of(System.getProperty('scn.home', '..'), 'scenarios')
  static final double FOREVER = Double.POSITIVE_INFINITY

  @TempDir
  Path folder

  def "rate #text"() {
    expect:
    (model("horizon 9 s client a { rate $text }").clients()[0].starts() as Starts.Drawn).rate() == rate

    where:
    text                                                       || rate
    '5 req/min'                                                || new RateFunction.Steady(5 * 1e6d / 6e7d)
    'steps { 0 s: 100 req/s  10 s: 400 req/s }'                || new PiecewiseRate([new Piece(0, 100, 100), new Piece(10, 400, 400)])
    'ramp { 0 s: 100 req/s  10 s: 400 req/s }'                 || new PiecewiseRate([new Piece(0, 100, 400), new Piece(10, 400, 400)])
    'wave(mean: 200 req/s, amplitude: 50%, period: 24 h, peak: 14 h)' || new WaveRate(200, 0.5, 86_400, 50_400)
    'wave(mean: 200 req/s, amplitude: 0.1, period: 1 min)'     || new WaveRate(200, 0.1, 60, 0)
    'bursts(base: 100 req/s, peak: 800 req/s, every: 10 s, length: 1 s)' || new BurstRate(100, 800, 10, 1)
    '8 req/s active 5 s .. 6 s active 1 s .. 2500 ms'          || new GatedRate(new RateFunction.Steady(8), [new Gate(1, 2.5d, 1), new Gate(5, 6, 1)])
  }

  def "at every time those who are active share the whole rate"() {
    given:
    def rates = model("""horizon 9 s  rate 60 req/s
      client always { share 1 }
      client early { share 2 active 0 s .. 4 s }
      client late { share 3 active 2 s .. 6 s }""").clients().collectEntries { [it.name(), it.starts().rate()] }
    def steady = new RateFunction.Steady(60)

    expect:
    rates.always == new GatedRate(steady, [new Gate(0, 2, 1 / 3d), new Gate(2, 4, 1 / 6d), new Gate(4, 6, 1 / 4d), new Gate(6, FOREVER, 1)])
    rates.early == new GatedRate(steady, [new Gate(0, 2, 2 / 3d), new Gate(2, 4, 2 / 6d)])
    rates.late == new GatedRate(steady, [new Gate(2, 4, 3 / 6d), new Gate(4, 6, 3 / 4d)])
    Math.abs(rates.values()*.expectedUntil(9).sum() - 540) < 1e-9
  }

  def "a mix shares a rate that changes with time"() {
    expect:
    model('horizon 9 s rate ramp { 0 s: 10 req/s 5 s: 30 req/s } mix { critical 1 batch 3 }').clients()*.starts()*.rate() == [
      new PiecewiseRate([new Piece(0, 2.5, 7.5), new Piece(5, 7.5, 7.5)]), new PiecewiseRate([new Piece(0, 7.5, 22.5), new Piece(5, 22.5, 22.5)])]
  }

  def "a cohort is clients that are all alike, with a common prefix or one each"() {
    given:
    def clients = model("""horizon 9 s  rate 100 req/s  client other { share 50% }
      cohort agents x 4 { class batch  tenant "t"  share 50%  prefix "context" 512 tokens $per }""").clients()

    expect:
    clients*.name() == ['other', 'agents-0', 'agents-1', 'agents-2', 'agents-3']
    clients.tail()*.starts()*.rate().unique() == [new RateFunction.Steady(12.5)]
    clients.tail()*.sloClass().unique() == [SloClass.BATCH]
    clients.tail()*.prefix()*.get()*.group().unique() == groups

    where:
    per          || groups
    ''           || ['context']
    'per member' || ['context/agents-0', 'context/agents-1', 'context/agents-2', 'context/agents-3']
  }

  def "a cohort of 100000 compiles"() {
    expect:
    model('horizon 9 s cohort crowd x 100000 { rate 1000 req/s }').clients().size() == 100_000
  }

  def "users are endless closed sessions"() {
    given:
    def client = model('horizon 9 s client people { users 50 session { think 2 s } }').clients()[0]

    expect:
    client.starts() == new Starts.Users(50)
    client.session().get() == new Client.Session(Client.Session.ENDLESS, 2_000_000, false, Client.Loop.CLOSED)
  }

  def "session { #text } is #loop"() {
    expect:
    model("sessions 5 client a { rate 1 req/s session { rounds 3 think 1 s $text } }").clients()[0].session().get() ==
        new Client.Session(3, 1_000_000, accumulate, loop)

    where:
    text                             || accumulate | loop
    ''                               || false      | Client.Loop.OPEN
    'loop open'                      || false      | Client.Loop.OPEN
    'loop closed context accumulate' || true       | Client.Loop.CLOSED
  }

  def "caps: #text"() {
    given:
    def model = model("$text client a { rate 1 req/s session { rounds 3 think 1 s } }")

    expect:
    [model.requests(), model.sessions(), model.horizonMicros()] == [requests, sessions, horizon]

    where:
    text                             || requests          | sessions           | horizon
    'sessions 100'                   || OptionalInt.empty() | OptionalInt.of(100) | OptionalLong.empty()
    'requests 200 cut sessions'      || OptionalInt.of(200) | OptionalInt.empty() | OptionalLong.empty()
    'sessions 9 horizon 1 s'         || OptionalInt.empty() | OptionalInt.of(9)   | OptionalLong.of(1_000_000)
  }

  def "lengths: #text"() {
    given:
    Files.writeString(folder.resolve('values.csv'), 'tokens\n128\n5\n128\n')
    Files.writeString(folder.resolve('histogram.csv'), '\uFEFFtokens,weight\r\n128,70\r\n2048,30\r\n')

    expect:
    model("horizon 9 s client a { rate 1 req/s input $text }").clients()[0].input() == law

    where:
    text                                                             || law
    'zipf(exponent: 1.2, max: 4096) tokens'                          || new LengthDistribution.Zipf(1.2, 1, 4096)
    'gaussian(mean: 9, sd: 3, min: 4, max: 20, bounds: clamp)'       || new LengthDistribution.Gaussian(9, 3, 4, 20)
    'gaussian(mean: 9, sd: 3, min: 4, max: 20, bounds: truncate)'    || new LengthDistribution.Truncated(new LengthDistribution.Gaussian(9, 3, 4, 20))
    'pareto-lognormal(alpha: 2, xm: 9, mu: 1, sigma: 1, weight: 0.5, max: 99)' || new LengthDistribution.ParetoLognormal(2, 9, 1, 1, 0.5, 1, 99)
    'empirical "values.csv" tokens'                                  || bins([5: 1, 128: 2])
    'empirical "histogram.csv"'                                      || bins([128: 70, 2048: 30])
  }

  def "a replay is played as its options say"() {
    given:
    def replayed = source('replay "x.csv" { format azure time_scale 2 start 1 s end 1 min token_scale 0.5 class batch max_tokens 4096 } requests 50 horizon 10 s')

    expect:
    replayed.options() == new ReplayOptions(TraceFormat.AZURE, 2, 1_000_000, OptionalLong.of(60_000_000), 0.5, OptionalLong.of(50),
        Optional.of(SloClass.BATCH), OptionalInt.of(4096), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(10_000_000))
    source('replay "x.csv"').options() == ReplayOptions.PLAIN
  }

  static LengthDistribution bins(Map<Integer, Number> weights) {
    new LengthDistribution.Empirical(weights.collect { tokens, weight -> new LengthDistribution.Empirical.Bin(tokens, weight as double) })
  }

  private WorkloadModel model(String text) {
    (source("arrivals poisson input constant(value: 9) output constant(value: 9) $text") as WorkloadSource.Generated).model()
  }

  private WorkloadSource source(String text) {
    def file = Files.writeString(folder.resolve('test.scn'), """import "lib/ledger.scn"
      workload w { $text }
      experiment e { semantics reference workload w cluster eight_h100 baseline llmd_default }""")
    def compilation = new ScenarioCompiler(new PoliciesForSpecs(), SCENARIOS).compile(file)
    assert compilation.diagnostics() == []
    compilation.scenario().get().experiments()[0].setup().workload()
  }
}
