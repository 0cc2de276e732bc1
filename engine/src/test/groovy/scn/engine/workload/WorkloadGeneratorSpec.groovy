package scn.engine.workload

import static scn.engine.policy.SloClass.CRITICAL
import static scn.engine.policy.SloClass.SHEDDABLE
import static scn.engine.policy.SloClass.STANDARD
import static scn.engine.workload.LedgerWorkloads.client
import static scn.engine.workload.LedgerWorkloads.first
import static scn.engine.workload.LedgerWorkloads.mixedProduction
import static scn.engine.workload.LedgerWorkloads.until

import spock.lang.Specification

class WorkloadGeneratorSpec extends Specification {

  static final LengthDistribution NINE = new LengthDistribution.Constant(9)

  static List<List> drawn(Workload workload, String client) {
    workload.requests().findAll { it.client() == client }
        .collect { [it.arrivalMicros(), it.inputTokens(), it.outputTokens()] }
  }

  def 'the same seed draws the same requests, another seed others'() {
    expect:
    first(300, mixedProduction()) == first(300, mixedProduction())
    first(300, mixedProduction(), 42) != first(300, mixedProduction(), 43)
  }

  def 'requests are named in arrival order and fewer of them are a prefix of more'() {
    given:
    def many = first(500, mixedProduction()).requests()

    expect:
    many*.name() == (0..<500).collect { "request_$it".toString() }
    many*.arrivalMicros() == many*.arrivalMicros().sort(false)
    first(100, mixedProduction()).requests() == many.take(100)
  }

  def '#change leaves the draws of the other clients alone'() {
    given:
    def before = until(400_000, mixedProduction())
    def after = until(400_000, clients)

    expect:
    drawn(after, 'critical') == drawn(before, 'critical')
    drawn(after, 'sheddable') == drawn(before, 'sheddable')

    where:
    change              | clients
    'another length'    | changed(client(STANDARD, 1000, output: NINE))
    'another process'   | changed(client(STANDARD, 1000, arrivals: new ArrivalProcess.Poisson()))
    'another rate'      | changed(client(STANDARD, 77))
    'sessions'          | changed(client(STANDARD, 9, session: new Client.Session(3, 9, true, Client.Loop.OPEN)))
    'no client'         | changed(null)
    'the reverse order' | mixedProduction().reverse()
  }

  static List<Client> changed(Client standard) {
    def (critical, ignored, sheddable) = mixedProduction()
    [critical, standard, sheddable].findAll()
  }

  def 'one property of a client changes nothing else of it'() {
    given:
    def before = first(200, [client(STANDARD, 100)]).requests()
    def output = new LengthDistribution.Constant(5)
    def after = first(200, [client(STANDARD, 100, output: output)]).requests()

    expect:
    after*.arrivalMicros() == before*.arrivalMicros()
    after*.inputTokens() == before*.inputTokens()
    after*.outputTokens().every { it == 5 }
  }

  def 'half the rate stretches the same pattern to twice the time'() {
    given:
    def fast = first(500, mixedProduction(2000)).requests()
    def slow = first(500, mixedProduction(1000)).requests()

    expect:
    slow*.client() == fast*.client()
    slow*.inputTokens() == fast*.inputTokens()
    [slow, fast].transpose().every { s, f ->
      (s.arrivalMicros() - 2 * f.arrivalMicros()) in [0L, 1L]
    }
  }

  def 'equal gaps are the exact multiples, rounded down'() {
    given:
    def clients = [client(STANDARD, 300, arrivals: new ArrivalProcess.Constant())]

    expect:
    first(6, clients).requests()*.arrivalMicros() == [3333, 6666, 10000, 13333, 16666, 20000]
  }

  def 'equal times follow the order of the clients, then of their requests'() {
    given: 'two clients whose arrivals all fall on the same few microseconds'
    def clients = ['b', 'a'].collect {
      client(STANDARD, 4e6, name: it, arrivals: new ArrivalProcess.Constant())
    }

    expect:
    until(2, clients).requests()*.client() ==
        ['b'] * 3 + ['a'] * 3 + ['b'] * 4 + ['a'] * 4
  }

  def 'nothing arrives at the horizon or later'() {
    given:
    def clients = [client(STANDARD, 1000, arrivals: new ArrivalProcess.Constant())]

    expect:
    until(3000, clients).requests()*.arrivalMicros() == [1000, 2000]
    until(3001, clients).requests()*.arrivalMicros() == [1000, 2000, 3000]
    until(1, clients).requests() == []
  }

