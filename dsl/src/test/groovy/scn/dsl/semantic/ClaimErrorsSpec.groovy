package scn.dsl.semantic

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.diagnostic.Diagnostic
import spock.lang.Specification
import spock.lang.TempDir

/** What is wrong with claims, variations, targets, problems and searches, before anything is run. */
class ClaimErrorsSpec extends Specification {

  static final SCENARIOS = Path.of(System.getProperty('scn.home', '..'), 'scenarios')

  static final STRATEGY = '''
    strategy cascade extends llmd_default {
      param base = 10 in 5 .. 20
      scheduler priority-fcfs  priority slo-tiered(critical: base)  bridge on
      routing weighted { prefix-affinity 3  slo-priority 2  queue-depth 2 }
    }
    '''

  @TempDir
  Path folder

  def compiler = new ScenarioCompiler(new PoliciesForSpecs(), SCENARIOS)

  def "prediction: #text"() {
    expect:
    errors("hypothesis h { predict $text }") == [message]

    where:
    text                                    || message
    'ttft.p99 falls 60% .. 40%'             || 'the range 60% .. 40% is empty; the smaller change comes first'
    'ttft.p99 falls 40%'                    || 'no measurement can confirm a change of exactly 40%; write a range, or: falls at least 40%'
    'ttft.p99 falls at least 140%'          || 'nothing falls by more than 100%; for example: falls 40% .. 60%'
    'ttft.p99 rises at most 40'             || 'a change is a share, 40 would be 4000%; did you mean 40%?'
    'ttft.p99 rises at most -5%'            || 'a share is not below 0; say falls or rises'
    'ttft.p99 changes less than 0%'         || 'no change is less than 0%; for example 5%'
    'ttft.p99 falls more than the sum'      || "there are no parts here to be summed; 'more than the sum' belongs to a super-additivity with its parts"
    'ttft.p99 <= 5'                         || "'ttft' is a time, but 5 is a plain number; expected a time, for example 10 ms"
    'throughput >= 95% of casade'           || "no strategy 'casade' takes part; did you mean 'cascade'?"
    'throughput[critical] falls 1% .. 2%'   || "'throughput' is a figure of the whole run; write throughput"
    'gap(throughput, critical, standard) >= 2' || "'throughput' is a figure of the whole run, classes have none; for example: gap(ttft.p99, critical, sheddable)"
    'gap(ttft.p99, critical) >= 2'          || "'gap' compares two classes; for example: gap(ttft.p99, critical, sheddable)"
    'worst_instance(throughput) >= 2'       || "instances differ in times, 'throughput' is none; for example: worst_instance(ttft.p99)"
    'goodput >= 1 req/s'                    || "'goodput' needs targets, and the experiment has none; for example: targets { critical { ttft 200 ms } }"
    'ttft.p99[batch] falls 1% .. 2%'        || "workload 'orthogonal' has no requests of [batch]; it has [critical], [standard], [sheddable]"
    'ttft.p99[round: 1.5] falls 1% .. 2%'   || 'a round is a whole number from 0, not 1.5; '
  }

  def "claim: #text"() {
    expect:
    errors(text) == messages

    where:
    text || messages
    'hypothesis h { }' || ["hypothesis 'h' predicts nothing; for example: predict ttft.p99[critical] falls 40% .. 60%"]
    'hypothesis h of casade { predict e2e.p99 changes less than 1% }' || ["no strategy 'casade' takes part; did you mean 'cascade'?"]
    'hypothesis h { needs g  predict e2e.p99 changes less than 1% }' || ["there is no claim 'g'; claims are h"]
    'hypothesis a { needs b  predict e2e.p99 changes less than 1% } control b { needs a  predict e2e.p99 changes less than 1% }' ||
      ['claims need each other in a circle; a -> b -> a']
    'hypothesis a { predict e2e.p99 changes less than 1% } control a { predict e2e.p99 changes less than 1% }' ||
      ["there are two claims 'a'; the first is on line 9"]
    'hypothesis h { because "x" because "y" predict e2e.p99 changes less than 1% }' || ["'because' is said twice; first on line 9"]
    'hypothesis h { without priority  predict e2e.p99 changes less than 1% }' || ["'without' belongs to an ablation, not to a hypothesis; "]
    'control c on orthogonl { predict e2e.p99 changes less than 1% }' || ["there is no workload 'orthogonl'; did you mean 'orthogonal'?"]
    'control c on orthogonal(mix: { standard 1 }) { predict ttft.p99[critical] changes less than 1% }' ||
      ["workload 'orthogonal' has no requests of [critical]; it has [standard]"]
    'ablation a { without prefill  predict e2e.p99 changes less than 1% }' ||
      ["'prefill' of 'cascade' is as in the baseline 'llmd_default'; they differ in routing, priority, scheduler"]
    'ablation a { without priorty  predict e2e.p99 changes less than 1% }' || ["there is no component 'priorty'; did you mean 'priority'?"]
    'ablation a { without bridge  predict e2e.p99 changes less than 1% }' ||
      ["'bridge' has no effect under semantics reference; there is nothing to take away"]
    'ablation a { predict e2e.p99 changes less than 1% }' ||
      ["ablation 'a' does not say without what this is expected; for example: without priority, prefill"]
    'ablation a of llmd_default { }' || ["'llmd_default' is in every part as the baseline 'llmd_default'; there is nothing to take away"]
    'super-additivity s { parts priority  predict e2e.p99 falls more than the sum }' ||
      ["super-additivity 's' is about two parts; for example: parts priority, prefill"]
    'super-additivity s { parts priority, scheduler  predict e2e.p99 changes less than 1% }' ||
      ['super-additivity is about two parts together; for example: predict ttft.p99 falls more than the sum']
    'robustness r { predict e2e.p99 changes less than 1% }' ||
      ["robustness 'r' varies nothing; for example: sweep rate over 1500 .. 3000 req/s step 500 req/s"]
  }

