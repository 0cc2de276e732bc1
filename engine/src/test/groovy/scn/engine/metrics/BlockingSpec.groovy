package scn.engine.metrics

import scn.engine.policy.Priority
import scn.engine.policy.Request
import scn.engine.policy.RequestOrder
import scn.engine.policy.SloClass
import scn.engine.sim.Audit
import scn.engine.sim.Fixture
import scn.engine.sim.Simulation
import scn.engine.sim.RunLog
import spock.lang.Specification

/** Requests in each other's way. */
class BlockingSpec extends Specification {
  static final Priority BY_ID = new Priority() {
    double priority(Request request, long now) { request.id }
  }
  static final RequestOrder HIGHEST_FIRST = { Request a, Request b -> b.priority <=> a.priority } as RequestOrder

  def "one at a time, the first two behind each other and #text: passed over #times times"() {
    given: 'request 2 is more urgent than request 1; both wait for request 0'
    def fixture = new Fixture(maxRequests: 1, priority: priority, scheduler: scheduler)

    expect:
    inversions(fixture, [[0, 4, 9], [50, 4, 9], [60, prompt, 9]]).total() == times

    where:
    text                                      | priority     | scheduler     | prompt || times
    'the urgent one as long as the other'     | BY_ID        | Fixture.FCFS  | 4      || 1
    'the urgent one longer than the other'    | BY_ID        | Fixture.FCFS  | 5      || 0
    'the urgent one first'                    | BY_ID        | HIGHEST_FIRST | 4      || 0
    'none more urgent than any'               | Fixture.NONE | Fixture.FCFS  | 4      || 0
  }

  def "a request counts once in each step that passes it over"() {
    given:
    def rows = [[0, 4, 9]] + (1..4).collect { [50 + it, 4, 9] }

    expect: 'the last of four is passed over three times, the third twice, the second once'
    with(inversions(new Fixture(maxRequests: 1, priority: BY_ID), rows)) {
      total() == 3 + 2 + 1
      of(SloClass.STANDARD) == 6
      of(SloClass.CRITICAL) == 0
    }
  }

  def "watching changes no result, and an order by priority has no inversions among equal prompts"() {
    given:
    def random = new Random(seed)
    int arrival = 0
    def rows = (0..<60).collect { [arrival += random.nextInt(300), 8, 1 + random.nextInt(20)] }
    def fixture = new Fixture(instances: 2, maxRequests: 3, priority: Fixture.BY_NAME, scheduler: scheduler)
    def inversions = new PriorityInversions()
    def watched = Simulation.run(Fixture.workload(rows), fixture.cluster(), inversions.watch(fixture.policies()), Audit.OFF)

    expect:
    times(watched) == times(fixture.run(Fixture.workload(rows)))
    (inversions.total() > 0) == inverted

    where:
    seed | scheduler     || inverted
    1    | Fixture.FCFS  || true
    2    | Fixture.FCFS  || true
    1    | HIGHEST_FIRST || false
    2    | HIGHEST_FIRST || false
  }

  def "with #blocks blocks of 4 tokens, #running running and a head of #head tokens before one of 4: blocked #blocked"() {
    when: 'the first request takes 3 blocks and decodes for a while'
    def fixture = new Fixture(gpuBlocks: blocks)
    def log = fixture.run(Fixture.workload([[0, running, 4], [50, head, 2], [90, 4, 2]]))

    then:
    (log.instances()[0].headOfLineSteps() > 0) == blocked
    new RunMetrics(log, fixture.cluster()).all()['head_of_line_steps'].asDouble == log.instances()[0].headOfLineSteps()

    where:
    blocks | running | head || blocked
    6      | 12      | 16   || true
    6      | 12      | 8    || false
    20     | 12      | 16   || false
  }

  private static PriorityInversions inversions(Fixture fixture, List<List<Integer>> rows) {
    def inversions = new PriorityInversions()
    Simulation.run(Fixture.workload(rows), fixture.cluster(), inversions.watch(fixture.policies()), Audit.EVERY_EVENT)
    inversions
  }

  private static List<List<Long>> times(RunLog log) {
    log.outcomes().collect { [it.instance(), it.ttftMicros(), it.e2eMicros(), it.schedulingDelayMicros()] }
  }
}
