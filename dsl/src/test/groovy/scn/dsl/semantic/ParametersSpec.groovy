package scn.dsl.semantic

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.diagnostic.Diagnostic
import scn.dsl.diagnostic.SourceText
import scn.dsl.diagnostic.Span
import scn.dsl.policy.Dimension
import scn.dsl.policy.PolicyKind
import scn.dsl.syntax.ArmNode
import scn.dsl.syntax.CallNode
import scn.dsl.syntax.NameNode
import scn.dsl.syntax.NamedNode
import scn.engine.sim.Cluster
import spock.lang.Specification
import spock.lang.TempDir

class ParametersSpec extends Specification {

  static final SCENARIOS = Path.of(System.getProperty('scn.home', '..'), 'scenarios')

  @TempDir
  Path folder

  def compiler = new ScenarioCompiler(new PoliciesForSpecs(), SCENARIOS)

  def "#calculation is #critical"() {
    expect:
    arm("param a = 10  param t = 20 ms  param b = a * 2  priority slo-tiered(critical: $calculation)")
      .policies()[PolicyKind.PRIORITY].arguments().critical == critical

    where:
    calculation           || critical
    '0.1'                 || 0.1d
    'a'                   || 10d
    'a + 1'               || 11d
    'a - 1 - 2'           || 7d
    'a * 2 + b * 3'       || 80d
    '2 * a / 4'           || 5d
    'a / 3'               || 10d / 3
    '0.1 + 0.2'           || 0.1d + 0.2d
    't / 5 ms'            || 4d
    'a + t / 1 s'         || 10.02d
    '50% * a'             || 5d
  }

  def "a calculation keeps its dimension"() {
    expect:
    arm('param t = 20 ms  priority slo-tiered(threshold_standard: t * 2 + 1 s - 10 us)')
      .policies()[PolicyKind.PRIORITY].arguments().threshold_standard == 1_039_990d
  }

  def "shares of a simplex add up to 1"() {
    expect:
    arm('''param w_prefix = 3 in 0 .. 10  param w_queue = 1 in 0 .. 10  simplex w_prefix, w_queue
      routing weighted { prefix-affinity w_prefix  queue-depth w_queue }''').scorers()*.weight() == [0.75d, 0.25d]
  }

  def "a parameter leaves a scorer out by the weight 0"() {
    expect:
    arm('param w = 0 in 0 .. 3  routing weighted { prefix-affinity w  queue-depth 2 }').scorers()*.scorer()*.name() == ['queue-depth']
  }

  def "a choice takes its first option, or the one that is asked for: #reference"() {
    expect:
    arm('''param w = 3 in 1 .. 9
      scheduler choose order { priority-fcfs, fcfs, sjf(by: total) }
      priority choose rank { constant, slo-tiered(critical: w) }''', reference).policies().subMap(
        PolicyKind.SCHEDULER, PolicyKind.PRIORITY).values()*.name() == chosen

    where:
    reference                       || chosen
    's'                             || ['priority-fcfs', 'constant']
    's(order: fcfs)'                || ['fcfs', 'constant']
    's(order: sjf, rank: slo-tiered)' || ['sjf', 'slo-tiered']
  }

  def "#settling settles what depends on it: open are #open"() {
    given:
    def file = Files.writeString(folder.resolve('settled.scn'), """
      import "lib/ledger.scn"
      strategy asked extends llmd_default {
        param w_prefix = 3 in 0 .. 10 when router = weighted
        param pace     = 2 in 1 .. 30 when router = round-robin
        param chunking = on in { on, off }
        param chunk    = 256 tokens in 64 tokens .. 512 tokens when chunking = on
        routing choose router { weighted { prefix-affinity w_prefix }, round-robin }
        batch   { chunk chunk }
      }
      strategy answered extends asked { $settling }
      experiment e { semantics reference workload orthogonal cluster eight_h100 baseline llmd_default compare answered seeds 1 }
      optimize s of e.answered { minimize ttft.p99 budget 2 trials }""")

    expect:
    def compiled = compiler.compile(file)
    compiled.diagnostics()*.severity().every { it == Diagnostic.Severity.WARNING }
    compiled.scenario().get().searches()[0].open().space().parameters().collectEntries {
      [it.name(), it.condition().present]
    } == open

    where:
    settling                                             || open
    ''                                                   || [router: false, chunking: false, w_prefix: true, pace: true, chunk: true]
    'routing round-robin'                               || [chunking: false, pace: false, chunk: true]
    'routing weighted { prefix-affinity w_prefix }'      || [chunking: false, w_prefix: false, chunk: true]
    'param chunking = off'                               || [router: false, w_prefix: true, pace: true]
    'param chunking = on'                                || [router: false, w_prefix: true, pace: true, chunk: false]
  }

