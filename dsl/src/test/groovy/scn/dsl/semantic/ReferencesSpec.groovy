package scn.dsl.semantic

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.diagnostic.Diagnostic
import scn.dsl.diagnostic.DiagnosticRenderer
import scn.dsl.policy.PolicyKind
import spock.lang.Specification
import spock.lang.TempDir

class ReferencesSpec extends Specification {

  static final SCENARIOS = Path.of(System.getProperty('scn.home', '..'), 'scenarios')
  static final PARENT = '''
    strategy parent { param base = 10 in 5 .. 20  priority slo-tiered(critical: base) }
    strategy child extends parent { scheduler priority-fcfs }
    strategy own extends parent { param base = 7 in 5 .. 20 }
    cluster sized extends eight_h100 { param blocks = 9000 blocks  kv { tier gpu blocks } }
    workload paced extends orthogonal { param pace = 100 req/s  rate pace * 2 }
    '''

  @TempDir
  Path folder

  def compiler = new ScenarioCompiler(new PoliciesForSpecs(), SCENARIOS)

  def "an arm sets parameters of its strategy and has a name of its own"() {
    when:
    def arms = experiment('baseline parent compare child(base: 12) as strong, child, child(base: 6) as weak').arms()

    then:
    arms*.strategy() == ['parent', 'strong', 'child', 'weak']
    arms*.policies()*.get(PolicyKind.PRIORITY)*.arguments()*.critical == [10d, 12d, 10d, 6d]
  }

  def "a cluster and a workload take parameters too"() {
    when:
    def experiment = experiment('baseline parent', [], 'sized(blocks: 5000 blocks)', 'paced(pace: 50 req/s)')

    then:
    experiment.arms()[0].cluster().instances()[0].memory().gpuBlocks() == 5000
    (experiment.workload() as WorkloadSource.Generated).model().clients()*.starts()*.rate()*.perSecond().sum() == 100d
  }

  def "--set #setting gives #critical"() {
    expect:
    experiment('baseline parent compare child, own, child(base: 15) as strong', [setting])
      .arms()*.policies()*.get(PolicyKind.PRIORITY)*.arguments()*.critical == critical

    where:
    setting          || critical
    'parent.base=8'  || [8d, 8d, 7d, 15d]
    'child.base=8'   || [10d, 8d, 7d, 15d]
    'own.base=8'     || [10d, 10d, 8d, 15d]
    'strong.base=8'  || [10d, 10d, 7d, 8d]
    'child.base=4*2' || [10d, 8d, 7d, 15d]
  }

  def "an arm sets what its strategy says of machines, a cluster what it is: #arguments"() {
    when:
    def arm = experiment("baseline parent$arguments", [], 'sized(blocks: 70 blocks, batch.max_tokens: 512, instances: 3)').arms()[0]

    then:
    arm.cluster().instances().size() == 3
    arm.cluster().instances()[0].memory().gpuBlocks() == 70
    arm.cluster().instances()[0].limits().maxTokens() == tokens

    where:
    arguments                                || tokens
    ''                                       || 512
    '(base: 12)'                             || 512
    '(batch.max_tokens: 256)'                || 256
  }

  def "--set #setting wins over the argument of a reference"() {
    expect:
    experiment('baseline parent(base: 12, batch.max_tokens: 256)', [setting]).arms().every { test.call(it) }

    where:
    setting                        || test
    'parent.base=8'                || { it.policies()[PolicyKind.PRIORITY].arguments().critical == 8d }
    'parent.batch.max_tokens=128'  || { it.cluster().instances()[0].limits().maxTokens() == 128 }
    'batch.max_tokens=64'          || { it.cluster().instances()[0].limits().maxTokens() == 64 }
  }

  def "--set #setting reaches the machines, whatever strategies say of them"() {
    given:
    def arms = experiment('baseline parent compare small', [setting]).arms()

    expect:
    arms.collect { value.call(it.cluster()) } == wanted

    where:
    setting                          | value                                            || wanted
    'batch.max_tokens=512'           | { it.instances()[0].limits().maxTokens() }       || [512, 512]
    'batch.chunk=off'                | { it.instances()[0].limits().chunkTokens() }     || [0, 0]
    'batch.max_requests=9'           | { it.instances()[0].limits().maxTokens() }       || [2048, 962]
    'kv.gpu=77 blocks'               | { it.instances()[3].memory().gpuBlocks() }       || [77, 77]
    'kv.block=32'                    | { it.instances()[3].memory().blockTokens() }     || [32, 32]
    'kv.cpu=0 blocks'                | { it.instances()[3].memory().cpu().present }     || [false, false]
    'kv.cpu.bandwidth=5 blocks/us'   | { it.instances()[3].memory().cpu().get().bandwidth() } || [5d, 5d]
    'instances=3'                    | { it.instances().size() }                        || [3, 3]
    'router.snapshot_refresh=7 ms'   | { it.snapshotRefreshMicros() }                   || [7000, 7000]
  }

