package scn.dsl.semantic

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.diagnostic.Diagnostic
import scn.dsl.diagnostic.DiagnosticRenderer
import spock.lang.Specification
import spock.lang.TempDir

class ScenarioErrorsSpec extends Specification {

  static final SCENARIOS = Path.of(System.getProperty('scn.home', '..'), 'scenarios')

  @TempDir
  Path folder

  def compiler = new ScenarioCompiler(new PoliciesForSpecs(), SCENARIOS)

  def "strategy: #text"() {
    expect:
    errors("strategy s { $text }") == [message]

    where:
    text                                        || message
    'priority slo-teired'                       || "there is no priority policy 'slo-teired'; did you mean 'slo-tiered'?"
    'scheduler lifo'                            || "there is no scheduler policy 'lifo'; scheduler policies are fcfs, priority-fcfs, sjf"
    'scheduler sjf(by: bytes)'                  || "'by' is one of input, total; "
    'priority slo-tiered(critcal: 1)'           || "'slo-tiered' has no parameter 'critcal'; did you mean 'critical'?"
    'priority slo-tiered(critical: 1 ms)'       || "'critical' is a plain number, but 1 ms is a time; expected a plain number, for example 0.5"
    'priority slo-tiered(age_weight: 10 us)'    || "'age_weight' is a rate, but 10 us is a time; expected points per time, for example 1e-5/us"
    'priority slo-tiered(age_weight: weight)'   || "there is no parameter 'weight'; there are no parameters"
    'priority slo-tiered(critical: 1, critical: 2)' || "'critical' is said twice; "
    'priority constant priority constant'       || "'priority' is said twice; first on line 2"
    'routing weighted'                          || "weighted routing needs at least one scorer; for example: weighted { prefix-affinity 3  queue-depth 2 }"
    'routing weighted { queue-dept 2 }'         || "there is no scorer 'queue-dept'; did you mean 'queue-depth'?"
    'routing weighted { queue-depth 0 }'        || "'weight of queue-depth' must be above 0; "
    'routing weighted { slo-priority(bias_critical: 2) 1 }' || "'bias_critical' cannot be 2; it lies in 0 .. 1"
    'prefill { criticl off }'                   || "there is no setting 'criticl' in prefill; did you mean 'critical'?"
    'prefill { critical 5 ms }'                 || "'critical' is a number of tokens, but 5 ms is a time; expected a number of tokens, for example 256 tokens"
    'batch { max_token 5 }'                     || "there is no setting 'max_token' in batch; did you mean 'max_tokens'?"
    'batch { max_tokens 0 }'                    || "'max_tokens' must be a whole number of at least 1; "
    'router { routing_latency 3 }'              || "'routing_latency' is a time, but 3 is a plain number; expected a time, for example 10 ms"
    'param a = 5 in 1 ms .. 2 ms priority slo-tiered(critical: a)' || "'a' is a time, but 5 is a plain number; expected a time, for example 10 ms"
    'param a = 5 in 9 .. 3 priority slo-tiered(critical: a)' || "the range of 'a' is empty; the lower end comes first: 3 .. 9"
    'param a = 5 in 5.2 .. 5.8 integer priority slo-tiered(critical: a)' || "the range of 'a' is empty; no whole number lies in 5.2 .. 5.8"
    'admission broken'                          || 'broken.groovy does not compile; '
  }

