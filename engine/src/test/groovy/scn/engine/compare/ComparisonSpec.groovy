package scn.engine.compare

import static scn.engine.compare.Prediction.Change.atLeast
import static scn.engine.compare.Prediction.Change.atMost
import static scn.engine.compare.Prediction.Change.between
import static scn.engine.compare.Prediction.Direction.FALLS
import static scn.engine.compare.Prediction.Direction.RISES
import static scn.engine.compare.Readings.alone
import static scn.engine.compare.Readings.factorial
import static scn.engine.compare.Readings.paired
import static scn.engine.compare.Readings.ratios
import static scn.engine.compare.Refutation.DIRECTION
import static scn.engine.compare.Refutation.MAGNITUDE
import static scn.engine.compare.Sign.ABOVE
import static scn.engine.compare.Sign.AT_LEAST
import static scn.engine.compare.Sign.AT_MOST
import static scn.engine.compare.Sign.BELOW
import static scn.engine.compare.Sign.EQUAL

import scn.engine.compare.Prediction.BeyondSum
import scn.engine.compare.Prediction.ChangesLess
import scn.engine.compare.Prediction.ShareOf
import scn.engine.compare.Prediction.Value
import scn.engine.compare.Verdict.Confirmed
import scn.engine.compare.Verdict.Inconclusive
import scn.engine.compare.Verdict.NotMeasured
import scn.engine.compare.Verdict.Refuted
import scn.engine.metrics.Regime
import spock.lang.Specification

class ComparisonSpec extends Specification {
  /** Intervals of the ratio: .494 to .508, .398 to .624, .979 to 1.017, 1.903 to 2.102 and .397 to 3.889. */
  static final HALVES = ratios([0.499, 0.5, 0.504])
  static final ABOUT_HALVES = ratios([0.46, 0.49, 0.55])
  static final STAYS = ratios([0.99, 1.0, 1.005])
  static final DOUBLES = ratios([1.96, 2.0, 2.04])
  static final ANYTHING = ratios([0.8, 1.2, 2.0])

  def "#text, measured #sample.candidate()*.value(): #verdict"() {
    expect:
    Comparison.of(sample, prediction).class == verdict

    where:
    text                     | prediction                | sample       || verdict
    'falls 40% .. 60%'       | between(FALLS, 0.4, 0.6)  | HALVES       || Confirmed
    'falls 40% .. 60%'       | between(FALLS, 0.4, 0.6)  | ABOUT_HALVES || Inconclusive
    'falls 40% .. 60%'       | between(FALLS, 0.4, 0.6)  | STAYS        || Refuted
    'falls 40% .. 60%'       | between(FALLS, 0.4, 0.6)  | DOUBLES      || Refuted
    'falls 10% .. 20%'       | between(FALLS, 0.1, 0.2)  | HALVES       || Refuted
    'falls at least 40%'     | atLeast(FALLS, 0.4)       | HALVES       || Confirmed
    'falls at least 49.9%'   | atLeast(FALLS, 0.499)     | HALVES       || Inconclusive
    'falls at least 60%'     | atLeast(FALLS, 0.6)       | HALVES       || Refuted
    'falls at most 60%'      | atMost(FALLS, 0.6)        | HALVES       || Confirmed
    'falls at most 60%'      | atMost(FALLS, 0.6)        | DOUBLES      || Confirmed
    'falls at most 40%'      | atMost(FALLS, 0.4)        | HALVES       || Refuted
    'rises 80% .. 120%'      | between(RISES, 0.8, 1.2)  | DOUBLES      || Confirmed
    'rises at least 50%'     | atLeast(RISES, 0.5)       | DOUBLES      || Confirmed
    'rises at least 150%'    | atLeast(RISES, 1.5)       | DOUBLES      || Refuted
    'rises at most 150%'     | atMost(RISES, 1.5)        | DOUBLES      || Confirmed
    'rises at most 150%'     | atMost(RISES, 1.5)        | HALVES       || Confirmed
    'rises at most 50%'      | atMost(RISES, 0.5)        | DOUBLES      || Refuted
    'changes less than 5%'   | new ChangesLess(0.05)     | STAYS        || Confirmed
    'changes less than 1%'   | new ChangesLess(0.01)     | STAYS        || Inconclusive
    'changes less than 5%'   | new ChangesLess(0.05)     | HALVES       || Refuted
    'changes less than 5%'   | new ChangesLess(0.05)     | ANYTHING     || Inconclusive
    '>= 95% of baseline'     | new ShareOf(AT_LEAST, 0.95) | STAYS      || Confirmed
    '>= 95% of baseline'     | new ShareOf(AT_LEAST, 0.95) | HALVES     || Refuted
    '>= 95% of baseline'     | new ShareOf(AT_LEAST, 0.95) | ANYTHING   || Inconclusive
    '< 60% of baseline'      | new ShareOf(BELOW, 0.6)   | HALVES       || Confirmed
  }

