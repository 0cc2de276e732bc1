package scn.engine.workload

import static scn.engine.policy.SloClass.STANDARD
import static scn.engine.workload.LedgerWorkloads.client
import static scn.engine.workload.LedgerWorkloads.first
import static scn.engine.workload.LedgerWorkloads.multiturn
import static scn.engine.workload.LedgerWorkloads.until

import spock.lang.Specification

class SessionTrafficSpec extends Specification {
  static final THINK = 1_000_000

  static Map<String, List<RequestInput>> sessions(Workload workload) {
    workload.requests().groupBy { it.session() }
  }

  static Workload chat(Map<String, Object> changes = [:], Client.Session session) {
    until(10_000_000, [client([session: session] + changes, STANDARD, 20)])
  }

  def 'a round arrives a think time and a microsecond per output token after its predecessor'() {
    expect:
    sessions(chat(new Client.Session(4, THINK, true, Client.Loop.OPEN))).values().every { rounds ->
      rounds*.round() == (0..<rounds.size()).toList() &&
          rounds.size() <= 4 &&
          rounds.collate(2, 1, false).every { a, b ->
            b.arrivalMicros() == a.arrivalMicros() + THINK + a.outputTokens()
          }
    }
  }

  def 'an accumulating round reads the stream of its session and carries all earlier rounds'() {
    given:
    def prefix = new Client.Prefix('agent', 100)
    def workload = chat(new Client.Session(4, THINK, true, Client.Loop.OPEN), prefix: prefix)

    expect:
    sessions(workload).values().every { rounds ->
      int context = 0
      rounds*.ownStream().toSet().size() == 1 && rounds.every {
        boolean holds = it.contextTokens() == context && it.prefixTokens() == 100
        context = it.inputTokens() - 100 + it.outputTokens()
        holds && it.prefixStream() == 0 && it.inputTokens() >= 100 + it.contextTokens() + 32
      }
    }
    workload.streams() == 1 + sessions(workload).size()
  }

  def 'without accumulation every round is new'() {
    given:
    def workload = chat(new Client.Session(4, THINK, false, Client.Loop.OPEN))

    expect:
    workload.requests()*.contextTokens().toSet() == [0].toSet()
    workload.requests()*.ownStream() == (0..<workload.requests().size()).toList()
  }

  def 'more rounds, or another think time, leave starts and lengths of the others alone'() {
    given:
    def few = sessions(chat(new Client.Session(2, THINK, false, Client.Loop.OPEN)))
    def many = sessions(chat(new Client.Session(5, THINK * 2, false, Client.Loop.OPEN)))
    def lengths = { it.collect { [it.inputTokens(), it.outputTokens()] } }

    expect:
    few.keySet() == many.keySet()
    few.every { name, rounds -> rounds[0].arrivalMicros() == many[name][0].arrivalMicros() }
    few.every { name, rounds ->
      int both = Math.min(rounds.size(), many[name].size())
      lengths(rounds.take(both)) == lengths(many[name].take(both))
    }
  }

  def 'a cap cuts the merged stream, so that late rounds of the ledger workload are missing'() {
    given:
    def rounds = (42..44).collect { first(200, multiturn(), it).requests()*.round().countBy { it } }

    expect:
    rounds.every { it[0] in 120..190 && it[1] in 10..80 && it.keySet().max() <= 1 }
  }

  def 'round r holds (r+1) a + r b tokens on average'() {
    given:
    def workload = until(60_000_000, multiturn())

    expect:
    (0..3).every { int round ->
      def inputs = workload.requests().findAll { it.round() == round }*.inputTokens()
      Math.abs(inputs.sum() / inputs.size() - ((round + 1) * 256.06 + round * 128)) < 12
    }
  }
}
