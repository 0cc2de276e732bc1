package scn.engine.sim

import scn.engine.policy.Admission
import scn.engine.policy.ClusterView
import scn.engine.policy.Request
import scn.engine.policy.Response
import scn.engine.policy.Router
import spock.lang.Specification

/** What a gateway hears of how requests end. */
class ResponsesSpec extends Specification {

  /** Notes what it is asked and told, in order. */
  static class Listener implements Admission {
    boolean listens = true
    List<String> events = []
    List<Response> responses = []

    boolean observesResponses() { listens }

    boolean admit(Request request, ClusterView cluster) {
      events << "$cluster.nowMicros ask $request.id".toString()
      true
    }

    void ended(Request request, Response response) {
      events << "$response.endMicros end $request.id".toString()
      responses << response
    }
  }

  def "an end is told before the first decision after it, and carries what the results report"() {
    given: 'one request of 3 prompt and 5 output tokens ends at 530'
    def listener = new Listener()

    when:
    def log = run(listener, [[0, 3, 5], [530, 3, 5], [531, 3, 5], [9000, 3, 5]])

    then:
    listener.events.take(4) == ['0 ask 0', '530 ask 1', '530 end 0', '531 ask 2']
    listener.events.takeRight(1) == ['9000 ask 3']
    listener.responses*.ttftMicros == log.outcomes().take(3)*.ttftMicros()
    listener.responses*.e2eMicros == log.outcomes().take(3)*.e2eMicros()
    listener.responses*.outputTokens == [5, 5, 5]
    listener.responses*.instance == [0, 0, 0]
  }

  def "a prompt that can never fit is told as dropped"() {
    given:
    def listener = new Listener()

    when:
    run(listener, [[0, 8, 1], [500, 1, 1]], new Fixture(gpuBlocks: 1))

    then:
    with(listener.responses[0]) {
      dropped
      ttftMicros == -1
      e2eMicros == -1
      outputTokens == 0
    }
  }

  def "of many requests on many instances each end is told once, and times never go back"() {
    given:
    def listener = new Listener()
    def rows = (0..<300).collect { [it * 40, 1 + it % 23, it % 11] }

    when:
    run(listener, rows + [[1_000_000, 1, 1]], new Fixture(instances: 3, gpuBlocks: 40, maxRequests: 4))

    then:
    def times = listener.events.collect { it.split(' ')[0] as long }
    times == times.sort(false)
    listener.responses.size() == 300
    listener.events.findAll { it.contains('end') }.toSet().size() == 300
  }

  def "who does not listen is not told"() {
    given:
    def listener = new Listener(listens: false)

    when:
    run(listener, [[0, 3, 5], [9000, 3, 5]])

    then:
    listener.responses.empty
  }

  def "a router is told as well"() {
    given:
    int told = 0
    Router router = new Router() {
      int route(Request request, ClusterView cluster) { 0 }

      boolean observesResponses() { true }

      void ended(Request request, Response response) { told++ }
    }

    when:
    run(Fixture.EVERYBODY, [[0, 3, 5], [9000, 3, 5]], new Fixture(), router)

    then:
    told == 1
  }

  private static RunLog run(
      Admission admission, List<List<Integer>> rows, Fixture fixture = new Fixture(), Router router = Fixture.LEAST_LOADED) {
    def policies = new Policies(admission, router, fixture.policies().perInstance())
    Simulation.run(Fixture.workload(rows), fixture.cluster(), policies, Audit.EVERY_EVENT)
  }
}
