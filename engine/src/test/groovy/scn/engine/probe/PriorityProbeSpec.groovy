package scn.engine.probe

import static scn.engine.policy.SloClass.CRITICAL
import static scn.engine.policy.SloClass.SHEDDABLE
import static scn.engine.policy.SloClass.STANDARD

import scn.engine.policy.Priority
import scn.engine.policy.Request
import scn.engine.policy.SloClass
import scn.engine.probe.Crossover.After
import scn.engine.probe.Crossover.AtOnce
import scn.engine.probe.Crossover.Never
import scn.engine.probe.Crossover.NotMonotone
import scn.engine.sim.RunFailure
import spock.lang.Specification

class PriorityProbeSpec extends Specification {
  static final BASE = [(CRITICAL): 10d, (STANDARD): 5d, (SHEDDABLE): 1d]

  /** Ages from a class's own threshold on, as the shipped slo-tiered does. */
  static final Priority TIERED = formula { Request r, long age ->
    BASE[r.sloClass] + Math.max(0d, 1e-5d * (age - (r.critical ? 0 : r.standard ? 100_000 : 200_000)))
  }

  def "slo-tiered: a waiting #waiting overtakes a fresh #fresh #overtaking"() {
    expect:
    crossover(TIERED, waiting, fresh) == overtaking

    where: 'strictly: at the time of equality the scheduler decides'
    waiting   | fresh     || overtaking
    CRITICAL  | STANDARD  || new AtOnce()
    CRITICAL  | CRITICAL  || new After(1)
    STANDARD  | CRITICAL  || new After(100_000 + 500_001)
    STANDARD  | STANDARD  || new After(100_001)
    SHEDDABLE | STANDARD  || new After(200_000 + 400_001)
    SHEDDABLE | CRITICAL  || new After(200_000 + 900_001)
  }

  def "#text: #overtaking"() {
    expect:
    crossover(formula(answer), SHEDDABLE, CRITICAL) == overtaking

    where:
    text                                | answer                                                   || overtaking
    'all equal'                         | { Request r, long age -> 0d }                            || new Never(true)
    'class alone'                       | { Request r, long age -> BASE[r.sloClass] }              || new Never(false)
    'upside down'                       | { Request r, long age -> -BASE[r.sloClass] }             || new AtOnce()
    'approaching a bound'               | { Request r, long age -> BASE[r.sloClass] - 1 / (1d + age) } || new Never(false)
    'younger is better'                 | { Request r, long age -> -(double) age - BASE[r.sloClass] } || new NotMonotone(0, 9)
    'urgent for a while'                | { Request r, long age -> age in 5000L..<9000L ? 99d : BASE[r.sloClass] } || new NotMonotone(5000, 9000)
    'from half an hour on'              | { Request r, long age -> age >= 1_800_000_000L ? 99d : BASE[r.sloClass] } || new After(1_800_000_000L)
    'not before two hours'              | { Request r, long age -> age >= 7_200_000_000L ? 99d : BASE[r.sloClass] } || new Never(false)
  }

  def "the bisection finds the very microsecond, wherever it is"() {
    given:
    def random = new Random(7)

    expect:
    (0..<30).every {
      long at = 1 + (long) Math.exp(random.nextDouble() * Math.log(3.5e9))
      crossover(formula { Request r, long age -> age >= at ? 11d : BASE[r.sloClass] }, STANDARD, CRITICAL) == new After(at)
    }
  }

  def "a formula is told of the queue before it is asked: #depth waiting"() {
    given: 'classes are apart only on long queues, like load-adaptive'
    def priority = new Priority() {
      double apart

      void stepStarts(int queueDepth) { apart = queueDepth > 5 ? 1 : 0 }

      double priority(Request r, long now) { apart * BASE[r.sloClass] + 1e-5d * (now - r.arrivalMicros) }
    }

    expect:
    new PriorityProbe(depth, 512, 60_000_000).crossovers(priority, [SHEDDABLE, CRITICAL])
        .find { it.waiting() == SHEDDABLE && it.fresh() == CRITICAL }.overtaking() == overtaking

    where:
    depth || overtaking
    2     || new After(1)
    9     || new After(900_001)
  }

  def "all pairs come, in order"() {
    expect:
    PriorityProbe.STANDARD.crossovers(TIERED, [CRITICAL, SHEDDABLE]).collect { [it.waiting(), it.fresh()] } ==
        [[CRITICAL, CRITICAL], [CRITICAL, SHEDDABLE], [SHEDDABLE, CRITICAL], [SHEDDABLE, SHEDDABLE]]
  }

  def "NaN is an error that says of whom"() {
    when:
    crossover(formula { Request r, long age -> r.sheddable ? Double.NaN : 1d }, CRITICAL, SHEDDABLE)

    then:
    def failure = thrown(RunFailure)
    failure.message == 'returned NaN'
  }

  private static Crossover.Overtaking crossover(Priority priority, SloClass waiting, SloClass fresh) {
    PriorityProbe.STANDARD.crossovers(priority, [waiting, fresh].unique(false))
        .find { it.waiting() == waiting && it.fresh() == fresh }.overtaking()
  }

  private static Priority formula(Closure<Double> ofAge) {
    new Priority() {
      double priority(Request request, long now) { ofAge(request, now - request.arrivalMicros) }
    }
  }
}