  def "workload: #text"() {
    given:
    def rest = "arrivals poisson input constant(value: 9) output constant(value: 9) $mix"

    expect:
    errors("workload w { $text ${text.split(' ').inject(rest) { all, word -> without(all, word) }} }") == [message]

    where:
    text                                               | mix                        || message
    'requests 9'                                       | 'mix { critical 1 }'       || "workload 'w' has no rate; for example: rate 2000 req/s"
    'rate 1 req/s'                                     | 'mix { critical 1 }'       || "workload 'w' never ends; say requests 1000, or horizon 10 s, or both"
    'rate 0 req/s requests 9'                          | 'mix { critical 1 }'       || "'rate' must be above 0; "
    'rate 10 s requests 9'                             | 'mix { critical 1 }'       || "'rate' is a request rate, but 10 s is a time; expected a request rate, for example 2000 req/s"
    'rate 1 req/s requests 9'                          | ''                         || "workload 'w' has no clients; for example: mix { critical 20%  standard 80% }"
    'rate 1 req/s requests 9'                          | 'mix { crit 1 }'           || "there is no class 'crit'; classes are critical, standard, batch, sheddable, background"
    'rate 1 req/s requests 9'                          | 'mix { critical -1 }'      || "'share of critical' must be above 0; "
    'rate 1 req/s requests 9'                          | 'client a { class batch }' || "client 'a' needs a share or a rate; for example: share 20%"
    'rate 1 req/s requests 9'                          | 'client a { share 1 } client a { share 1 }' || "there are two clients 'a'; "
    'rate 1 req/s requests 9 arrivals gamma'           | 'mix { critical 1 }'       || "'gamma' needs the argument 'cv'; for example: gamma(cv: ...)"
    'rate 1 req/s requests 9 arrivals gamma(cv: 11)'   | 'mix { critical 1 }'       || "the cv of gamma arrivals is at most 10; "
    'rate 1 req/s requests 9 arrivals weibull(cv: 11)' | 'mix { critical 1 }'       || "the cv of weibull arrivals lies in 0.01 .. 10.4; "
    'rate 1 req/s requests 9 arrivals poisson(cv: 2)'  | 'mix { critical 1 }'       || "'poisson' has no argument 'cv'; write poisson alone"
    'rate 1 req/s requests 9 input constant(value: 3.9)' | 'mix { critical 1 }'     || "'value' must be a whole number of at least 1; "
    'rate 1 req/s requests 9 input exponential(mean: 0)' | 'mix { critical 1 }'     || "'mean' must be above 0; "
    'rate 1 req/s requests 9 input gaussian(mean: 5, sd: 1, min: 9, max: 3)' | 'mix { critical 1 }' || "'min' is above 'max'; "
    'rate 1 req/s requests 9 input gaussian(mean: 5, sd: 1, min: 6, max: 8)' | 'mix { critical 1 }' || "'mean' lies outside 'min' and 'max'; "
    'rate 1 req/s requests 9 input gaussian(mean: 5, sd: -1, min: 1, max: 8)' | 'mix { critical 1 }' || "'sd' must be at least 0; "
    'rate 1 req/s requests 9 input gausian(mean: 5)'   | 'mix { critical 1 }'       || "there is no distribution 'gausian'; did you mean 'gaussian'?"
    'rate 1 req/s requests 9 input empirical { 5: 0 }' | 'mix { critical 1 }'       || "'empirical' needs a length with a weight above 0; for example: empirical { 128: 70%  2048: 30% } tokens"
    'rate 1 req/s requests 9'                          | 'client a { share 1 prefix "p" 5 tokens } client b { share 1 prefix "p" 6 tokens }' || "prefix 'p' has two lengths; another client says 5 tokens"
    'rate 1 req/s horizon 9 s session { rounds 0 think 1 s }' | 'mix { critical 1 }' || "'rounds' must be a whole number of at least 1; "
    'rate 1 req/s horizon 9 s session { rounds 2 think 1 s context grow }' | 'mix { critical 1 }' || "'context' is accumulate or none; "
    'replay "x.csv"'                                   | 'mix { critical 1 }'       || "recorded requests cannot be shaped: this workload replays a file; beside 'replay' stand only 'requests' and 'horizon'"
  }