  def 'classes come in the shares of their rates'() {
    given:
    def requests = first(60_000, mixedProduction()).requests()
    def share = { it / requests.size() }

    expect:
    Math.abs(share(requests.count { it.sloClass() == CRITICAL }) - 0.2) < 0.02
    Math.abs(share(requests.count { it.sloClass() == STANDARD }) - 0.5) < 0.02
    Math.abs(share(requests.count { it.sloClass() == SHEDDABLE }) - 0.3) < 0.02
    Math.abs(requests.last().arrivalMicros() / 30e6 - 1) < 0.03
    Math.abs(requests*.inputTokens().sum() / requests.size() - 768.44) < 1.7
  }

  def 'a common prefix is one stream, everything else a stream of its own'() {
    given:
    def workload = first(50, mixedProduction())

    expect:
    workload.streams() == 51
    workload.requests()*.prefixStream().toSet() == [0].toSet()
    workload.requests()*.ownStream() == (1..50).toList()
    workload.requests().every { it.prefixTokens() == 512 && it.inputTokens() >= 512 + 32 }
    workload.requests().every { it.session() == '' && it.round() == 0 && it.contextTokens() == 0 }
  }

  def 'a model is refused if #fault'() {
    when:
    WorkloadGenerator.generate(new WorkloadModel(clients, requests, none(), horizon), 1)

    then:
    def refusal = thrown(IllegalArgumentException)
    refusal.message == fault

    where:
    clients                   | requests          | horizon            || fault
    [client(STANDARD, 1)]     | none()            | forever()          || 'traffic needs an end: a number of requests or a horizon'
    [client(STANDARD, 1)]     | OptionalInt.of(0) | forever()          || 'the number of requests must be at least 1'
    [client(STANDARD, 1)]     | none()            | OptionalLong.of(0) || 'the horizon must be at least 1 us'
    []                        | OptionalInt.of(1) | forever()          || 'there is no client to send requests'
    [client(STANDARD, 1)] * 2 | OptionalInt.of(1) | forever()          || 'two clients called standard'
    [client(STANDARD, 0)]     | OptionalInt.of(1) | forever()          || 'client standard: a rate of 0.0 per second is not above 0'
    [client(STANDARD, Double.NaN)] | OptionalInt.of(1) | forever()     || 'client standard: a rate of NaN per second is not above 0'
    [slow()]                  | OptionalInt.of(9) | forever()          || 'client standard: an arrival at 1.0E19 us is beyond the clock'
    [prefixed('a', 5), prefixed('b', 6)] | OptionalInt.of(1) | forever() || 'prefix group p has both 5 and 6 tokens'
    [prefixed('a', 0)]        | OptionalInt.of(1) | forever()          || 'client a: prefix tokens must be at least 1, not 0'
    [rounds(0, 1)]            | OptionalInt.of(1) | forever()          || 'client standard: rounds must be at least 1, not 0'
    [rounds(1, -1)]           | OptionalInt.of(1) | forever()          || 'client standard: think time must be at least 0, not -1'
    [huge()]                  | OptionalInt.of(1) | forever()          || 'client standard: a request of 2147483647 tokens is too long'
  }

  def 'a horizon too far for its rate ends with a fault instead of the memory'() {
    when:
    until(Long.MAX_VALUE, [client(STANDARD, 1e9, arrivals: new ArrivalProcess.Constant())])

    then:
    def refusal = thrown(IllegalArgumentException)
    refusal.message == 'more than 5000000 requests arrive before the horizon; ' +
        'set a number of requests'
  }

  static OptionalInt none() { OptionalInt.empty() }

  static OptionalLong forever() { OptionalLong.empty() }

  static Client prefixed(String name, int tokens) {
    client(STANDARD, 1, name: name, prefix: new Client.Prefix('p', tokens),
        arrivals: new ArrivalProcess.Constant())
  }

  static Client rounds(int rounds, long think) {
    client(STANDARD, 1, session: new Client.Session(rounds, think, true, Client.Loop.OPEN))
  }

  static Client slow() {
    client(STANDARD, 1e-13, arrivals: new ArrivalProcess.Constant())
  }

  static Client huge() {
    client(STANDARD, 1, input: new LengthDistribution.Constant(Integer.MAX_VALUE))
  }
}
