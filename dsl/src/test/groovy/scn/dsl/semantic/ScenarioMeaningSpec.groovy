package scn.dsl.semantic

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.policy.PolicyKind
import scn.engine.latency.Blackbox
import scn.engine.latency.Roofline
import scn.engine.policy.SloClass
import scn.engine.sim.BatchLimits
import scn.engine.sim.Cluster
import scn.engine.workload.ArrivalProcess
import scn.engine.workload.Client
import scn.engine.workload.LengthDistribution
import scn.engine.workload.RateFunction
import scn.engine.workload.Starts
import spock.lang.Specification
import spock.lang.TempDir

class ScenarioMeaningSpec extends Specification {

  static final SCENARIOS = Path.of(System.getProperty('scn.home', '..'), 'scenarios')

  @TempDir
  Path folder

  def compiler = new ScenarioCompiler(new PoliciesForSpecs(), SCENARIOS)

  def "a mix makes one client of each class, with its share of the rate"() {
    when:
    def clients = model('').clients()

    then:
    clients*.name() == ['critical', 'standard', 'sheddable']
    clients*.sloClass() == [SloClass.CRITICAL, SloClass.STANDARD, SloClass.SHEDDABLE]
    clients*.starts()*.rate()*.perSecond() == [400d, 1000d, 600d]
    clients*.starts()*.process().unique() == [new ArrivalProcess.Gamma(2d)]
    clients*.input().unique() == [new LengthDistribution.Gaussian(256d, 100d, 32, 2048)]
    clients*.output().unique() == [new LengthDistribution.Exponential(128d, 1, Integer.MAX_VALUE)]
    clients*.prefix().unique() == [Optional.of(new Client.Prefix('system-prompt', 512))]
  }

  def "the place that uses a workload may shape it: #arguments"() {
    when:
    def model = model(arguments)

    then:
    model.clients().collectEntries { [it.name(), it.starts().rate().perSecond()] } == rates
    model.requests().asInt == requests

    where:
    arguments                                              || rates                                               | requests
    '(rate: 3000 req/s)'                                   || [critical: 600d, standard: 1500d, sheddable: 900d]  | 1000
    '(requests: 5)'                                        || [critical: 400d, standard: 1000d, sheddable: 600d]  | 5
    '(mix: { standard 100% })'                             || [standard: 2000d]                                   | 1000
    '(mix: { standard 3  batch 1 })'                       || [standard: 1500d, batch: 500d]                      | 1000
  }

  def "clients take from their workload what they do not say themselves"() {
    given:
    def experiment = everything('workload described')

    when:
    def clients = (experiment.setup().workload() as WorkloadSource.Generated).model().clients().collectEntries { [it.name(), it] }

    then:
    clients.chat == new Client('chat', 'premium', SloClass.CRITICAL, drawn(4d),
      new LengthDistribution.Lognormal(5d, 1d, 1, 4096),
      new LengthDistribution.Empirical([
        new LengthDistribution.Empirical.Bin(128, 0.7d), new LengthDistribution.Empirical.Bin(2048, 0.3d)]),
      Optional.empty(), Optional.of(new Client.Session(4, 1_000_000L, false, Client.Loop.OPEN)))
    clients.code.starts().process() == new ArrivalProcess.Weibull(0.5d)
    clients.code.starts().rate() == new RateFunction.Steady(6d)
    clients.bulk.starts().rate() == new RateFunction.Steady(1d)
    clients.tail.sloClass() == SloClass.NONE
    clients.tail.input() == new LengthDistribution.ParetoLognormal(1.5d, 100d, 5d, 1d, 0.1d, 1, Integer.MAX_VALUE)
  }

  def "every construct of the language compiles"() {
    when:
    def experiment = everything('workload faster(rate: 2500 req/s, mix: { critical 1  standard 3 })')
    def cluster = experiment.setup().arms()[1].cluster()

    then:
    experiment.title() == 'Everything at once'
    experiment.seeds().seeds() == [42L, 50L, 51L, 52L]
    experiment.setup().arms()*.strategy() == ['llmd_default', 'cascade', 'shortest', 'strong']
    experiment.setup().arms()*.baseline() == [true, false, false, false]
    cluster.horizonMicros() == 20_000_000L
    cluster.instances()*.hardware()*.class == [Blackbox, Blackbox, Roofline]
    cluster.instances()[2].hardware() == new Roofline(32, 4096, 32, 8, 14336, 2d, 312d, 2.039d, 0.72d, 500d, 20d,
      0.65d, 0.12d, 20d, 1, 0d, 0d, 0d)
    cluster.instances()[0].memory().cpu().empty
  }