  def "traffic: #text"() {
    expect:
    errors("workload w { arrivals poisson input constant(value: 9) output constant(value: 9) $text }") == [message]

    where:
    text                                                              || message
    'horizon 9 s client a { rate steps { 1 s: 5 req/s } }'            || "a rate begins at 0 s; for example: steps { 0 s: 100 req/s  10 s: 400 req/s }"
    'horizon 9 s client a { rate ramp { } }'                          || "a rate begins at 0 s; for example: ramp { 0 s: 100 req/s  10 s: 400 req/s }"
    'horizon 9 s client a { rate steps { 0 s: 5 req/s 0 s: 6 req/s } }' || 'the times of a rate rise; put the points in order'
    'horizon 9 s client a { rate steps { 0 s: 0 req/s } }'            || 'a rate is above 0 somewhere; '
    'horizon 9 s client a { rate steps { 0 s: 5 ms } }'               || "'rate' is a request rate, but 5 ms is a time; expected a request rate, for example 2000 req/s"
    'horizon 9 s client a { rate wav(mean: 5 req/s) }'                || "there is no rate function 'wav'; did you mean 'wave'?"
    'horizon 9 s client a { rate wave(mean: 5 req/s, amplitude: 2, period: 1 s) }' || "'amplitude' lies in 0% .. 100% of the mean; "
    'horizon 9 s client a { rate wave(mean: 5 req/s, amplitude: 20%) }' || "'wave' needs the argument 'period'; for example: wave(period: ...)"
    'horizon 9 s client a { rate bursts(base: 1 req/s, peak: 9 req/s, every: 1 s, length: 2 s) }' || "'length' is longer than 'every'; "
    'horizon 9 s client a { rate bursts(base: 1 req/s, peak: 9 req/s, evry: 1 s, length: 2 s, every: 3 s) }' || "'bursts' has no argument 'evry'; did you mean 'every'?"
    'horizon 9 s client a { rate 1 req/s active 2 s .. 1 s }'         || 'this window has no length; for example: active 10 s .. 20 s'
    'horizon 9 s client a { rate 1 req/s active 1 s .. 3 s active 2 s .. 4 s }' || 'this window overlaps another one of its client; join them'
    'horizon 9 s client a { rate 1 req/s users 3 session { think 1 s } }' || "client 'a' has rate and users, not one of them; "
    'horizon 9 s client a { users 3 }'                                || "'a' says no think time; for example: session { think 2 s }"
    'horizon 9 s client a { users 0 session { think 1 s } }'          || "'users' must be a whole number of at least 1; "
    'horizon 9 s client a { users 3 session { think 1 s rounds 4 } }' || "the session of users has no 'rounds': it never ends; say only think, or say a share or a rate instead of users"
    'horizon 9 s client a { users 3 session { think 1 s } active 1 s .. 2 s }' || 'users are always active; use a rate with windows'
    'horizon 9 s cohort a x 0 { rate 1 req/s }'                       || "'members' must be a whole number of at least 1; "
    'horizon 9 s cohort a x 100001 { rate 1 req/s }'                  || 'a cohort has at most 100000 members; '
    'horizon 9 s cohort a x 3 { }'                                    || "cohort 'a' needs a share or a rate; for example: share 20%"
    'horizon 9 s client a { rate 1 req/s prefix "p" 9 tokens per member }' || "only a cohort has members; leave out 'per member'"
    'horizon 9 s client a { rate 1 req/s session { rounds 2 think 1 s loop shut } }' || "'loop' is open or closed; "
    'sessions 9 client a { rate 1 req/s }'                            || 'no client of this workload has sessions; '
    'sessions 9 client a { rate 1 req/s } client b { rate 1 req/s session { rounds 2 think 1 s } }' || "workload 'w' never ends; say requests 1000, or horizon 10 s, or both"
    'sessions 9 horizon 9 s client a { rate 1 req/s }'                || 'no client of this workload has sessions; '
    'requests 9 client a { rate 1 req/s session { rounds 2 think 1 s } }' || "'requests' counts rounds and cuts the sessions that are under way; say sessions 200 to run them to their end, or requests 200 cut sessions"
    'requests 9 cut sessions client a { rate 1 req/s }'               || "there is nothing to cut; 'cut sessions' goes with requests and sessions"
    'horizon 9 s client a { rate 1 req/s input zipf(exponent: 1, max: 2000000) }' || "'max' is more than 1000000 above 'min'; "
    'horizon 9 s client a { rate 1 req/s input exponential(mean: 9, bounds: cut) }' || "'bounds' is clamp or truncate; "
    'horizon 9 s client a { rate 1 req/s input uniform(min: 1, max: 9, bounds: clamp) }' || "'uniform' has no argument 'bounds'; arguments are min, max"
  }