  def "#text, measured #values: #verdict"() {
    expect:
    Comparison.of(alone(values), prediction).class == verdict

    where:
    text                     | prediction               | values            || verdict
    'gap(...) >= 3'          | new Value(AT_LEAST, 3)   | [3.9, 4.0, 4.2]   || Confirmed
    'gap(...) >= 3'          | new Value(AT_LEAST, 3)   | [2.0, 4.0, 4.2]   || Inconclusive
    'gap(...) >= 3'          | new Value(AT_LEAST, 3)   | [1.9, 2.0, 2.1]   || Refuted
    'gap(...) >= 3'          | new Value(AT_LEAST, 3)   | [3, 3, 3]         || Confirmed
    'gap(...) > 3'           | new Value(ABOVE, 3)      | [3, 3, 3]         || Refuted
    'wait.max <= 500'        | new Value(AT_MOST, 500)  | [410, 400, 405]   || Confirmed
    'preemptions = 0'        | new Value(EQUAL, 0)      | [0, 0, 0]         || Confirmed
    'preemptions = 0'        | new Value(EQUAL, 0)      | [0, 0, 1]         || Refuted
    'preemptions = 0'        | new Value(EQUAL, 0)      | [1]               || Refuted
    'preemptions = 0'        | new Value(EQUAL, 0)      | [0]               || Inconclusive
  }

  def "values of which some are 0 are compared through differences: #baseline against #candidate"() {
    when:
    def verdict = Comparison.of(paired(baseline, candidate), prediction)

    then:
    verdict.class == expected
    verdict.evidence().effect().scale() == Effect.Scale.RATIO_OF_MEANS

    where:
    baseline        | candidate        | prediction             || expected
    [0, 0, 0]       | [0, 0, 0]        | new ChangesLess(0.05)  || Confirmed
    [0, 0, 0]       | [0, 0, 0]        | atLeast(FALLS, 0.4)    || Refuted
    [20, 22, 19]    | [0, 0, 0]        | atLeast(FALLS, 0.4)    || Confirmed
    [20, 22, 19]    | [1, 0, 2]        | between(FALLS, 0.7, 1) || Confirmed
    [20, 22, 19]    | [1, 0, 2]        | atLeast(RISES, 0.1)    || Refuted
    [0, 0, 0]       | [20, 22, 19]     | atLeast(RISES, 0.5)    || Confirmed
    [0, 0, 0]       | [20, 22, 19]     | atLeast(FALLS, 0.5)    || Refuted
    [0, 0, 3]       | [20, 22, 19]     | atLeast(RISES, 0.1)    || Confirmed
    [0, 20, 40]     | [0, 10, 20]      | between(FALLS, 0.5, 1) || Confirmed
    [0, 40, 3]      | [0, 22, 19]      | atLeast(FALLS, 0.1)    || Inconclusive
  }

  def "two mechanisms together #text than the sum of both: #verdict"() {
    given:
    def baseline = [100, 104, 97]

    expect:
    Comparison.of(factorial(baseline, [80, 84, 77], [70, 72, 68], both), new BeyondSum(direction, share)).class == verdict

    where:
    text               | direction | share | both         || verdict
    'fall more'        | FALLS     | 0     | [40, 41, 38] || Confirmed
    'fall 5% more'     | FALLS     | 0.05  | [40, 41, 38] || Confirmed
    'fall 40% more'    | FALLS     | 0.4   | [40, 41, 38] || Refuted
    'fall more'        | FALLS     | 0     | [70, 72, 68] || Refuted
    'fall more'        | FALLS     | 0     | [56, 58, 54] || Inconclusive
    'rise more'        | RISES     | 0     | [40, 41, 38] || Refuted
  }

  def "with a 0 among them, effects of two mechanisms add up instead of multiplying"() {
    given:
    def sample = factorial([10, 12, 11], [6, 7, 7], [5, 7, 5], [0, 0, 0])

    expect:
    with(Comparison.of(sample, new BeyondSum(FALLS, 0)).evidence().effect()) {
      scale() == Effect.Scale.RATIO_OF_MEANS
      estimate() == 29 / 33d
    }
  }

  def "a refuted prediction is wrong in #as: #prediction of #sample.candidate()*.value()"() {
    expect:
    Comparison.of(sample, prediction).in() == as

    where:
    prediction                 | sample  || as
    between(FALLS, 0.4, 0.6)   | DOUBLES || DIRECTION
    between(FALLS, 0.4, 0.6)   | STAYS   || MAGNITUDE
    between(FALLS, 0.1, 0.2)   | HALVES  || MAGNITUDE
    atLeast(RISES, 0.1)        | HALVES  || DIRECTION
    atMost(RISES, 0.5)         | DOUBLES || MAGNITUDE
    new ChangesLess(0.05)      | DOUBLES || MAGNITUDE
    new ShareOf(AT_LEAST, 1.1) | HALVES  || DIRECTION
    new ShareOf(AT_LEAST, 0.9) | HALVES  || MAGNITUDE
  }