  def "what a strategy says of batches and the router wins over the cluster"() {
    when:
    def arms = everything('').setup().arms()

    then:
    arms[0].cluster().instances()[0].limits() == new BatchLimits(256, 2048, 256)
    arms[1].cluster().instances()[0].limits() == new BatchLimits(256, 962, 0)
    arms[0].cluster().snapshotRefreshMicros() == 10_000L
    arms[1].cluster().snapshotRefreshMicros() == 5_000L
    arms[1].cluster().admissionMicros() == 1_000L
    arms[1].cluster().routingMicros() == 100L
  }

  def "a child keeps what it does not say again, and its parameters reach its parent's policies"() {
    when:
    def arms = arms('''
      strategy parent { param base = 10  scheduler priority-fcfs  priority slo-tiered(critical: base) }
      strategy child extends parent { param base = 12  admission always-admit }
      ''', 'child', 'parent')

    then:
    arms*.policies()*.get(PolicyKind.PRIORITY)*.arguments()*.critical == [12d, 10d]
    arms*.policies()*.get(PolicyKind.SCHEDULER)*.name() == ['priority-fcfs', 'priority-fcfs']
  }

  def "a strategy that says nothing has the policies of the language"() {
    expect:
    arms('strategy plain { }', 'plain', 'llmd_default')[0].policies().collectEntries { kind, it -> [kind, it.name()] } == [
      (PolicyKind.ADMISSION) : 'always-admit', (PolicyKind.ROUTER): 'round-robin', (PolicyKind.SCHEDULER): 'fcfs',
      (PolicyKind.PRIORITY)  : 'constant', (PolicyKind.PREFILL): 'cluster-chunk', (PolicyKind.PREEMPTION): 'batch-tail',
      (PolicyKind.EVICTION)  : 'lru']
  }

  def "#written is #micros us"() {
    expect:
    arms("strategy s { router { snapshot_refresh $written } }", 's', 'llmd_default')[0].cluster().snapshotRefreshMicros() == micros

    where:
    written  || micros
    '10 us'  || 10
    '200 ms' || 200_000
    '1.5 s'  || 1_500_000
    '2 min'  || 120_000_000
    '1 h'    || 3_600_000_000
  }

  def "without a horizon a run goes on until nothing is left to do"() {
    expect:
    arms('', 'llmd_default', '')[0].cluster().horizonMicros() == Cluster.NO_HORIZON
  }

  private static Starts drawn(double perSecond) {
    new Starts.Drawn(new RateFunction.Steady(perSecond), new ArrivalProcess.Poisson())
  }

  private model(String arguments) {
    (experiment('', "workload orthogonal$arguments baseline llmd_default").setup().workload() as WorkloadSource.Generated).model()
  }

  private List<Arm> arms(String declarations, String baseline, String compared) {
    def compare = compared ? "compare $compared" : ''
    experiment(declarations, "workload orthogonal_recorded baseline $baseline $compare").setup().arms()
  }

  private Experiment experiment(String declarations, String items) {
    compile("""import "lib/ledger.scn"
      $declarations
      experiment e { semantics reference cluster eight_h100 $items }""")
  }

  private Experiment everything(String workload) {
    def text = ScenarioMeaningSpec.getResource('/scenarios/everything.scn').text
    def said = 'workload faster(rate: 2500 req/s, mix: { critical 1  standard 3 })'
    compile(workload ? text.replace(said, workload) : text)
  }

  private Experiment compile(String text) {
    def compilation = compiler.compile(Files.writeString(folder.resolve('test.scn'), text))
    assert compilation.scenario().present: compilation.diagnostics()*.message()
    compilation.scenario().get().experiments().last()
  }
}