  def "replay: #text"() {
    expect:
    errors("workload w { replay \"x.csv\" { $text } }") == [message]

    where:
    text                    || message
    'time_scal 2'           || "there is no setting 'time_scal' in replay; did you mean 'time_scale'?"
    'time_scale 0'          || "'time_scale' must be above 0; "
    'format azur'           || "there is no trace format 'azur'; did you mean 'azure'?"
    'class critcal'         || "there is no class 'critcal'; did you mean 'critical'?"
    'start 5 s end 5 s'     || "'end' is not behind 'start'; "
    'start 5'               || "'start' is a time, but 5 is a plain number; expected a time, for example 10 ms"
    'requests 0'            || "'requests' must be a whole number of at least 1; "
    'max_tokens 1'          || "'max_tokens' has room for a prompt and an answer, hence at least 2; "
  }

  def "a file of lengths: #message"() {
    given:
    write('lengths.csv', csv)

    expect:
    errors('workload w { horizon 9 s arrivals poisson input empirical "lengths.csv" output empirical { 5: 1 } client a { rate 1 req/s } }') == [message]

    where:
    csv                      || message
    'length\n5\n'            || 'this is no list of lengths; the first line must read tokens, or tokens,weight'
    'tokens\n5\nx\n'         || "tokens is 'x', not a number of 0 or more; write a number"
    'tokens\n5.5\n'          || "tokens is '5.5', not a whole number; "
    'tokens\n0\n'            || "tokens is '0'; write a whole number of 1 or more"
    'tokens,weight\n5\n'     || 'the row has 1 column instead of 2; the columns are tokens, weight'
    'tokens,weight\n5,0\n'   || 'no length has a weight above 0; add rows below'
  }

  def "cluster: #text"() {
    expect:
    errors("cluster c { $text }") == [message]

    where:
    text                                                            || message
    'instances 0 of h100_llama8b kv { tier gpu 9 blocks }'          || "'instances' must be a whole number of at least 1; "
    'instances 1 of h100_lama8b kv { tier gpu 9 blocks }'           || "there is no hardware 'h100_lama8b'; did you mean 'h100_llama8b'?"
    'kv { tier gpu 9 blocks }'                                      || "cluster 'c' has no instances; for example: instances 8 of h100_llama8b"
    'instances 1 of h100_llama8b'                                   || "cluster 'c' has no GPU memory; for example: kv { tier gpu 132139 blocks }"
    'instances 1 of h100_llama8b kv { tier gpu 0 blocks }'          || "'tier gpu' must be a whole number of at least 1; "
    'instances 1 of h100_llama8b kv { tier gpu 9 tokens }'          || "'tier gpu' is a number of blocks, but 9 tokens is a number of tokens; expected a number of blocks, for example 5000 blocks"
    'instances 1 of h100_llama8b kv { tier gpu 9 blocks tier disk 9 blocks }' || "there is no tier 'disk'; tiers are gpu, cpu"
    'instances 1 of h100_llama8b kv { tier gpu 9 blocks tier cpu 9 blocks { offload_above 190% } }' || "'offload_above' must be 0% to 100%; "
  }

