package scn.dsl.semantic

import java.nio.file.Path
import scn.dsl.diagnostic.Diagnostic
import scn.dsl.diagnostic.DiagnosticException
import scn.dsl.policy.Dimension
import scn.dsl.policy.ParameterDeclaration
import scn.dsl.policy.PolicyCatalog
import scn.dsl.policy.PolicyKind
import scn.dsl.policy.PolicySignature

/** The policies that specs of the language can name, without a script behind them. */
class PoliciesForSpecs implements PolicyCatalog {

  static final Map<PolicyKind, Map<String, List<ParameterDeclaration>>> POLICIES = [
    (PolicyKind.ADMISSION) : ['always-admit': [], 'broken': []],
    (PolicyKind.ROUTER)    : ['round-robin': [], 'weighted': []],
    (PolicyKind.SCORER)    : [
      'prefix-affinity': [], 'queue-depth': [], 'kv-utilization': [],
      'slo-priority'   : [number('bias_critical', 0.9, 0, 1), number('bias_sheddable', 0.2, 0, 1)]
    ],
    (PolicyKind.PRIORITY)  : [
      'constant'  : [],
      'slo-tiered': [
        number('critical', 10), number('standard', 5), number('sheddable', 1),
        parameter('age_weight', Dimension.PER_TIME, 1e-5d),
        parameter('threshold_standard', Dimension.TIME, 100_000d),
        parameter('threshold_sheddable', Dimension.TIME, 200_000d)
      ]
    ],
    (PolicyKind.SCHEDULER) : [
      'fcfs': [], 'priority-fcfs': [],
      'sjf' : [new ParameterDeclaration('by', Dimension.NUMBER, 'input', false, Optional.empty(), ['input', 'total'], '')]
    ],
    (PolicyKind.PREFILL)   : [
      'cluster-chunk': [],
      'per-class'    : ['critical', 'standard', 'sheddable', 'batch', 'background'].collect {
        parameter(it, Dimension.TOKENS, -1d)
      }
    ],
    (PolicyKind.PREEMPTION): ['batch-tail': [], 'lowest-priority': []],
    (PolicyKind.EVICTION)  : ['lru': []]
  ]

  @Override
  List<String> names(PolicyKind kind) {
    POLICIES[kind].keySet().sort()
  }

  @Override
  Optional<PolicySignature> find(PolicyKind kind, String name) {
    if (name == 'broken') {
      throw new DiagnosticException(Diagnostic.ofFile('broken.groovy does not compile', ''))
    }
    def parameters = POLICIES[kind][name]
    parameters == null
      ? Optional.empty()
      : Optional.of(new PolicySignature(kind, name, '', parameters, Path.of(name + '.groovy')))
  }

  static ParameterDeclaration number(String name, double value) {
    parameter(name, Dimension.NUMBER, value)
  }

  static ParameterDeclaration number(String name, double value, double low, double high) {
    def range = Optional.of(new ParameterDeclaration.Range(low, high))
    new ParameterDeclaration(name, Dimension.NUMBER, value, false, range, [], '')
  }

  static ParameterDeclaration parameter(String name, Dimension dimension, double value) {
    new ParameterDeclaration(name, dimension, value, false, Optional.empty(), [], '')
  }
}
