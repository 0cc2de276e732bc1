package scn.dsl.blis

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Invocation
import scn.dsl.diagnostic.DiagnosticException
import scn.dsl.diagnostic.DiagnosticRenderer
import scn.dsl.semantic.PoliciesForSpecs
import scn.dsl.semantic.ScenarioCompiler
import scn.dsl.semantic.WorkloadSource
import scn.engine.workload.Client
import scn.engine.workload.WorkloadModel
import spock.lang.Specification
import spock.lang.TempDir

/** Golden files: after an intended change run with -Dscn.golden=write and read the diff. */
class BlisImportSpec extends Specification {
  static final Path HOME = Path.of(System.getProperty('scn.home')).toAbsolutePath().normalize()
  static final Path FILES = HOME.resolve('dsl/src/test/resources/blis')

  @TempDir
  Path folder

  def "the file #name is imported as recorded, without an error of the language"() {
    given:
    def imported = BlisImport.of(FILES.resolve("${name}.yaml"), Optional.empty())
    def golden = FILES.resolve("${name}.scn").toFile()
    if (System.getProperty('scn.golden') == 'write') {
      golden.text = imported.text()
    }

    expect:
    imported.text() == golden.text
    Invocation.scn('check', golden).code == 0

    where:
    name << ['mixed-production', 'asymmetric', 'multiprefix', 'nonorthogonal', 'multiturn', 'multiturn-heavy', 'everything', 'cohorts', 'cascade']
  }

  def "the file #name means what the ledger's workload #ours means"() {
    expect: 'a mix has no tenants'
    withoutTenants(imported(name)) == withoutTenants(model('', ours))

    where:
    name               | ours
    'mixed-production' | 'orthogonal'
    'nonorthogonal'    | 'nonorthogonal'
    'multiturn'        | 'multiturn'
    'multiturn-heavy'  | 'multiturn_heavy'
  }

  def "tenants are carried over"() {
    expect:
    imported('nonorthogonal') == model('', 'nonorthogonal')
  }

  def "what a strategy file says of a #what is carried over: #line"() {
    given:
    def file = Files.writeString(folder.resolve('s.yaml'), """\
      fixed_args: [--routing-policy, weighted, --priority-policy, slo-tiered, --seed, "42"]
      parameters: [$parameter]
      objective: {metric: ttft_p99_ms, direction: min}
      constraints: [$constraint]
      """.stripIndent())
    def imported = BlisImport.of(file, Optional.empty())

    expect:
    imported.text().contains(line)
    imported.diagnostics()*.message().contains('not carried over: --seed 42')

    where:
    what              | parameter                                                                              | constraint                                                      || line
    'real range'      | '{name: a, flag: --slo-base-critical, type: real, low: 11, high: 20}'                  | ''                                                              || 'param a = 11  in 11 .. 20\n'
    'log range'       | '{name: a, flag: --slo-age-weight, type: real, low: 1.0e-6, high: 1.0e-4, prior: log-uniform}' | ''                                                      || 'param a = 1e-5/us  in 1.0e-6/us .. 1.0e-4/us  log\n'
    'whole range'     | '{name: a, flag: --slo-threshold-sheddable, type: integer, low: 5, high: 900000}'      | ''                                                              || 'param a = 200000 us  in 5 us .. 900000 us  integer\n'
    'list'            | '{name: a, flag: --slo-base-critical, type: categorical, categories: [5, 10]}'         | ''                                                              || 'param a = 5  in { 5, 10 }\n'
    'choice'          | '{name: a, flag: --scheduler, type: categorical, categories: [fcfs, priority-fcfs]}'   | ''                                                              || 'scheduler choose a { fcfs, priority-fcfs }\n'
    'lower limit'     | '{name: a, flag: --slo-base-critical, type: real, low: 1, high: 2}'                    | '{metric: throughput_tps, direction: max, threshold: 16000}'    || 'subject to throughput >= 16000\n'
    'upper limit'     | '{name: a, flag: --slo-base-critical, type: real, low: 1, high: 2}'                    | '{metric: critical_e2e_p99_ms, direction: min, threshold: 400}' || 'subject to e2e.p99[critical] <= 400 ms\n'
  }

  def "a policy file becomes a strategy"() {
    expect:
    BlisImport.of(FILES.resolve('multiturn.yaml'), Optional.of(FILES.resolve('policy.yaml'))).text().endsWith('''
strategy policy {
  admission token-bucket(capacity: 20000, refill_rate: 5000.5)
  routing   weighted { prefix-affinity 3  queue-depth 2 }
  scheduler priority-fcfs
  priority  slo-tiered
}
''')
  }

  def "policy file #text: #line"() {
    given:
    def policy = Files.writeString(folder.resolve('p.yaml'), text)

    expect:
    BlisImport.of(FILES.resolve('multiturn.yaml'), Optional.of(policy)).text().contains("  $line\n")

    where:
    text                                                || line
    'scheduler: sjf'                                    || 'admission always-admit'
    'scheduler: sjf'                                    || 'routing   round-robin'
    'routing: {policy: weighted}'                       || 'routing   weighted { prefix-affinity 3  queue-depth 2  kv-utilization 2 }'
    'admission: {policy: slo-gated}'                    || 'admission slo-gated-mean-load'
    'routing: {policy: least-loaded, scorers: [{name: queue-depth, weight: 1}]}' || '// scorers are not used by least-loaded'
  }

