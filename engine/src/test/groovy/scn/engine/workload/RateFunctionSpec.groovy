package scn.engine.workload

import static scn.engine.policy.SloClass.STANDARD
import static scn.engine.workload.LedgerWorkloads.client
import static scn.engine.workload.LedgerWorkloads.first
import static scn.engine.workload.LedgerWorkloads.until

import scn.engine.workload.GatedRate.Gate
import scn.engine.workload.PiecewiseRate.Piece
import spock.lang.Specification

class RateFunctionSpec extends Specification {
  static final RateFunction STEPS =
      new PiecewiseRate([new Piece(0, 100, 100), new Piece(10, 400, 400), new Piece(20, 0, 0)])
  static final RateFunction RAMP = new PiecewiseRate([new Piece(0, 10, 50), new Piece(8, 50, 50)])
  static final RateFunction WAVE = new WaveRate(200, 0.5, 40, 10)
  static final RateFunction BURSTS = new BurstRate(100, 800, 10, 1)
  static final RateFunction GATED =
      new GatedRate(RAMP, [new Gate(2, 4, 1), new Gate(6, Double.POSITIVE_INFINITY, 0.5d)])

  def '#name: #arrivals requests are expected within #seconds s'() {
    expect:
    Math.abs(rate.expectedUntil(seconds) - arrivals) < 1e-9 * Math.max(1, arrivals)

    where:
    name                | rate   | seconds || arrivals
    'steady'            | new RateFunction.Steady(300) | 4 || 1200
    'the first step'    | STEPS  | 10      || 1000
    'the second step'   | STEPS  | 15      || 3000
    'behind the end'    | STEPS  | 99      || 5000
    'half of a ramp'    | RAMP   | 4       || 80
    'a whole ramp'      | RAMP   | 8       || 240
    'behind a ramp'     | RAMP   | 10      || 340
    'a whole wave'      | WAVE   | 40      || 8000
    'up to its peak'    | WAVE   | 10      || 2000 + 100 * 40 / (2 * Math.PI)
    'a burst'           | BURSTS | 1       || 800
    'a burst and calm'  | BURSTS | 10      || 1700
    'two and a half'    | BURSTS | 20.5    || 3800
    'before a window'   | GATED  | 2       || 0
    'within a window'   | GATED  | 3       || 22.5
    'between windows'   | GATED  | 5       || 50
    'at half the rate'  | GATED  | 10      || 50 + (340 - 150) / 2
  }

  def 'the time until x requests are expected is the inverse, for #name'() {
    expect:
    (1..2000).every { int k ->
      double arrivals = k * most / 2000
      double seconds = rate.secondsUntil(arrivals)
      Math.abs(rate.expectedUntil(seconds) - arrivals) < 1e-8 * most
    }

    where:
    name     | rate   | most
    'steps'  | STEPS  | 5000
    'a ramp' | RAMP   | 900
    'a wave' | WAVE   | 30_000
    'bursts' | BURSTS | 9000
    'windows'| GATED  | 700
  }

  def 'a rate that ends has no time for more'() {
    expect:
    STEPS.secondsUntil(5000.001d) == Double.POSITIVE_INFINITY
    new GatedRate(STEPS, [new Gate(0, 1, 1)]).secondsUntil(101) == Double.POSITIVE_INFINITY
  }

  def 'a share of a rate has its share of the requests at all times: #rate'() {
    expect:
    [0.5d, 3d, 12d, 77d].every {
      Math.abs(rate.share(3, 4).expectedUntil(it) - rate.expectedUntil(it) * 0.75d) < 1e-9 * rate.expectedUntil(77)
    }

    where:
    rate << [new RateFunction.Steady(7), STEPS, RAMP, WAVE, BURSTS, GATED]
  }

  def 'steps of one rate are that rate, request by request'() {
    given:
    def steps = new PiecewiseRate([new Piece(0, 500, 500), new Piece(0.7d, 500, 500)])

    expect:
    [first(900, [client([rate: steps], STANDARD, 1)]).requests()*.arrivalMicros(),
      first(900, [client(STANDARD, 500)]).requests()*.arrivalMicros()].transpose().every { a, b -> Math.abs(a - b) <= 1 }
  }