  def "experiment: #text"() {
    given:
    def rest = [semantics: 'reference', workload: 'orthogonal', cluster: 'eight_h100', baseline: 'llmd_default']
      .findAll { word, value -> !text.contains(word) && word != missing }
      .collect { word, value -> "$word $value" }.join(' ')

    expect:
    errors("experiment e { $text $rest }") == [message]

    where:
    text                    | missing     || message
    ''                      | 'semantics' || "experiment 'e' does not say its semantics; only reference exists yet: write semantics reference"
    'semantics sound'       | ''          || "there is no semantics 'sound' yet; only reference exists yet: write semantics reference"
    ''                      | 'baseline'  || "experiment 'e' has no baseline; for example: baseline llmd_default"
    'workload orthogonl'    | ''          || "there is no workload 'orthogonl'; did you mean 'orthogonal'?"
    'workload orthogonal(rte: 5)' | ''    || "workload 'orthogonal' has no argument 'rte'; did you mean 'rate'?"
    'compare llmd_default'  | ''          || "strategy 'llmd_default' takes part twice; name it once"
    'seeds 1, 2.5'          | ''          || "a seed is a whole number, not 2.5; "
    'hypothesis h { predict tttf.p99 falls at least 5% }'     | '' || "there is no metric 'tttf'; did you mean 'ttft'?"
    'hypothesis h { predict ttft falls at least 5% }'         | '' || "'ttft' is a distribution; say which figure of it, for example ttft.p99"
    'hypothesis h { predict ttft.p99[crit] falls at least 5% }' | '' || "there is no class 'crit'; classes are critical, standard, batch, sheddable, background"
    'hypothesis h { predict ttft.p99 falls at least 5 ms }'   | '' || "a change is a share, but 5 ms is a time; for example 40%"
    'hypothesis h { predict ttft.p99 < 90% of x }'   | '' || "no strategy 'x' takes part; strategies are baseline, llmd_default"
  }

  def "all faults of a file come at once, in order, each in its place"() {
    given:
    def file = write('iter12.scn', '''\
      import "lib/ledger.scn"
      strategy cascade extends llmd_default {
        param age_weight = 10 us  in 1e-6/us .. 1e-4/us  log
        priority slo-teired(age_weight: age_weight)
      }
      experiment e {
        semantics reference  workload orthogonal_recorded  cluster eight_h101  baseline cascade
      }
      '''.stripIndent())

    expect:
    new DiagnosticRenderer(false).render(compiler.compile(file).diagnostics()).replace("$folder/", '') == '''\
      iter12.scn:3:22: error: 'age_weight' is a rate, but 10 us is a time
       3 |   param age_weight = 10 us  in 1e-6/us .. 1e-4/us  log
         |                      ^^^^^ expected points per time, for example 1e-5/us
      iter12.scn:4:12: error: there is no priority policy 'slo-teired'
       4 |   priority slo-teired(age_weight: age_weight)
         |            ^^^^^^^^^^ did you mean 'slo-tiered'?
      iter12.scn:7:62: error: there is no cluster 'eight_h101'
       7 |   semantics reference  workload orthogonal_recorded  cluster eight_h101  baseline cascade
         |                                                              ^^^^^^^^^^ did you mean 'eight_h100'?
      '''.stripIndent()
  }