  def "a parameter may be a word: #word"() {
    expect:
    arm("param size = $word in { off, 64 tokens, 512 tokens }  batch { chunk size }")
      .cluster().instances()[0].limits().chunkTokens() == chunk

    where:
    word         || chunk
    'off'        || 0
    '512 tokens' || 512
  }

  def "wrong: #text"() {
    expect:
    errors("strategy s { $text }") == message

    where:
    text                                                                  || message
    'param a = 1 ms + 1  priority slo-tiered(threshold_standard: a)'      || ['cannot add a plain number to a time; both sides must measure the same']
    'param a = 1 ms - 1 tokens  priority slo-tiered(threshold_standard: a)' || ['cannot take a number of tokens from a time; both sides must measure the same']
    'priority slo-tiered(threshold_standard: 1 ms * 1 ms)'                || ['cannot multiply a time by a time; one side must be a plain number']
    'priority slo-tiered(critical: 1 / 1 ms)'                             || ['cannot divide a plain number by a time; divide by a plain number, or by a plain number']
    'priority slo-tiered(critical: 1 / 0)'                                || ["'0' is 0: nothing divides by it; "]
    'priority slo-tiered(critical: 1e308 * 10)'                           || ["'1e308 * 10' is too large; "]
    'priority slo-tiered(critical: weight * 2)'                           || ["there is no parameter 'weight'; there are no parameters"]
    'batch { max_tokens 100 / 3 }'                                        || ["'max_tokens' must be a whole number of at least 1; "]
    'param a = b  param b = c  param c = a  priority slo-tiered(critical: a)' || ['parameters refer to each other in a circle; a -> b -> c -> a']
    'param a = a  priority slo-tiered(critical: a)'                       || ['parameters refer to each other in a circle; a -> a']
    'param a = 1.5 in 1 .. 3 integer  priority slo-tiered(critical: a)'   || ["'a' is a whole number; "]
    'param a = 3 in { 1, 2, 4 }  priority slo-tiered(critical: a)'        || ["'a' is one of 1, 2, 4; "]
    'param a = of in { on, off }  bridge off'                             || ["'a' is one of on, off; did you mean 'off'?"]
    'param a = 1 in 0 .. 2 log  priority slo-tiered(critical: a)'         || ['a logarithmic range starts above 0; leave out log']
    'param a = 1  param a = 2  priority slo-tiered(critical: a)'          || ["'a' is said twice; first on line 2"]
    'param a = 1  param b = 2  require a > b  priority slo-tiered(critical: a, standard: b)' || ['this requirement does not hold; here 1 > 2 is false']
    'param a = 0  param b = 0  simplex a, b  priority slo-tiered(critical: a, standard: b)' || ['these shares add up to 0; one of them must be above 0']
    'param w = 0 in 0 .. 3  routing weighted { queue-depth w }'           || ['every scorer has the weight 0; one must be above 0']
    'scheduler fcfs { queue-depth 2 }'                                    || ['only routing has scorers; ']
    'scheduler choose order { priority-fcfs, lifo }'                      || ["there is no scheduler policy 'lifo'; scheduler policies are fcfs, priority-fcfs, sjf"]
    'param a = 3 when b = on  priority slo-tiered(critical: a)'           || ["there is no parameter 'b'; parameters are a"]
    'param b = on in { on, off }  param a = 3 when b = of  priority slo-tiered(critical: a)' || ["'b' is one of on, off; did you mean 'off'?"]
  }

  private Arm arm(String items, String reference = 's') {
    def compilation = compiler.compile(write("""
      strategy s { $items }
      experiment e { semantics reference cluster eight_h100 workload orthogonal baseline $reference }"""))
    assert compilation.scenario().present: compilation.diagnostics()*.message()
    compilation.scenario().get().experiments()[0].setup().arms()[0]
  }

  private List<String> errors(String text) {
    compiler.compile(write(text)).diagnostics().findAll { it.severity() == Diagnostic.Severity.ERROR }
      .collect { "${it.message()}; ${it.hint()}".toString() }
  }

  private Path write(String text) {
    Files.writeString(folder.resolve('test.scn'), "import \"lib/ledger.scn\"\n$text")
  }

