package scn.stdlib

import java.nio.file.Files
import scn.dsl.policy.Dimension
import scn.dsl.policy.ParameterDeclaration
import scn.dsl.policy.PolicyKind
import scn.dsl.policy.PolicySignature
import spock.lang.Specification

/** After a change of a policy's documentation or parameters, run with -Dscn.golden=write. */
class PoliciesDocSpec extends Specification {
  static final PAGE = Stdlib.HOME.resolve('docs/policies.md')

  static final INTRODUCTIONS = [
    (PolicyKind.ADMISSION): 'Decide at the gateway whether a request may enter. A refusal is final.',
    (PolicyKind.ROUTER): 'Pick the instance of an admitted request.',
    (PolicyKind.SCORER): 'Say how well an instance suits a request, from 0 to 1, as a term of the `weighted` router.',
    (PolicyKind.PRIORITY): 'Say how urgent a waiting request is; larger goes first.',
    (PolicyKind.SCHEDULER): 'Order the waiting requests of an instance at the start of every step.',
    (PolicyKind.PREFILL): 'Limit how many prompt tokens of a request one step may compute.',
    (PolicyKind.PREEMPTION): 'Pick the running request that loses its KV blocks when memory runs out.',
    (PolicyKind.EVICTION): 'Say which cached KV blocks leave the GPU tier first, and which move to the CPU tier.'
  ]

  def "docs/policies.md is what the scripts say of themselves"() {
    given:
    if (System.getProperty('scn.golden') == 'write') {
      Files.createDirectories(PAGE.parent)
      Files.writeString(PAGE, page())
    }

    expect:
    Files.readString(PAGE) == page()
  }

  private static String page() {
    def head = '''\
        # Policies

        Every policy that scn ships, as its script describes itself; `scn policies` prints the same in a terminal.
        A scenario names a policy and sets its parameters: `priority slo-tiered(critical: 12, threshold_standard: 50 ms)`.
        The scripts are in `stdlib`, one file each; one of your own beside a scenario, in `strategies/<kind>`, has
        the same standing.

        Most follow the formulas of the BLIS simulator. These are definitions of scn's own: `session-affinity`,
        `power-of-two`, `consistent-hash`, `least-work`, `deadline`, `kv-pressure-gate`, `class-shed`, `burst-adaptive`,
        `predictive-slo-learning`, all of eviction but `lru`, and the ramp of `saturation`. `kv-health` and `kv-health-slo` were proposed elsewhere and are built here for the first
        time. `tier-shed`, `tenant-budget`, `gaie-legacy`, `class-value`, `lowest-priority-latest`, `precise-prefix-cache`,
        `no-hit-lru`, `running-requests`, `active-requests`, `load-aware` and `vllm-dp` follow llm-d, with three
        differences: the load counts each request once, the cache is seen without delay, and all tenants have the same
        budget.
        '''.stripIndent()
    head + PolicyKind.values().collect { section(it) }.join('')
  }

  private static String section(PolicyKind kind) {
    def rows = Stdlib.LIBRARY.names(kind).collect { row(Stdlib.LIBRARY.find(kind, it).get()) }
    "\n## ${kind.folder().capitalize()}\n\n${INTRODUCTIONS[kind]}\n\n" +
        "| policy | what it does | parameters |\n|---|---|---|\n" + rows.join('')
  }

  private static String row(PolicySignature policy) {
    "| `$policy.name` | $policy.doc | ${policy.parameters().collect { parameter(it) }.join('<br>')} |\n"
  }

  /** As the language declares one, with its documentation behind. */
  private static String parameter(ParameterDeclaration declared) {
    def text = { quantity(it, declared.dimension()) }
    def others = declared.choices() - declared.defaultValue()
    def allowed = others.collect { " or `$it`" }.join('')
    def range = declared.range().map { " in ${text(it.low())} .. ${text(it.high())}".toString() }.orElse('')
    "`$declared.name = ${text(declared.defaultValue())}$range`$allowed ${declared.doc()}"
  }

  private static String quantity(Object value, Dimension dimension) {
    if (value instanceof String) {
      return value
    }
    double number = (Double) value
    switch (dimension) {
      case Dimension.TIME:
        def unit = [[6e7d, 'min'], [1e6d, 's'], [1e3d, 'ms']].find { number != 0 && number % it[0] == 0 } ?: [1d, 'us']
        return "${plain(number / unit[0])} ${unit[1]}"
      case Dimension.PER_TIME:
        return "${plain(number)}/us"
      case Dimension.TOKENS:
      case Dimension.BLOCKS:
        return "${plain(number)} ${dimension.name().toLowerCase(Locale.ROOT)}"
      default:
        assert dimension == Dimension.NUMBER: "no unit for $dimension"
        return plain(number)
    }
  }

  private static String plain(double number) {
    number == Math.rint(number) && Math.abs(number) < 1e9
        ? String.valueOf((long) number)
        : String.valueOf(number).replace('.0E', 'e')
  }
}