  def "--set #setting reaches the workload"() {
    given:
    def model = (experiment('baseline parent', [setting]).workload() as WorkloadSource.Generated).model()

    expect:
    value.call(model) == wanted

    where:
    setting               | value                              || wanted
    'rate=10 req/s'       | { it.clients()*.starts()*.rate()*.perSecond().sum() } || 10d
    'requests=7'          | { it.requests().asInt }            || 7
    'mix={ batch 1 }'     | { it.clients()*.name() }           || ['batch']
    'arrivals.cv=1.5'     | { it.clients()[0].starts().process().cv() } || 1.5d
  }

  def "--set #setting is refused where it was written: #message"() {
    when:
    def said = rendered('baseline parent', [setting])

    then:
    said == ["--set:1:${place}: error: $message", " 1 | $setting", "   | ${' ' * (place - 1)}$marks"]*.stripTrailing()

    where:
    setting               | place | marks         || message
    'parent.bse=8'        | 8     | "^^^ did you mean 'base'?" || "strategy 'parent' has no parameter 'bse'"
    'parnt.base=8'        | 1     | "^^^^^^^^^^ did you mean 'parent.base'?" || "nothing can be set at 'parnt.base'"
    'kv.gup=5 blocks'     | 1     | "^^^^^^ did you mean 'kv.gpu'?" || "nothing can be set at 'kv.gup'"
    'kv.gpu=5 tokens'     | 8     | '^^^^^^^^ expected a number of blocks, for example 5000 blocks' || "'tier gpu' is a number of blocks, but 5 tokens is a number of tokens"
    'parent.base=5 ms'    | 13    | '^^^^ expected a plain number, for example 0.5' || "'base' is a plain number, but 5 ms is a time"
    'parent.base'         | 12    | "^ expected '='" || 'the file ends too early'
    'parent.base=8 apples' | 15   | "^^^^^^ units are us, ms, s, min, h, req/s, tokens, blocks, KiB, MiB, GiB, blocks/us, GB/s, %" || "there is no unit 'apples'"
    'rate={ batch 1 }'    | 6     | '^^^^^^^^^^^' || "this is not a value of 'rate'"
    'mix=5'               | 5     | '^ for example: mix: { standard 100% }' || "this is not a value of 'mix'"
  }

  def "a reference is refused where it was written: #reference"() {
    expect:
    errors("baseline $reference") == [message]

    where:
    reference                          || message
    'parent(bse: 8)'                   || "strategy 'parent' has no parameter 'bse'; did you mean 'base'?"
    'parent(base: 8 ms)'               || "'base' is a plain number, but 8 ms is a time; expected a plain number, for example 0.5"
    'parent compare parent(base: 8)'   || "strategy 'parent' takes part twice; give one of them another name: parent(...) as NAME"
    'parent compare child as parent'   || "strategy 'parent' takes part twice; give one of them another name: child(...) as NAME"
    'parent compare chld(base: 9)'     || "there is no strategy 'chld'; did you mean 'child'?"
  }

  private Setup experiment(String items, List<String> settings = [], String cluster = 'eight_h100', String workload = 'orthogonal') {
    def compilation = compiler.compile(file(items, cluster, workload), settings)
    assert compilation.scenario().present: compilation.diagnostics()*.message()
    compilation.scenario().get().experiments()[0].setup()
  }

  private List<String> rendered(String items, List<String> settings) {
    def errors = compiler.compile(file(items, 'eight_h100', 'orthogonal'), settings).diagnostics()
      .findAll { it.severity() == Diagnostic.Severity.ERROR }
    new DiagnosticRenderer(false).render(errors).readLines()
  }

  private List<String> errors(String items) {
    compiler.compile(file(items, 'eight_h100', 'orthogonal')).diagnostics()
      .findAll { it.severity() == Diagnostic.Severity.ERROR }
      .collect { "${it.message()}; ${it.hint()}".toString() }
  }

  private Path file(String items, String cluster, String workload) {
    Files.writeString(folder.resolve('test.scn'), """import "lib/ledger.scn"
      $PARENT
      strategy small extends parent { batch { max_tokens 962 tokens  chunk 100 tokens }  router { snapshot_refresh 5 ms } }
      experiment e { semantics reference cluster $cluster workload $workload $items }""")
  }
}