  def "faults of form and of meaning come together, and none that only follows from another: #text"() {
    expect:
    errors(text) == messages

    where:
    text                                                                        || messages
    'strategy a { scheduler } strategy b { scheduler lifo }'                    || ["'}' cannot stand here; expected the name of a policy", "there is no scheduler policy 'lifo'; scheduler policies are fcfs, priority-fcfs, sjf"]
    'strategy a { scheduler } strategy b extends a { }'                         || ["'}' cannot stand here; expected the name of a policy"]
    "strategy a { scheduler }\n${experiment('baseline a')}"                     || ["'}' cannot stand here; expected the name of a policy"]
    "strategy a { scheduler }\n${experiment('baseline b')}"                     || ["'}' cannot stand here; expected the name of a policy", "there is no strategy 'b'; strategies are llmd_default"]
    "strategy { }\n${experiment('baseline b')}"                                 || ["'{' cannot stand here; expected a name"]
    "stratgy b { }\n${experiment('baseline b cluster c')}"                      || ["'stratgy' cannot stand here; did you mean 'strategy'?", "'cluster' is said twice; first on line 3"]
    "import \"none.scn\"\n${experiment('baseline b')}"                          || ["there is no file 'none.scn' to import; looked for none.scn and none.scn"]
    "cluster c { instances 8 }\n${experiment('baseline llmd_default compare x')}" || ["'}' cannot stand here; expected of", "there is no strategy 'x'; strategies are llmd_default"]
    'workload w { rate 10 reqs } workload v { rate 10 s requests 5 mix { batch 1 } arrivals poisson input constant(value: 1) output constant(value: 1) }' || ["there is no unit 'reqs'; units are us, ms, s, min, h, req/s, tokens, blocks, KiB, MiB, GiB, blocks/us, GB/s, %", "'rate' is a request rate, but 10 s is a time; expected a request rate, for example 2000 req/s"]
  }

  private static String experiment(String items) {
    "experiment e { semantics reference workload orthogonal cluster eight_h100 $items }"
  }

  def "files that import each other are an error that shows the circle"() {
    given:
    write('b.scn', 'import "a.scn"')
    def file = write('a.scn', 'import "b.scn"')

    expect:
    said(compiler.compile(file), Diagnostic.Severity.ERROR)*.replace("$folder/", '') ==
      ['files import each other in a circle; a.scn -> b.scn -> a.scn']
  }

  def "strategies that extend each other are an error that shows the circle"() {
    expect:
    errors('strategy a extends b { } strategy b extends a { } strategy c extends a { }') ==
      ['declarations extend each other in a circle; a -> b -> a']
  }

  def "of two declarations of one name both places are shown"() {
    expect:
    errors('strategy llmd_default { }') ==
      ["strategy 'llmd_default' is declared twice; first declared at $SCENARIOS/lib/ledger.scn:103:10".toString()]
  }

  def "legal but hardly meant: #text"() {
    given:
    def run = 'experiment e { semantics reference workload orthogonal cluster eight_h100 baseline llmd_default }'

    expect:
    said(compiler.compile(write('test.scn', "import \"lib/ledger.scn\"\n$text $run")), Diagnostic.Severity.WARNING) == warnings

    where:
    text                                                             || warnings
    'strategy idle { }'                                              || ["strategy 'idle' is not used; "]
    'cluster idle extends eight_h100 { }'                            || ["cluster 'idle' is not used; "]
    'strategy s { param p = 9 in 1 .. 5 priority slo-tiered(critical: p) }' || ["strategy 's' is not used; ", "'p' starts outside its own range; it lies in 1 .. 5"]
    'strategy s { param p = 9 }'                                     || ["strategy 's' is not used; ", "parameter 'p' is not used; "]
    'workload w extends orthogonal { mix { critical 50% batch 20% } }' || ["workload 'w' is not used; ", 'the shares add up to 70%, not 100%; each is scaled by their sum']
  }

  private List<String> errors(String text) {
    said(compiler.compile(write('test.scn', "import \"lib/ledger.scn\"\n$text")), Diagnostic.Severity.ERROR)
  }

  private static List<String> said(Compilation compilation, Diagnostic.Severity severity) {
    compilation.diagnostics().findAll { it.severity() == severity }
      .collect { "${it.message()}; ${it.hint()}".toString().replaceAll(/[^ ]+\/(none.scn)/, '$1') }
  }

  private static String without(String rest, String word) {
    word in ['arrivals', 'input'] ? rest.replaceFirst("$word \\w+(\\([^)]*\\))?", '')
      : word == 'replay' ? rest.replaceAll('(arrivals|input|output) \\w+(\\([^)]*\\))?', '') : rest
  }

  private Path write(String name, String text) {
    Files.writeString(folder.resolve(name), text)
  }
}