  def "what a search may set of an arm is known, with units and conditions"() {
    when:
    def space = open('''
      param base = 10 in 5 .. 20
      param weight = 1e-5/us in 1e-6/us .. 1e-4/us log
      param budget = 512 tokens in 64 tokens .. 2048 tokens integer when chunking = on
      param chunking = on in { on, off }
      param wait = 200 ms in { 100 ms, 200 ms }
      param twice = base * 2
      scheduler choose order { priority-fcfs, fcfs }
      priority choose rank { constant, slo-tiered(critical: twice, age_weight: weight, threshold_standard: wait) }
      batch { max_tokens budget }''').space()

    then:
    space.parameters().collectEntries { [it.name(), [it.domain(), it.initial(), it.condition().orElse(null)]] } == [
      chunking: [new OpenParameter.Choice(['on', 'off'], false), 0d, null],
      order   : [new OpenParameter.Choice(['priority-fcfs', 'fcfs'], false), 0d, null],
      rank    : [new OpenParameter.Choice(['constant', 'slo-tiered'], false), 0d, null],
      base    : [new OpenParameter.Range(5, 20, Dimension.NUMBER, false, false), 10d, rank()],
      weight  : [new OpenParameter.Range(1e-6d, 1e-4d, Dimension.PER_TIME, true, false), 1e-5d, rank()],
      budget  : [new OpenParameter.Range(64, 2048, Dimension.TOKENS, false, true), 512d,
                 new OpenParameter.Condition('chunking', ['on'] as Set)],
      wait    : [new OpenParameter.Choice(['100 ms', '200 ms'], true), 1d, rank()]
    ]
    space.initial() == [0d, 0d, 0d, 10d, 1e-5d, 512d, 1d] as double[]
  }

  def "a parameter counts where it has an effect: #items"() {
    expect:
    open("param a = 10 in 5 .. 20  param b = 2 in 1 .. 8  $items").space().parameter('a').condition().orElse(null) == condition

    where:
    items                                                                                            || condition
    'priority choose rank { constant, slo-tiered(critical: a) }'                                     || rank()
    'param c = a + 1  priority choose rank { constant, slo-tiered(critical: c) }'                    || rank()
    'param c = a + 1  param d = b * c  priority choose rank { constant, slo-tiered(critical: d) }'   || rank()
    'param c = a + 1  priority slo-tiered(critical: c)'                                              || null
    'param c = a + 1  batch { max_requests c }  priority choose rank { constant, slo-tiered(critical: a) }' || null
    'require a > b  priority choose rank { constant, slo-tiered(critical: a) }'                      || null
    'routing choose router { round-robin, weighted { prefix-affinity a  queue-depth b } }'           || new OpenParameter.Condition('router', ['weighted'] as Set)
    'simplex a, b  routing choose router { round-robin, weighted { prefix-affinity a  queue-depth b } }' || new OpenParameter.Condition('router', ['weighted'] as Set)
  }

  def "an open arm gives the arm for each setting"() {
    given:
    def open = open('''
      param base = 10 in 5 .. 20
      param wait = 200 ms in { 100 ms, 200 ms }
      scheduler choose order { priority-fcfs, fcfs }
      priority slo-tiered(critical: base + 1, threshold_standard: wait)
      batch { max_tokens base * 100 tokens }''')

    when:
    def arm = open.at(1, 0, 7.25d)

    then:
    open.space().parameters()*.name() == ['wait', 'order', 'base']
    arm.policies()[PolicyKind.SCHEDULER].name() == 'priority-fcfs'
    arm.policies()[PolicyKind.PRIORITY].arguments().subMap('critical', 'threshold_standard') == [critical: 8.25d, threshold_standard: 200_000d]
    arm.cluster().instances()[0].limits().maxTokens() == 725
    open.at(0, 1, 8).policies()[PolicyKind.SCHEDULER].name() == 'fcfs'
    open.at(open.space().initial()).cluster().instances()[0].limits().maxTokens() == 1000
  }

  def "an open arm refuses a setting that breaks a requirement or leaves its range: #setting"() {
    given:
    def open = open('param a = 3 in 1 .. 9  param b = 1 in 1 .. 9  require a > b  priority slo-tiered(critical: a, standard: b)')

    when:
    open.at(setting as double[])

    then:
    def e = thrown(Exception)
    e.message == message

    where:
    setting || message
    [2, 5]  || 'this requirement does not hold'
    [2, 0]  || "'b' cannot be 0"
    [2]     || 'a setting has 2 numbers here, not 1'
  }

  private static OpenParameter.Condition rank() {
    new OpenParameter.Condition('rank', ['slo-tiered'] as Set)
  }

  private OpenArm open(String items) {
    def faults = new Faults()
    def declarations = new Declarations(faults)
    new Imports(SCENARIOS, faults).load(write("strategy s { $items }"))
      .each { file -> file.declarations().findAll { it instanceof NamedNode }.each { declarations.add(it) } }
    def open = new References(new Resolver(declarations, faults), [], new PoliciesForSpecs(), faults)
      .open(new ArmNode(call('s'), Optional.empty(), at()), call('eight_h100'), [], Cluster.NO_HORIZON)
    assert !faults.haveErrors(): faults.inSourceOrder()*.message()
    open.get()
  }

  private static CallNode call(String name) {
    new CallNode(new NameNode(name, at()), [], at())
  }

  private static Span at() {
    new Span(new SourceText('test.scn', ''), 1, 1, 1)
  }
}
