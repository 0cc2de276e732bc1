package scn.dsl.trace

import java.nio.file.Path
import scn.dsl.diagnostic.DiagnosticException
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
import spock.lang.TempDir

class GeneratedTraceSpec extends Specification {
  @TempDir
  Path folder

  static Client client(String name, Client.Prefix prefix, Client.Session session) {
    new Client(name, 'tenant', SloClass.NONE, new Starts.Drawn(new RateFunction.Steady(50), new ArrivalProcess.Poisson()),
        new LengthDistribution.Uniform(1, 600), new LengthDistribution.Uniform(1, 90),
        Optional.ofNullable(prefix), Optional.ofNullable(session))
  }

  static Workload workload() {
    def prefix = new Client.Prefix('shared', 128)
    def clients = [
      client('single', prefix, null),
      client('chat', null, new Client.Session(4, 20_000, true, Client.Loop.OPEN)),
      client('agent', prefix, new Client.Session(3, 0, true, Client.Loop.OPEN)),
      client('größer', null, new Client.Session(3, 9_000, false, Client.Loop.OPEN))
    ]
    def model = new WorkloadModel(clients, OptionalInt.of(900), OptionalInt.empty(), OptionalLong.empty())
    WorkloadGenerator.generate(model, 5)
  }

  def 'a generated workload reads back equal, with the same streams'() {
    given:
    def file = folder.resolve('saved.csv.gz')
    TraceWriter.write(workload(), file)

    expect:
    Replay.read(file, ReplayOptions.PLAIN) == workload()
  }

  def 'a name that CSV cannot hold, and a folder that is not there, are said so'() {
    given:
    def model = { name ->
      new WorkloadModel([client(name, null, null)], OptionalInt.of(1), OptionalInt.empty(), OptionalLong.empty())
    }

    when:
    TraceWriter.csv(WorkloadGenerator.generate(model('a,b'), 1))

    then:
    def name = thrown(DiagnosticException)
    name.message == "the name 'a,b' cannot be written to a trace"

    when:
    TraceWriter.write(WorkloadGenerator.generate(model('a'), 1), folder.resolve('no/such.csv'))

    then:
    def place = thrown(DiagnosticException)
    place.message == "${folder.resolve('no/such.csv')} cannot be written"
  }
}
