package scn.engine.sim

import static scn.engine.workload.LedgerWorkloads.client

import scn.engine.policy.Admission
import scn.engine.policy.ClusterView
import scn.engine.policy.Request
import scn.engine.policy.SloClass
import scn.engine.workload.ArrivalProcess
import scn.engine.workload.Client
import scn.engine.workload.LengthDistribution
import scn.engine.workload.RateFunction
import scn.engine.workload.Starts
import scn.engine.workload.Workload
import scn.engine.workload.WorkloadGenerator
import scn.engine.workload.WorkloadModel
import spock.lang.Specification

/** Rounds that wait for the answer to their predecessor. */
class ClosedLoopSpec extends Specification {
  static final THINK = 50_000
  static final int TOKEN_MICROS = 7

  static Client chat(Map<String, Object> changes = [:], int rounds = 4, boolean accumulate = true) {
    client([session: new Client.Session(rounds, THINK, accumulate, Client.Loop.CLOSED), input: new LengthDistribution.Uniform(5, 60),
      output: new LengthDistribution.Uniform(1, 40)] + changes, SloClass.STANDARD, 200)
  }

  static Client users(int count) {
    chat(starts: new Starts.Users(count), session: new Client.Session(Client.Session.ENDLESS, THINK, false, Client.Loop.CLOSED))
  }

  static Workload workload(Map<String, Object> bounds, Client... clients) {
    def some = { it == null ? OptionalInt.empty() : OptionalInt.of(it as int) }
    WorkloadGenerator.generate(new WorkloadModel(clients as List, some(bounds.requests), some(bounds.sessions),
      bounds.horizon ? OptionalLong.of(bounds.horizon as long) : OptionalLong.empty()), 42)
  }

  static Map<String, List<RunLog.Outcome>> sessions(RunLog log) {
    log.outcomes().groupBy { it.input().session() }
  }

  def "a round arrives a think time after the last token of its predecessor is delivered"() {
    given: 'answers of one token, whose first token is their last'
    def log = new Fixture().run(workload(sessions: 30, chat(output: new LengthDistribution.Constant(1))))

    expect:
    sessions(log).size() == 30
    sessions(log).values().every { rounds ->
      rounds*.input()*.round() == [0, 1, 2, 3] && rounds.collate(2, 1, false).every { a, b ->
        b.input().arrivalMicros() == a.input().arrivalMicros() + a.ttftMicros() + THINK
      }
    }
  }

  def "what a run does to a round moves its arrival and nothing else of it"() {
    given:
    def workload = workload(sessions: 40, chat([:], 5, accumulate))
    def describe = { RunLog log ->
      log.outcomes()*.input().collectEntries { it ->
        [it.name(), [it.session(), it.round(), it.contextTokens(), it.ownStream(), it.inputTokens(), it.outputTokens()]]
      }
    }
    def quick = new Fixture(instances: 4).run(workload)
    def slow = new Fixture(maxRequests: 1, scheduler: Fixture.SHORTEST_PROMPT).run(workload)

    expect:
    describe(quick) == describe(slow)
    quick.outcomes()*.input()*.arrivalMicros() != slow.outcomes()*.input()*.arrivalMicros()
    quick.outcomes().size() == 200
    quick.outcomes()*.input()*.name().toSet().size() == 200

    where:
    accumulate << [true, false]
  }

  def "an accumulating round reads the tokens of its session"() {
    given:
    def log = new Fixture(instances: 1, gpuBlocks: 100_000).run(workload(sessions: 10, chat()))

    expect:
    sessions(log).values().every { rounds ->
      int context = 0
      rounds*.input()*.ownStream().toSet().size() == 1 && rounds*.input().every {
        boolean holds = it.contextTokens() == context
        context = it.inputTokens() + it.outputTokens()
        holds
      }
    }
    log.instances()[0].cacheHitRate() > 0.3
  }

  def "without accumulation no two rounds read the same stream"() {
    given:
    def log = new Fixture(instances: 2).run(workload(sessions: 25, chat([:], 6, false)))

    expect:
    log.outcomes().size() == 150
    log.outcomes()*.input()*.ownStream().toSet().size() == 150
    log.instances().every { it.cacheHitRate() == 0 }
  }