  def 'another rate moves arrivals and nothing else of the requests'() {
    given:
    def steady = first(800, [client(STANDARD, 300)]).requests()
    def other = first(800, [client([rate: rate], STANDARD, 1)]).requests()

    expect:
    other*.inputTokens() == steady*.inputTokens()
    other*.outputTokens() == steady*.outputTokens()
    other*.arrivalMicros() != steady*.arrivalMicros()
    other*.arrivalMicros() == other*.arrivalMicros().sort(false)

    where:
    rate << [STEPS, RAMP, WAVE, BURSTS, GATED]
  }

  def 'equal gaps follow the rate: #name'() {
    given:
    def source = client([rate: rate, arrivals: new ArrivalProcess.Constant()], STANDARD, 1)

    expect:
    first(arrivals.size(), [source]).requests()*.arrivalMicros() == arrivals

    where:
    name      | rate                                                                     || arrivals
    'steps'   | new PiecewiseRate([new Piece(0, 1, 1), new Piece(2, 4, 4)])              || [1_000_000, 2_000_000, 2_250_000, 2_500_000]
    'ramp'    | new PiecewiseRate([new Piece(0, 0, 2), new Piece(1, 2, 2)])              || [1_000_000, 1_500_000]
    'bursts'  | new BurstRate(0, 4, 10, 0.5d)                                            || [250_000, 500_000, 10_250_000, 10_500_000]
    'windows' | new GatedRate(new RateFunction.Steady(2), [new Gate(5, 6, 1), new Gate(9, 10, 2)]) || [5_500_000, 9_000_000, 9_250_000]
  }

  def 'arrivals keep to the rate in the long run, with the variation of their process'() {
    given:
    def requests = until(400_000_000, [client([rate: WAVE, arrivals: new ArrivalProcess.Poisson()], STANDARD, 1)]).requests()
    int aroundPeak = requests.count { it.arrivalMicros() % 40_000_000 < 20_000_000 }

    expect: '10 waves of 8000; the half around the peak has 1 + 2 * 0.5 / pi of the mean'
    Math.abs(requests.size() - 80_000) < 1200
    Math.abs(aroundPeak / 40_000 - (1 + 1 / Math.PI)) < 0.02
  }

  def 'traffic ends with its windows'() {
    given:
    def source = client([rate: new GatedRate(new RateFunction.Steady(100), [new Gate(1, 2, 1)])], STANDARD, 1)

    expect:
    def requests = first(1_000_000, [source]).requests()
    requests.size() in 20..300
    requests.every { it.arrivalMicros() >= 1_000_000 && it.arrivalMicros() < 2_000_000 }
  }

  def 'no rate is #fault'() {
    when:
    make()

    then:
    def refusal = thrown(IllegalArgumentException)
    refusal.message == message

    where:
    fault                     | make                                                                  || message
    'negative'                | { new BurstRate(-1, 5, 10, 1) }                                       || 'a rate of -1.0 per second is not 0 or more'
    'infinite'                | { new PiecewiseRate([new Piece(0, 1, Double.POSITIVE_INFINITY)]) }    || 'a rate of Infinity per second is not 0 or more'
    'without a start'         | { new PiecewiseRate([new Piece(1, 1, 1)]) }                           || 'a rate begins at 0 s'
    'back in time'            | { new PiecewiseRate([new Piece(0, 1, 1), new Piece(0, 1, 1)]) }       || 'the times of a rate rise'
    'rising for ever'         | { new PiecewiseRate([new Piece(0, 1, 2)]) }                           || 'a rate does not rise or fall for ever'
    'swinging below 0'        | { new WaveRate(1, 1.1d, 1, 0) }                                       || 'no wave has these figures'
    'one burst without end'   | { new BurstRate(1, 5, 1, 2) }                                         || 'a burst is shorter than the time to the next'
    'active twice at a time'  | { new GatedRate(STEPS, [new Gate(0, 2, 1), new Gate(1, 3, 1)]) }      || 'windows follow each other and are not empty'
  }
}
