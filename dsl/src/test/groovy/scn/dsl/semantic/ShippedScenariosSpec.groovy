package scn.dsl.semantic

import java.nio.file.Path
import scn.dsl.policy.PolicyKind
import scn.engine.kv.KvMemory
import scn.engine.latency.Blackbox
import spock.lang.Specification

class ShippedScenariosSpec extends Specification {

  static final SCENARIOS = Path.of(System.getProperty('scn.home', '..'), 'scenarios')

  def compiler = new ScenarioCompiler(new PoliciesForSpecs(), SCENARIOS)

  def "#file compiles without a word"() {
    expect:
    compiler.compile(SCENARIOS.resolve(file)).diagnostics() == []

    where:
    file << ['scheduling/01-priority-cascade.scn', 'scheduling/05-simplified.scn', 'iter11.scn']
  }

  def "the library compiles without a remark"() {
    when:
    def compilation = compiler.compile(SCENARIOS.resolve('lib/ledger.scn'))

    then:
    compilation.scenario().present
    compilation.diagnostics() == []
  }

  def "the machines are those of the ledger, to the last digit"() {
    when:
    def arm = only('iter11.scn').setup().arms()[0]
    def instance = arm.cluster().instances()[7]

    then:
    arm.cluster().instances().size() == 8
    instance.hardware() == new Blackbox(
      1601.350510688092d, 3.512476196805965d, 1805.5430360826988d,
      6910.420479880494d, 17.67057489844186d, 2.8377471109943855d, 0d)
    instance.memory() ==
      new KvMemory(16, 132139, Optional.of(new KvMemory.CpuTier(44000, 0.9d, 100d, 0L)))
    instance.limits().chunkTokens() == 256
    arm.scorers().collectEntries { [it.scorer().name(), it.weight()] } ==
      ['prefix-affinity': 3d, 'queue-depth': 2d, 'kv-utilization': 2d]
  }

  def "iteration 1 sets every parameter of its priority"() {
    when:
    def cascade = only('scheduling/01-priority-cascade.scn').setup().arms()[1]

    then:
    cascade.policies()[PolicyKind.PRIORITY].arguments() == [
      critical: 10d, standard: 5d, sheddable: 1d, age_weight: 1e-5d,
      threshold_standard: 100_000d, threshold_sheddable: 200_000d]
    cascade.scorers()*.scorer()*.name() == ['prefix-affinity', 'slo-priority', 'queue-depth']
  }

  def "iteration 5 leaves the chunk of standard requests to the cluster"() {
    expect:
    only('scheduling/05-simplified.scn').setup().arms()[1].policies()[PolicyKind.PREFILL].arguments() ==
      [critical: 0d, standard: -1d, sheddable: 0d, batch: -1d, background: -1d]
  }

  def "recordings are looked for beside the file that names them"() {
    when:
    def workload = only('iter11.scn').setup().workload() as WorkloadSource.Replayed

    then:
    java.nio.file.Files.exists(workload.folder().resolve(workload.pattern().replace('{seed}', '42')))
  }

  private Experiment only(String file) {
    compiler.compile(SCENARIOS.resolve(file)).scenario().get().experiments()[0]
  }
}