  def "users ask again and again until the horizon, each one request at a time"() {
    given:
    def log = new Fixture().run(workload(horizon: 1_000_000, users(8)))

    expect:
    sessions(log).size() == 8
    sessions(log).values()*.first()*.input()*.arrivalMicros().sort() == (0..7).collect { int user -> user * (THINK / 8 as int) }
    sessions(log).values().every { rounds ->
      rounds.size() > 5 && rounds.collate(2, 1, false).every { a, b -> b.input().arrivalMicros() > a.input().arrivalMicros() + THINK }
    }
    log.outcomes()*.input()*.arrivalMicros().max() < 1_000_000
    log.outcomes()*.input()*.arrivalMicros() == log.outcomes()*.input()*.arrivalMicros().sort(false)
  }

  def "a cap on requests ends the run with that many of them, the first to arrive"() {
    given:
    def all = new Fixture().run(workload(horizon: 2_000_000, chat()))
    def some = new Fixture().run(workload(horizon: 2_000_000, requests: 100, chat()))

    expect:
    some.outcomes().size() == 100
    some.outcomes()*.input()*.name() == all.outcomes()*.input()*.name().take(100)
    some.outcomes().count { it.input().round() > 0 } > 0
  }

  def "a session ends with a round that is #fate"() {
    given: 'prompts of 30, 61, 92 and 123 tokens in blocks of 4'
    def fixture = new Fixture(gpuBlocks: blocks, maxRequests: 1)
    def source = chat(input: new LengthDistribution.Constant(30), output: new LengthDistribution.Constant(1))
    def policies = fixture.policies()
    def refusing = new Policies(
        { Request request, ClusterView cluster -> !(rejects && request.round == 1) } as Admission, policies.router(), policies.perInstance())

    when:
    def log = Simulation.run(workload(sessions: 12, source), fixture.cluster(), refusing, Audit.EVERY_EVENT)

    then:
    sessions(log).values().every { rounds ->
      rounds.init().every { it.completed() } && rounds*.input()*.round() == (0..<rounds.size()).toList()
    }
    sessions(log).values().count { it.last().status() == status } == ended

    where:
    fate       | rejects | blocks || status                   | ended
    'rejected' | true    | 1000   || RunLog.Status.REJECTED   | 12
    'dropped'  | false   | 20     || RunLog.Status.DROPPED    | 12
    'answered' | false   | 1000   || RunLog.Status.COMPLETED  | 12
  }

  def "rounds beyond the horizon of the cluster are known but have not arrived"() {
    given:
    def log = new Fixture(horizon: 70_000).run(workload(sessions: 20, chat()))
    def late = log.outcomes().findAll { it.input().arrivalMicros() > 70_000 }

    expect:
    late.any { it.input().round() > 0 }
    late.every { it.status() == RunLog.Status.NOT_ARRIVED }
  }

  def "with sessions of one round, time order gives the numbers of instance by instance"() {
    given:
    def closed = workload(sessions: 300, chat([:], 1))
    def open = new Workload(closed.requests(), closed.streams())
    def fixture = new Fixture(instances: 3, gpuBlocks: 60, maxRequests: 5)
    def describe = { RunLog log ->
      log.outcomes().collect { [it.input(), it.status(), it.instance(), it.ttftMicros(), it.e2eMicros(), it.preemptions()] }
    }

    expect:
    describe(fixture.run(closed)) == describe(fixture.run(open))
  }

  def "equal gaps, one user at a time: the arrivals in full"() {
    given: 'a step takes 100.3 + 2.7 per prompt token or 1.9 per decode, whole us; 10.4 + 1.3 per prompt token before the queue'
    def one = chat(
        [starts: new Starts.Drawn(new RateFunction.Steady(1000), new ArrivalProcess.Constant()),
          input: new LengthDistribution.Constant(10), output: new LengthDistribution.Constant(2)], 3, false)

    expect: 'in the queue after 23 us, a prefill of 127 and a decode of 102 us; the token is delivered 7 us later'
    new Fixture().run(workload(sessions: 1, one)).outcomes()*.input()*.arrivalMicros() ==
        [1000, 1000 + 23 + 127 + 102 + TOKEN_MICROS + THINK, 1000 + 2 * (23 + 127 + 102 + TOKEN_MICROS + THINK)]
  }
}
