package scn.engine.metrics

import scn.engine.policy.Priority
import scn.engine.policy.Request
import scn.engine.policy.RequestOrder
import scn.engine.policy.SloClass
import scn.engine.sim.Audit
import scn.engine.sim.Fixture
import scn.engine.sim.Simulation
import spock.lang.Specification

/** Requests in each other's way. */
class BlockingSpec extends Specification {
  static final Priority BY_ID = new Priority() {
    double priority(Request request, long now) { request.id }
  }
  static final Priority BY_CLASS = new Priority() {
    double priority(Request request, long now) { request.sloClass == SloClass.CRITICAL ? 1 : 0 }
  }
  static final RequestOrder HIGHEST_FIRST = { Request a, Request b -> b.priority <=> a.priority } as RequestOrder

  def "one at a time, the first two behind each other and #text: passed over #times times"() {
    given: 'request 2 is more urgent than request 1; both wait for request 0'
    def fixture = new Fixture(maxRequests: 1, priority: priority, scheduler: scheduler)

    expect:
    passedOver(fixture, [[0, 4, 9], [50, 4, 9], [60, prompt, 9]])['passed_over'] == times

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
    with(passedOver(new Fixture(maxRequests: 1, priority: BY_ID), rows)) {
      it['passed_over'] == 3 + 2 + 1
      it['passed_over[standard]'] == 6
      it['passed_over[critical]'] == null
    }
  }

  def "an order by priority has no inversions among equal prompts, first come, first served has"() {
    given:
    def random = new Random(seed)
    int arrival = 0
    def rows = (0..<60).collect { [arrival += random.nextInt(300), 8, 1 + random.nextInt(20)] }
    def fixture = new Fixture(instances: 2, maxRequests: 3, priority: Fixture.BY_NAME, scheduler: scheduler)

    expect:
    (passedOver(fixture, rows)['passed_over'] > 0) == inverted

    where:
    seed | scheduler     || inverted
    1    | Fixture.FCFS  || true
    2    | Fixture.FCFS  || true
    1    | HIGHEST_FIRST || false
    2    | HIGHEST_FIRST || false
  }

  def "who is passed over is known by class"() {
    given: 'one at a time: a sheddable request, then two sheddable ones, then a critical one that is worth more'
    def rows = [[0, 4, 9], [50, 4, 9], [55, 4, 9], [60, 4, 9]]
    def counted = passedOver(new Fixture(maxRequests: 1, priority: BY_CLASS), rows, [SloClass.SHEDDABLE] * 3 + [SloClass.CRITICAL])

    expect: 'it stays twice where one of the two goes'
    counted['passed_over[critical]'] == 2
    counted['passed_over[sheddable]'] == 0
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

  private static Map<String, Double> passedOver(Fixture fixture, List<List<Integer>> rows, List<SloClass> classes = []) {
    def log = Simulation.run(Fixture.workload(rows, classes), fixture.cluster(), fixture.policies(), Audit.EVERY_EVENT)
    new RunMetrics(log, fixture.cluster()).all().findAll { it.key.startsWith('passed_over') }.collectEntries { [it.key, it.value.asDouble] }
  }
}