  def "what cannot be carried over is said with its place"() {
    expect:
    rendered(BlisImport.of(FILES.resolve('multiturn.yaml'), Optional.empty())) == '''\
      multiturn.yaml:2:1: warning: seed 42: an experiment says its seeds
       2 | seed: 42
         | ^^^^
      multiturn.yaml:3:1: warning: not carried over: category
       3 | category: reasoning
         | ^^^^^^^^
      multiturn.yaml:5:1: warning: the cap counts rounds: late rounds of sessions are missing
       5 | num_requests: 200
         | ^^^^^^^^^^^^
      multiturn.yaml:12:5: warning: not carried over: streaming
      12 |     streaming: true
         |     ^^^^^^^^^
      '''.stripIndent()
  }

  def "workload file #text: #message"() {
    given:
    def file = Files.writeString(folder.resolve('w.yaml'), text)

    expect:
    faults(file) == [message]

    where:
    text                                      || message
    'agregate_rate: 5\naggregate_rate: 5\nclients: [{id: a, rate_fraction: 1, arrival: {process: poisson}, input_distribution: {type: constant, params: {value: 1}}, output_distribution: {type: constant, params: {value: 1}}}]' || "1:1: there is no field 'agregate_rate'; did you mean 'aggregate_rate'?"
    'aggregate_rate: 5\nclients: []'          || '1:1: there are no clients to import; '
    'aggregate_rate: 0\nclients: [{id: a, rate_fraction: 1, arrival: {process: poisson}, input_distribution: {type: constant, params: {value: 1}}, output_distribution: {type: constant, params: {value: 1}}}]' || '1:1: aggregate_rate is 0, and clients share it; write a rate above 0; absolute rates of clients are not imported'
    'a: 1\na: 2'                              || "2:1: 'a' is said twice; first on line 1"
    'version: "3"\naggregate_rate: 5\nclients: [{id: a, rate_fraction: 1, arrival: {process: poisson}, input_distribution: {type: constant, params: {value: 1}}, output_distribution: {type: constant, params: {value: 1}}}]' || "1:1: there is no version '3'; versions are 1 and 2"
    'aggregate_rate: 5\nclients:\n  - id: a\n    rate_fraction: x\n    arrival: {process: poisson}\n    input_distribution: {type: constant, params: {value: 1}}\n    output_distribution: {type: constant, params: {value: 1}}' || "4:5: 'rate_fraction' is 'x', not a number; "
    'aggregate_rate: 5\nclients:\n  - id: a\n    rate_fraction: 1\n    slo_class: critcal\n    arrival: {process: poisson}\n    input_distribution: {type: constant, params: {value: 1}}\n    output_distribution: {type: constant, params: {value: 1}}' || "5:5: there is no class 'critcal'; did you mean 'critical'?"
    'aggregate_rate: 5\nclients:\n  - id: a\n    rate_fraction: 1\n    arrival: {process: poison}\n    input_distribution: {type: constant, params: {value: 1}}\n    output_distribution: {type: constant, params: {value: 1}}' || "5:15: there is no arrival process 'poison'; did you mean 'poisson'?"
    'a: 1\n---\nb: 2'                         || '3:1: a second document begins here; keep one document a file'
    'a: [1'                                   || null
    'just text'                               || 'FILE holds no fields; expected a workload or policy file of BLIS'
  }

  def "the command prints the scenario, or writes it to a file"() {
    given:
    def file = folder.resolve('out.scn')
    def printed = Invocation.scn('import', FILES.resolve('multiturn.yaml'))
    def written = Invocation.scn('import', FILES.resolve('multiturn.yaml'), FILES.resolve('policy.yaml'), '-o', file)

    expect:
    [printed.code, written.code, written.out] == [0, 0, '']
    printed.out == FILES.resolve('multiturn.scn').toFile().text
    Invocation.scn('check', file).code == 0
    Invocation.scn('import', folder.resolve('none.yaml')).err == "error: there is no file ${folder.resolve('none.yaml')}\n   = check the path\n"
  }

  private List<String> faults(Path file) {
    try {
      def imported = BlisImport.of(file, Optional.empty())
      assert imported.text() == ''
      imported.diagnostics().findAll { it.severity().name() == 'ERROR' }.collect { describe(it) }
    } catch (DiagnosticException fault) {
      def found = fault.diagnostics().collect { describe(it).replace("$file", 'FILE') }
      found.every { it.contains('this is not YAML') } ? [null] : found
    }
  }

  private static String describe(fault) {
    "${fault.span().map { "${it.line()}:${it.column()}: " }.orElse('')}${fault.message()}; ${fault.hint()}"
  }

  private static String rendered(BlisImport imported) {
    new DiagnosticRenderer(false).render(imported.diagnostics()).replace("$FILES/", '')
  }

  private WorkloadModel imported(String name) {
    def copy = Files.copy(FILES.resolve("${name}.yaml"), folder.resolve('imported.yaml'))
    model(BlisImport.of(copy, Optional.empty()).text(), 'imported')
  }

  private WorkloadModel model(String declarations, String workload) {
    def file = Files.writeString(folder.resolve('test.scn'), """import "lib/ledger.scn"
      $declarations
      experiment e { semantics reference workload $workload cluster eight_h100 baseline llmd_default }""")
    def compilation = new ScenarioCompiler(new PoliciesForSpecs(), HOME.resolve('scenarios')).compile(file)
    assert compilation.scenario().present: compilation.diagnostics()
    (compilation.scenario().get().experiments()[0].setup().workload() as WorkloadSource.Generated).model()
  }

  private static WorkloadModel withoutTenants(WorkloadModel model) {
    new WorkloadModel(model.clients().collect {
      new Client(it.name(), '', it.sloClass(), it.starts(), it.input(), it.output(), it.prefix(), it.session())
    }, model.requests(), model.sessions(), model.horizonMicros())
  }
}