  def "a refuted prediction is wrong in regime if the runs differ in it, or it holds in another"() {
    given:
    def refuted = Comparison.of(HALVES, atLeast(RISES, 0.1))

    expect:
    refuted.under(here as Set, elsewhere as Set).in() == as

    where:
    here                                 | elsewhere           || as
    [Regime.STABLE]                      | []                  || DIRECTION
    [Regime.STABLE, Regime.OVERLOADED]   | []                  || Refutation.REGIME
    [Regime.STABLE]                      | [Regime.OVERLOADED] || Refutation.REGIME
    [Regime.STABLE]                      | [Regime.STABLE]     || DIRECTION
  }

  def "only refuted predictions are classed: under mixed regimes a confirmed one stays confirmed"() {
    given:
    def confirmed = Comparison.of(HALVES, atLeast(FALLS, 0.4))

    expect:
    confirmed.under([Regime.STABLE, Regime.OVERLOADED] as Set, [] as Set).is(confirmed)
  }

  def "a run that failed, or has no such value, is not measured, whatever the others say"() {
    when:
    def verdict = Comparison.of(paired([100, 110, 105], [50, 'cascade failed: returned NaN', 52]), atLeast(FALLS, 0.4))

    then:
    verdict == new NotMeasured(atLeast(FALLS, 0.4), [new Reading.Missing(43, 'cascade failed: returned NaN')])
    !verdict.settled()
  }

  def "one seed has no interval: inconclusive, or a mistake of the caller"() {
    given:
    def sample = paired([100], [50])

    expect:
    with(Comparison.of(sample, atLeast(FALLS, 0.4))) {
      doubt() == Doubt.ONE_SEED
      moreSeeds().empty
      evidence().effect().estimate() == 0.5
      evidence().effect().interval().empty
    }

    when:
    sample.requireInterval()

    then:
    def mistake = thrown(IllegalArgumentException)
    mistake.message == 'one seed gives no interval; run at least two, better ten'
  }

  def "fewer than ten seeds are indicative: #seeds"() {
    expect:
    Comparison.of(ratios([0.49, 0.5].withIndex().collectMany { r, i -> [r] * (seeds.intdiv(2) + (i < seeds % 2 ? 1 : 0)) }),
        atLeast(FALLS, 0.4)).evidence().indicative() == indicative

    where:
    seeds || indicative
    3     || true
    9     || true
    10    || false
  }

  def "identical values are a point, also where rounding blurs their mean"() {
    expect:
    Comparison.of(paired([0.1, 0.1, 0.1], [0.3, 0.3, 0.3]), new ShareOf(AT_LEAST, (0.3d / 0.1d))) instanceof Confirmed
    Comparison.of(paired([7, 8.1, 9.7], [7, 8.1, 9.7]), new ShareOf(EQUAL, 1)) instanceof Confirmed
    Comparison.of(paired([7, 8.1, 9.7], [7, 8.1, 9.7]), atLeast(FALLS, 0.01)) instanceof Refuted
  }

  def "an inconclusive verdict says how many more seeds would likely settle it, and they do"() {
    given:
    def verdict = Comparison.of(ABOUT_HALVES, between(FALLS, 0.4, 0.6))
    int more = verdict.moreSeeds().asInt

    expect: 'the same spread over that many seeds settles it'
    more in 1..20
    Comparison.of(repeated(ABOUT_HALVES, 3 + more), between(FALLS, 0.4, 0.6)).settled()
  }

  def "no number of seeds settles what lies on the bound"() {
    expect:
    Comparison.of(ratios([0.5, 1, 2]), atLeast(FALLS, 0)).moreSeeds().empty
  }

  def "#what is an error of the caller: #message"() {
    when:
    call()

    then:
    def mistake = thrown(IllegalArgumentException)
    mistake.message.contains(message)

    where:
    what                   | call                                                       || message
    'another seed'         | { new Sample.Paired([new Reading.Value(1, 2)], [new Reading.Value(2, 2)]) } || 'on the same seeds, not [1] and [2]'
    'a seed given twice'   | { new Sample.Alone([new Reading.Value(1, 2)] * 2) }        || 'a seed occurs twice among [1, 1]'
    'no seed'              | { alone([]) }                                              || 'at least one seed'
    'no number'            | { alone([Double.NaN]) }                                    || 'seed 42: NaN is no measured value'
    'a negative time'      | { Comparison.of(paired([-1, 1], [1, 1]), atLeast(FALLS, 0.1)) } || 'of values of 0 or more'
    'another kind'         | { Comparison.of(alone([1, 2]), atLeast(FALLS, 0.1)) }      || 'needs a sample of kind Paired, not Alone'
    'no range'             | { between(FALLS, 0.4, 0.4) }                               || 'no measurement could confirm it'
    'a range upside down'  | { between(FALLS, 0.6, 0.4) }                               || 'is no range'
    'no room for a change' | { new ChangesLess(0) }                                     || 'no change is less than 0'
  }

  private static Sample repeated(Sample.Paired sample, int seeds) {
    ratios((0..<seeds).collect { sample.candidate()[it % 3].value() / 100 })
  }
}