  def "with two strategies compared a claim says whose it is"() {
    expect:
    errors('hypothesis h { predict e2e.p99 changes less than 1% }', 'cascade, cascade(base: 12) as strong') ==
      ["hypothesis 'h' does not say of which strategy; for example: hypothesis h of cascade"]
  }

  def "sweep and matrix: #text"() {
    expect:
    errors(text) == [message]

    where:
    text                                              || message
    'sweep rte over 1, 2 req/s'                       || "nothing can be set at 'rte'; did you mean 'rate'?"
    'sweep rate over 1 s'                             || "'rate' is a request rate, but 1 s is a time; expected a request rate, for example 2000 req/s"
    'sweep rate over 1 .. 3 req/s'                    || 'this range does not say its step; for example: 1500 .. 3000 req/s step 500 req/s'
    'sweep rate over 1 .. 3 req/s step 0 req/s'       || 'steps of 0 req/s never end; a step is above 0'
    'sweep rate over 3 .. 1 req/s step 1 req/s'       || 'the range 3 .. 1 req/s is empty; the lower end comes first'
    'sweep rate over 1 .. 9999 req/s step 1 req/s'    || 'this range has more than 1000 points; take a larger step'
    'sweep rate over 1 req/s .. 3 req/s step 1 s'     || '1 s has another unit than 3 req/s; write the ends of a range and its step in one unit'
    'sweep rate over 5, 5 req/s'                      || 'the point 5 req/s is said twice; '
    'sweep rate over 5 req/s sweep rate over 6 req/s' || "'sweep rate' is said twice; first on line 9"
    'sweep workload over orthogonl'                   || "there is no workload 'orthogonl'; did you mean 'orthogonal'?"
    'sweep cascade.bse over 1, 2'                     || "strategy 'cascade' has no parameter 'bse'; did you mean 'base'?"
    'matrix m { }'                                    || "matrix 'm' has no cases; for example: tight { kv.gpu 5000 blocks }"
    'matrix m { a { } a { } }'                        || "case 'a' is said twice; "
    'matrix m { a { kv.gpu 5 blocks kv.gpu 6 blocks } }' || "'kv.gpu' is said twice; "
  }

  def "seeds and targets: #text"() {
    expect:
    errors(text) == [message]

    where:
    text                                              || message
    'seeds auto(form: 5)'                             || "'auto' has no argument 'form'; did you mean 'from'?"
    'seeds auto(most: 2)'                             || "'most' must be a whole number of at least 3; "
    'seeds any'                                       || "there is no rule of seeds 'any'; write seeds 42, 43, 44, or seeds auto"
    'seeds 42 hypothesis h { predict e2e.p99 changes less than 1% }' || 'no prediction can be judged by one seed; name at least three, better ten, or write seeds auto'
    'targets { critcal { ttft 1 s } }'                || "there is no class 'critcal'; did you mean 'critical'?"
    'targets { critical { tfft 1 s } }'               || "there is no setting 'tfft' in targets; did you mean 'ttft'?"
    'targets { critical { ttft 5 } }'                 || "'ttft' is a time, but 5 is a plain number; expected a time, for example 10 ms"
    'targets { critical { } }'                        || "class 'critical' has no target; for example: critical { ttft 200 ms  e2e 5 s }"
    'targets { critical { ttft 1 s } critical { e2e 1 s } }' || "targets of 'critical' are said twice; first on line 9"
  }

  def "problem: #text"() {
    expect:
    errors('problem p', 'cascade', "problem p { $text }") == [message]

    where:
    text                                                                || message
    'prior "x"'                                                         || "problem 'p' does not say what solves it; for example: success ttft.p99[critical] falls at least 15%"
    'success e2e.p99 changes less than 1% require kv.gpu >= 1 GiB'      || "'kv.gpu' is a number of blocks, but 1 GiB is a size in bytes; expected a number of blocks, for example 5000 blocks"
    'success e2e.p99 changes less than 1% require kv.gup >= 1 blocks'   || "nothing can be required of 'kv.gup'; did you mean 'kv.gpu'?"
    'success e2e.p99 changes less than 1% success tfft.p99 falls 1% .. 2%' || "there is no metric 'tfft'; did you mean 'ttft'?"
  }

