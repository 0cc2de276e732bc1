package scn.engine.sim

import scn.engine.policy.SloClass
import scn.engine.workload.ArrivalProcess
import scn.engine.workload.BurstRate
import scn.engine.workload.Client
import scn.engine.workload.GatedRate
import scn.engine.workload.LengthDistribution
import scn.engine.workload.PiecewiseRate
import scn.engine.workload.RateFunction
import scn.engine.workload.Starts
import scn.engine.workload.WaveRate
import scn.engine.workload.Workload
import scn.engine.workload.WorkloadGenerator
import scn.engine.workload.WorkloadModel

/** A few clients of all kinds: open and closed loops, users, every rate function. */
class RandomTraffic {

  static Workload workload(Random random) {
    def clients = (0..random.nextInt(3)).collect { client(random, it) }
    def requests = random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(60)) : OptionalInt.empty()
    def sessions = random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(10)) : OptionalInt.empty()
    def model = new WorkloadModel(clients, requests, sessions, OptionalLong.of(1000 + random.nextInt(9000)))
    WorkloadGenerator.generate(model, random.nextInt())
  }

  private static Client client(Random random, int number) {
    int kind = random.nextInt(4)
    def starts = kind == 3
        ? new Starts.Users(1 + random.nextInt(4))
        : new Starts.Drawn(rate(random), random.nextBoolean() ? new ArrivalProcess.Gamma(2) : new ArrivalProcess.Constant())
    new Client("client$number", '', SloClass.values()[random.nextInt(5)], starts, new LengthDistribution.Uniform(1, 30),
        new LengthDistribution.Uniform(1, 20),
        Optional.ofNullable(random.nextBoolean() ? new Client.Prefix('p', 6) : null), session(random, kind))
  }

  private static Optional<Client.Session> session(Random random, int kind) {
    long think = random.nextInt(3) * random.nextInt(500)
    switch (kind) {
      case 0: return Optional.empty()
      case 3: return Optional.of(new Client.Session(Client.Session.ENDLESS, think, false, Client.Loop.CLOSED))
      default:
        def loop = kind == 1 ? Client.Loop.OPEN : Client.Loop.CLOSED
        return Optional.of(new Client.Session(1 + random.nextInt(4), think, random.nextBoolean(), loop))
    }
  }

  /** About 20 requests in 10 ms. */
  private static RateFunction rate(Random random) {
    double mean = 500 + random.nextInt(4000)
    def steady = new RateFunction.Steady(mean)
    switch (random.nextInt(5)) {
      case 0: return steady
      case 1: return new WaveRate(mean, random.nextDouble(), 0.005, 0.001)
      case 2: return new BurstRate(random.nextInt(2) * mean / 2, mean * 2, 0.004, 0.001)
      case 3: return new GatedRate(steady, [new GatedRate.Gate(0.001, 0.003, 1), new GatedRate.Gate(0.005, 0.006, 2)])
      default: return new PiecewiseRate([
        new PiecewiseRate.Piece(0, 0, mean), new PiecewiseRate.Piece(0.002, mean * 2, mean), new PiecewiseRate.Piece(0.005, mean, mean)])
    }
  }
}
