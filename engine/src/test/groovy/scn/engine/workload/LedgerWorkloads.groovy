package scn.engine.workload

import static scn.engine.policy.SloClass.CRITICAL
import static scn.engine.policy.SloClass.SHEDDABLE
import static scn.engine.policy.SloClass.STANDARD

import scn.engine.policy.SloClass

/** Workloads of the published strategy ledger, drawn instead of replayed. */
class LedgerWorkloads {
  static final LengthDistribution INPUT = new LengthDistribution.Gaussian(256, 100, 32, 2048)
  static final LengthDistribution OUTPUT =
      new LengthDistribution.Exponential(128, 1, Integer.MAX_VALUE)

  static Client client(Map<String, Object> changes = [:], SloClass sloClass, double rate) {
    new Client(
        (changes.name ?: sloClass.label()) as String,
        (changes.tenant ?: '') as String,
        sloClass,
        (changes.starts ?: new Starts.Drawn(
            (changes.rate ?: new RateFunction.Steady(rate)) as RateFunction,
            (changes.arrivals ?: new ArrivalProcess.Gamma(2)) as ArrivalProcess)) as Starts,
        (changes.input ?: INPUT) as LengthDistribution,
        (changes.output ?: OUTPUT) as LengthDistribution,
        Optional.ofNullable(changes.prefix as Client.Prefix),
        Optional.ofNullable(changes.session as Client.Session))
  }

  /** Three classes of .20, .50 and .30 with one common prefix of 512 tokens. */
  static List<Client> mixedProduction(double rate = 2000) {
    def prefix = new Client.Prefix('system-prompt', 512)
    [
      client(CRITICAL, rate * 0.2, tenant: 'premium', prefix: prefix),
      client(STANDARD, rate * 0.5, tenant: 'normal', prefix: prefix),
      client(SHEDDABLE, rate * 0.3, tenant: 'free', prefix: prefix)
    ]
  }

  /** The same classes as sessions of four rounds, a second apart, that keep their context. */
  static List<Client> multiturn(double sessionsPerSecond = 100) {
    def session = new Client.Session(4, 1_000_000, true, Client.Loop.OPEN)
    def input = new LengthDistribution.Gaussian(256, 80, 32, 1024)
    [(CRITICAL): 0.2d, (STANDARD): 0.5d, (SHEDDABLE): 0.3d].collect { sloClass, share ->
      client(sloClass, sessionsPerSecond * share, session: session, input: input)
    }
  }

  static Workload first(int requests, List<Client> clients, long seed = 42) {
    def model = new WorkloadModel(clients, OptionalInt.of(requests), OptionalInt.empty(), OptionalLong.empty())
    WorkloadGenerator.generate(model, seed)
  }

  static Workload until(long horizonMicros, List<Client> clients, long seed = 42) {
    def model = new WorkloadModel(clients, OptionalInt.empty(), OptionalInt.empty(), OptionalLong.of(horizonMicros))
    WorkloadGenerator.generate(model, seed)
  }
}