  def "a strategy that breaks a requirement of the problem is named"() {
    expect:
    errors('problem p', 'cascade', 'problem p { success e2e.p99 changes less than 1%  require kv.cpu >= 50000 blocks }') == [
      "strategy 'llmd_default' does not keep to 'kv.cpu >= 50000 blocks'; on cluster 'eight_h100' it is 44000",
      "strategy 'cascade' does not keep to 'kv.cpu >= 50000 blocks'; on cluster 'eight_h100' it is 44000"
    ]
  }

  def "search: #text"() {
    expect:
    errors('', 'cascade', '', "optimize o of e.cascade { $text }") == [message]

    where:
    text                                                            || message
    'minimize e2e.p99 seeds 1'                                      || "search 'o' never ends; for example: budget 30 trials"
    'budget 5 trials seeds 1'                                       || "search 'o' has no objective; for example: minimize ttft.p99[critical]"
    'minimize e2e.p99 budget 5 trials'                              || "search 'o' has no seeds; for example: seeds 42, 43, 44"
    'minimize e2e.p99 maximize e2e.p99 budget 5 trials seeds 1'     || 'e2e.p99 is an objective twice; first on line 11'
    'minimize e2e.p99 budget 5 trials budget 6 trials seeds 1'      || "'budget of trials' is said twice; first on line 11"
    'minimize e2e.p99 budget 0 runs seeds 1'                        || "'budget' must be a whole number of at least 1; "
    'minimize e2e.p99 budget 1 runs seeds 1 .. 3'                   || 'a trial on 3 seeds takes 3 runs, and the budget has 1; for example: budget 30 runs, or fewer seeds'
    'minimize e2e.p99 budget 8 trials batch 100 seeds 1'            || 'a batch of 100 trials is never full: the budget of 8 trials has room for 8; at most: batch 8'
    'minimize e2e.p99 budget 20 runs batch 7 seeds 1 .. 3'          || 'a batch of 7 trials is never full: the budget of 20 runs has room for 6; at most: batch 6'
    'minimize e2e.p99 budget 5 trials seeds 1 .. 3 confirm 3 .. 5'  || 'the search itself sees seed 3; confirm on seeds that it does not see'
    'minimize e2e.p99 budget 5 trials seeds 1 method bayes'         || "there is no method 'bayes'; methods are bayesian, random, grid, quasi-random, cma-es"
    'minimize e2e.p99 budget 5 trials seeds 1 subject to goodput >= 1 req/s' || "'goodput' needs targets, and the experiment has none; for example: targets { critical { ttft 200 ms } }"
    'minimize e2e.p99 budget 5 trials seeds 1 prefer slo_attainment >= 0.9' || "'slo_attainment' needs targets, and the experiment has none; for example: targets { critical { ttft 200 ms } }"
    'maximize goodput budget 5 trials seeds 1'                      || "'goodput' needs targets, and the experiment has none; for example: targets { critical { ttft 200 ms } }"
    'maximize slo_attainment[critical] worst of seeds budget 5 trials seeds 1' || "'slo_attainment' needs targets, and the experiment has none; for example: targets { critical { ttft 200 ms } }"
    'minimize e2e.p99 budget 30 blocks seeds 1'                     || 'a budget is a number of trials or runs, or a time, not 30 blocks; for example: budget 30 trials, budget 90 runs, or budget 10 s'
    'minimize e2e.p99 budget 30 seeds 1'                            || 'a budget is a number of trials or runs, or a time, not 30; for example: budget 30 trials, budget 90 runs, or budget 10 s'
    'minimize e2e.p99 budget 30 trials budget 5 tokens seeds 1'     || 'a budget is a number of trials or runs, or a time, not 5 tokens; for example: budget 30 trials, budget 90 runs, or budget 10 s'
    'minimize e2e.p99 budget 5 trials seeds 1 try { base 5 base 6 }' || "'base' is said twice; "
    'minimize e2e.p99 budget 5 trials seeds 1 try { bse 5 }'        || "strategy 'cascade' has no parameter 'bse'; did you mean 'base'?"
  }

  def "a prediction about the baseline itself is remarked on"() {
    expect:
    said('hypothesis h of llmd_default { predict e2e.p99 falls 5% .. 10% }', 'cascade', '', '', Diagnostic.Severity.WARNING) ==
      ["this compares 'llmd_default' with itself; the change is 0"]
  }

  private List<String> errors(String items, String compare = 'cascade', String before = '', String after = '') {
    said(items, compare, before, after, Diagnostic.Severity.ERROR)
  }

  private List<String> said(String items, String compare, String before, String after, Diagnostic.Severity severity) {
    def text = """import "lib/ledger.scn"$STRATEGY$before
experiment e { semantics reference  workload orthogonal  cluster eight_h100  baseline llmd_default  compare $compare
$items
}
$after"""
    compiler.compile(Files.writeString(folder.resolve('test.scn'), text)).diagnostics()
      .findAll { it.severity() == severity }.collect { "${it.message()}; ${it.hint()}".toString() }
  }
}
