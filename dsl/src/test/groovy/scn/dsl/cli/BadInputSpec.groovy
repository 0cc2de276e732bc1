package scn.dsl.cli

import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/**
 * All that is written for bad input: the fault, its place, what to do. In the arguments @ is the folder of the files,
 * which messages are shown without.
 */
class BadInputSpec extends Specification {

  @TempDir
  Path folder

  def "as a scenario, what is refused: #what"() {
    expect:
    refused(files, arguments, 2) == stderr

    where:
    [what, arguments, files, stderr] << [
      [
        'that does not exist',
        ['run', '@x.scn'],
        [:],
        '''\
          error: there is no file x.scn
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'that is empty',
        ['run', '@x.scn'],
        ['x.scn': ''],
        '''\
          x.scn:1:1: error: the file is empty
           1 |
             | ^ write an experiment, for example: experiment first { semantics reference ... }
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'that is binary',
        ['run', '@x.scn'],
        ['x.scn': '\u0000\u0001ELF'],
        '''\
          error: x.scn is not text: byte 0 is zero
             = a scenario is UTF-8 text
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'that is larger than 1 MiB',
        ['run', '@x.scn'],
        ['x.scn': '/' * 1_100_000],
        '''\
          error: x.scn is larger than 1 MiB
             = a scenario is text of at most 1 MiB
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'a folder without scenarios',
        ['run', '@dir'],
        ['dir/readme.txt': 'nothing'],
        '''\
          error: there is no .scn file below dir
             = name a scenario
          '''.stripIndent()
      ]
    ]
  }

  def "a scenario with #what is not run"() {
    expect:
    refused(files, arguments, 2) == stderr

    where:
    [what, arguments, files, stderr] << [
      [
        'a syntax error',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          strategy s { routing weighted queue-depth 2 } }
          workload few extends orthogonal { requests 5 }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent()],
        '''\
          x.scn:2:31: error: 'queue-depth' cannot stand here
           2 | strategy s { routing weighted queue-depth 2 } }
             |                               ^^^^^^^^^^^ expected batch, router, param, simplex, require, admission, routing, scheduler, priority, prefill, preemption, eviction, bridge or '}'
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'an unknown policy',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { scheduler fcsf }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent()],
        '''\
          x.scn:3:45: error: there is no scheduler policy 'fcsf'
           3 | strategy s extends llmd_default { scheduler fcsf }
             |                                             ^^^^ did you mean 'fcfs'?
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'an unknown parameter',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { priority slo-tiered(critcal: 1) }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent()],
        '''\
          x.scn:3:55: error: 'slo-tiered' has no parameter 'critcal'
           3 | strategy s extends llmd_default { priority slo-tiered(critcal: 1) }
             |                                                       ^^^^^^^ did you mean 'critical'?
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'an unknown class',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { prefill { criticl off } }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent()],
        '''\
          x.scn:3:45: error: there is no setting 'criticl' in prefill
           3 | strategy s extends llmd_default { prefill { criticl off } }
             |                                             ^^^^^^^ did you mean 'critical'?
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'an unknown unit',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 rate 5 req/fortnight }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent()],
        '''\
          x.scn:2:51: error: there is no unit 'req/fortnight'
           2 | workload few extends orthogonal { requests 5 rate 5 req/fortnight }
             |                                                   ^^^^^^^^^^^^^^^ units are us, ms, s, min, h, /us, req/s, tokens, blocks, GiB, blocks/us, GB/s, %
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'an unknown metric',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1
            hypothesis h { predict tttf.p99 falls 5% } }
          '''.stripIndent()],
        '''\
          x.scn:4:26: error: there is no metric 'tttf'
           4 |   hypothesis h { predict tttf.p99 falls 5% } }
             |                          ^^^^ did you mean 'ttft'?
          x.scn:4:41: error: no measurement can confirm a change of exactly 5%
           4 |   hypothesis h { predict tttf.p99 falls 5% } }
             |                                         ^^ write a range, or: falls at least 5%
          2 errors in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'an unknown import',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          import "lib/legder.scn"
          '''.stripIndent()],
        '''\
          x.scn:2:8: error: there is no file 'lib/legder.scn' to import
           2 | import "lib/legder.scn"
             |        ^^^^^^^^^^^^^^^^ did you mean 'lib/ledger.scn'?
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'a negative rate',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 rate -5 req/s }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent()],
        '''\
          x.scn:2:51: error: 'rate' must be above 0
           2 | workload few extends orthogonal { requests 5 rate -5 req/s }
             |                                                   ^^^^^^^^
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'no instances',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          cluster none extends eight_h100 { instances 0 of h100_llama8b }
          experiment e { semantics reference workload few cluster none baseline llmd_default seeds 1 }
          '''.stripIndent()],
        '''\
          x.scn:3:45: error: 'instances' must be a whole number of at least 1
           3 | cluster none extends eight_h100 { instances 0 of h100_llama8b }
             |                                             ^
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'two faults in one file',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { scheduler fcsf
            priority constnt }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent()],
        '''\
          x.scn:3:45: error: there is no scheduler policy 'fcsf'
           3 | strategy s extends llmd_default { scheduler fcsf
             |                                             ^^^^ did you mean 'fcfs'?
          x.scn:4:12: error: there is no priority policy 'constnt'
           4 |   priority constnt }
             |            ^^^^^^^ did you mean 'constant'?
          2 errors in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'no request that fits into memory',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          cluster tiny extends eight_h100 { kv { block 16 tokens tier gpu 9 blocks } }
          experiment e { semantics reference workload few cluster tiny baseline llmd_default seeds 1 }
          '''.stripIndent()],
        '''\
          x.scn:4:12: error: no request of workload 'few' fits into the KV memory of cluster 'tiny'
           4 | experiment e { semantics reference workload few cluster tiny baseline llmd_default seeds 1 }
             |            ^ the smallest prompt needs 34 blocks, 'tier gpu' has 9
          '''.stripIndent()
      ],
      [
        'imports in a circle',
        ['run', '@x.scn'],
        ['x.scn': 'import "y.scn"\n', 'y.scn': 'import "x.scn"\n'],
        '''\
          y.scn:1:8: error: files import each other in a circle
           1 | import "x.scn"
             |        ^^^^^^^ x.scn -> y.scn -> x.scn
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'a seed without a recording',
        ['run', '@x.scn', '--seeds', '7'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few { replay "t-{seed}.csv" }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent(), 't-1.csv': '''\
          request_id,client_id,tenant,slo_class,session_id,round,arrival_us,prefix_group,prefix_tokens,context_tokens,input_tokens,output_tokens
          r0,c,t,critical,,0,10,,0,0,20,5
          '''.stripIndent(), 't-12.csv': '''\
          request_id,client_id,tenant,slo_class,session_id,round,arrival_us,prefix_group,prefix_tokens,context_tokens,input_tokens,output_tokens
          r0,c,t,critical,,0,10,,0,0,20,5
          '''.stripIndent()],
        '''\
          x.scn:2:23: error: there is no recording of seed 7: t-7.csv
           2 | workload few { replay "t-{seed}.csv" }
             |                       ^^^^^^^^^^^^^^ recorded seeds: 1, 12
          '''.stripIndent()
      ],
      [
        'two experiments of one name',
        ['run', '@x.scn', '@y.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          experiment e { semantics reference workload orthogonal_recorded cluster eight_h100 baseline llmd_default seeds 42 }
          '''.stripIndent(), 'y.scn': '''\
          import "lib/ledger.scn"
          experiment e { semantics reference workload orthogonal_recorded cluster eight_h100 baseline llmd_default seeds 43 }
          '''.stripIndent()],
        '''\
          y.scn:2:12: error: another file has an experiment 'e' too
           2 | experiment e { semantics reference workload orthogonal_recorded cluster eight_h100 baseline llmd_default seeds 43 }
             |            ^ rename one of them, or run the files one by one
          '''.stripIndent()
      ],
      [
        'no seeds',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default }
          '''.stripIndent()],
        '''\
          x.scn:3:12: error: experiment 'e' names no seeds
           3 | experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default }
             |            ^ write for example 'seeds 42, 43, 44', or give --seeds
          '''.stripIndent()
      ]
    ]
  }

  def "a trace with #what is not replayed"() {
    expect:
    refused(files, arguments, 2) == stderr

    where:
    [what, arguments, files, stderr] << [
      [
        'a letter among the digits',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few { replay "t.csv" }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent(), 't.csv': '''\
          request_id,client_id,tenant,slo_class,session_id,round,arrival_us,prefix_group,prefix_tokens,context_tokens,input_tokens,output_tokens
          r0,c,t,critical,,0,10,,0,0,20,5
          r1,c,t,critical,,0,1o,,0,0,20,5
          '''.stripIndent()],
        '''\
          t.csv:3:20: error: arrival_us is '1o', not a whole number
           3 | r1,c,t,critical,,0,1o,,0,0,20,5
             |                    ^^ use only digits 0 to 9
          '''.stripIndent()
      ],
      [
        'a missing column',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few { replay "t.csv" }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent(), 't.csv': '''\
          request_id,client_id,tenant,slo_class,session_id,round,arrival_us,prefix_group,prefix_tokens,context_tokens,input_tokens,output_tokens
          r0,c,t,critical,,0,10,,0,0,20,5
          r1,c,t,critical,,0,10,,0,0,20
          '''.stripIndent()],
        '''\
          t.csv:3:1: error: the row has 11 columns instead of 12
           3 | r1,c,t,critical,,0,10,,0,0,20
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the columns are request_id,client_id,tenant,slo_class,session_id,round,arrival_us,prefix_group,prefix_tokens,context_tokens,input_tokens,output_tokens
          '''.stripIndent()
      ],
      [
        'a last row that is cut off',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few { replay "t.csv" }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent(), 't.csv': '''\
          request_id,client_id,tenant,slo_class,session_id,round,arrival_us,prefix_group,prefix_tokens,context_tokens,input_tokens,output_tokens
          r0,c,t,critical,,0,10,,0,0,20,5
          r1,c,t,cri'''.stripIndent()],
        '''\
          t.csv:3:1: error: the last row is cut off, with 4 columns instead of 12
           3 | r1,c,t,cri
             | ^^^^^^^^^^ copy or record the trace again
          '''.stripIndent()
      ],
      [
        'an unknown class',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few { replay "t.csv" }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent(), 't.csv': '''\
          request_id,client_id,tenant,slo_class,session_id,round,arrival_us,prefix_group,prefix_tokens,context_tokens,input_tokens,output_tokens
          r0,c,t,critical,,0,10,,0,0,20,5
          r1,c,t,urgent,,0,10,,0,0,20,5
          '''.stripIndent()],
        '''\
          t.csv:3:8: error: there is no class 'urgent'
           3 | r1,c,t,urgent,,0,10,,0,0,20,5
             |        ^^^^^^ use critical, standard, batch, sheddable or background, or leave it empty
          '''.stripIndent()
      ],
      [
        'no header',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few { replay "t.csv" }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent(), 't.csv': 'r0,c,t,critical,,0,10,,0,0,20,5\n'],
        '''\
          t.csv:1:1: error: column 1 is called 'r0' instead of request_id
           1 | r0,c,t,critical,,0,10,,0,0,20,5
             | ^^ the first line must read request_id,client_id,tenant,slo_class,session_id,round,arrival_us,prefix_group,prefix_tokens,context_tokens,input_tokens,output_tokens
          '''.stripIndent()
      ]
    ]
  }

  def "a command line with #what is refused"() {
    expect:
    refused(files, arguments, 2) == stderr

    where:
    [what, arguments, files, stderr] << [
      [
        '--jobs 0',
        ['run', '@x.scn', '--jobs', '0'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent()],
        'error: --jobs needs a number of at least 1, not 0\n'
      ],
      [
        'an unknown option',
        ['run', '@x.scn', '--sed', '42'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent()],
        '''\
          error: there is no option '--sed'
             = did you mean '--seeds'?
             = see scn run --help
          '''.stripIndent()
      ],
      [
        'a seed that is no number',
        ['run', '@x.scn', '--seeds', '42,x'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent()],
        '''\
          error: invalid value for option '--seeds' (SEED): 'x' is no number
             = see scn run --help
          '''.stripIndent()
      ],
      [
        'an unknown format',
        ['run', '@x.scn', '--format', 'xml'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent()],
        '''\
          error: invalid value for option '--format': expected one of [text, json, csv] (case-sensitive) but was 'xml'
             = see scn run --help
          '''.stripIndent()
      ],
      [
        'an unknown strategy',
        ['run', '@x.scn', '--only', 'cascda'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent()],
        '''\
          error: there is no experiment, strategy or claim 'cascda'
             = there are e, llmd_default
          '''.stripIndent()
      ],
      [
        'an option without its value',
        ['run', '@x.scn', '--out'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent()],
        '''\
          error: missing required parameter for option '--out' (DIR)
             = see scn run --help
          '''.stripIndent()
      ],
      [
        'a folder for results below a file',
        ['run', '@x.scn', '--out', '@x.scn/out'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
          '''.stripIndent()],
        '''\
          error: cannot write to x.scn/out: Not a directory
             = give --out a folder that you may write to
          '''.stripIndent()
      ],
      [
        'an unknown command',
        ['rum', '@x.scn'],
        [:],
        '''\
          error: there is no command 'rum'
             = did you mean 'run'?
             = see scn --help
          '''.stripIndent()
      ],
      [
        'no file',
        ['run'],
        [:],
        '''\
          error: missing required parameter: 'FILE|DIR'
             = see scn run --help
          '''.stripIndent()
      ],
      [
        'an unknown policy',
        ['policies', 'slo-teired'],
        [:],
        '''\
          error: there is no policy and no kind 'slo-teired'
             = did you mean 'slo-tiered'?
          '''.stripIndent()
      ]
    ]
  }

  def "#what is refused before anything runs"() {
    expect:
    refused(files, arguments, 2) == stderr

    where:
    [what, arguments, files, stderr] << [
      [
        'a scorer that does not compile',
        ['run', '@x.scn', '--scripts', '@mine'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { routing weighted { mine 1 } }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent(), 'mine/scorers/mine.groovy': '''\
          double score(Request request, InstanceView instance) {
            instance.queueDepht
          }
          '''.stripIndent()],
        '''\
          mine/scorers/mine.groovy:2:12: error: InstanceView has no property 'queueDepht'
           2 |   instance.queueDepht
             |            ^^^^^^^^^^ did you mean 'queueDepth'?
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'a scorer with a misspelt hook',
        ['run', '@x.scn', '--scripts', '@mine'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { routing weighted { mine 1 } }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent(), 'mine/scorers/mine.groovy': '''\
          double score(Request request, InstanceView instance) { 1 }

          void perpare(Request request, ClusterView cluster) { }
          '''.stripIndent()],
        '''\
          mine/scorers/mine.groovy:3:1: error: nothing calls the method 'perpare'
           3 | void perpare(Request request, ClusterView cluster) { }
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ did you mean void prepare(Request request, ClusterView cluster)?
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ],
      [
        'a hook of another form',
        ['run', '@x.scn', '--scripts', '@mine'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { routing weighted { mine 1 } }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent(), 'mine/scorers/mine.groovy': '''\
          double score(Request request, InstanceView instance) { 1 }

          void routed(Request request) { }
          '''.stripIndent()],
        '''\
          mine/scorers/mine.groovy:3:1: error: nothing calls the method 'routed'
           3 | void routed(Request request) { }
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ did you mean void routed(Request request, int instance)?
          1 error in x.scn, nothing was run
          '''.stripIndent()
      ]
    ]
  }

  def "a failed run says where, and how to see it again: #what"() {
    expect:
    refused(files, arguments, 3) == stderr

    where:
    [what, arguments, files, stderr] << [
      [
        'a scorer that throws',
        ['run', '@x.scn', '--scripts', '@mine'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { routing weighted { mine 1 } }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent(), 'mine/scorers/mine.groovy': '''\
          double score(Request request, InstanceView instance) {
            throw new IllegalStateException("no idea")
          }
          '''.stripIndent()],
        '''\
          mine/scorers/mine.groovy:2:3: error: scorer 'mine' failed with IllegalStateException: no idea
           2 |   throw new IllegalStateException("no idea")
             |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             = at 0.000012 s, request_0 (critical)
             = again with: scn run x.scn --only s --seeds 1 --scripts mine
          '''.stripIndent()
      ],
      [
        'a scorer that returns NaN',
        ['run', '@x.scn', '--scripts', '@mine'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { routing weighted { mine 1 } }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent(), 'mine/scorers/mine.groovy': '\ndouble score(Request request, InstanceView instance) {\n  Double.NaN\n}\n'],
        '''\
          mine/scorers/mine.groovy:2:1: error: scorer 'mine' returned NaN
           2 | double score(Request request, InstanceView instance) {
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             = at 0.000012 s, request_0 (critical), instance 0: queue 0, batch 0, pending 0, free blocks 132139
             = again with: scn run x.scn --only s --seeds 1 --scripts mine
          '''.stripIndent()
      ],
      [
        'a priority that returns NaN',
        ['run', '@x.scn', '--scripts', '@mine'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { priority mine }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent(), 'mine/priorities/mine.groovy': 'double priority(Request request, long nowMicros) { 0.0d / 0.0d }\n'],
        '''\
          mine/priorities/mine.groovy:1:1: error: priority policy 'mine' returned NaN
           1 | double priority(Request request, long nowMicros) { 0.0d / 0.0d }
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             = at 0.003713 s, request_0 (critical), instance 0
             = again with: scn run x.scn --only s --seeds 1 --scripts mine
          '''.stripIndent()
      ],
      [
        'an eviction policy that returns NaN',
        ['run', '@x.scn', '--scripts', '@mine'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { eviction mine }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent(), 'mine/eviction/mine.groovy': 'double retention(CachedBlock block) { 0.0d / 0.0d }\n'],
        '''\
          mine/eviction/mine.groovy:1:1: error: eviction policy 'mine' returned NaN
           1 | double retention(CachedBlock block) { 0.0d / 0.0d }
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             = at 0.155997 s, request_4 (sheddable), instance 0
             = again with: scn run x.scn --only s --seeds 1 --scripts mine
          '''.stripIndent()
      ],
      [
        'a router that chooses instance 99',
        ['run', '@x.scn', '--scripts', '@mine'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { routing mine }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent(), 'mine/routers/mine.groovy': 'int route(Request request, ClusterView cluster) { 99 }\n'],
        '''\
          mine/routers/mine.groovy:1:1: error: routing policy 'mine' chose instance 99, but there are instances 0 to 7
           1 | int route(Request request, ClusterView cluster) { 99 }
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             = at 0.000012 s, request_0 (critical)
             = again with: scn run x.scn --only s --seeds 1 --scripts mine
          '''.stripIndent()
      ],
      [
        'a recursion without end',
        ['run', '@x.scn', '--scripts', '@mine'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { priority mine }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent(), 'mine/priorities/mine.groovy': '''\
          double priority(Request request, long nowMicros) {
            1 + priority(request, nowMicros)
          }
          '''.stripIndent()],
        '''\
          mine/priorities/mine.groovy:2:3: error: priority policy 'mine' called itself too deeply
           2 |   1 + priority(request, nowMicros)
             |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             = at 0.003713 s, request_0 (critical), instance 0
             = again with: scn run x.scn --only s --seeds 1 --scripts mine
          '''.stripIndent()
      ],
      [
        'a script that cannot start',
        ['run', '@x.scn', '--scripts', '@mine'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { priority mine }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent(), 'mine/priorities/mine.groovy': '''\
          int[] counts = new int[-1]

          double priority(Request request, long nowMicros) { 1 }
          '''.stripIndent()],
        '''\
          mine/priorities/mine.groovy:1:1: error: priority policy 'mine' cannot be set up: java.lang.NegativeArraySizeException: -1
           1 | int[] counts = new int[-1]
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^
             = again with: scn run x.scn --only s --seeds 1 --scripts mine
          '''.stripIndent()
      ],
      [
        'it would never end',
        ['run', '@x.scn'],
        ['x.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          cluster tiny extends eight_h100 { instances 1 of h100_llama8b kv { block 16 tokens tier gpu 40 blocks } }
          experiment e { semantics reference workload long cluster tiny baseline llmd_default seeds 1 }
          workload long { rate 1 req/s requests 1 arrivals poisson input constant(value: 600) output constant(value: 900) mix { critical 1 } }
          '''.stripIndent()],
        '''\
          x.scn:2:10: warning: workload 'few' is not used [unused-declaration]
           2 | workload few extends orthogonal { requests 5 }
             |          ^^^
          1 warning in x.scn
          error: the run would never end (quirk Q6): instance 0 has made 16001 steps since a request last came or completed; 1 wait, 0 run and 40 of 40 KV blocks are in use. Give the experiment a horizon or the cluster more blocks
             = at 111.441372 s, instance 0
             = again with: scn run x.scn --only llmd_default --seeds 1
          '''.stripIndent()
      ],
      [
        'a name with blanks',
        ['run', '@my scenario.scn', '--scripts', '@mine'],
        ['my scenario.scn': '''\
          import "lib/ledger.scn"
          workload few extends orthogonal { requests 5 }
          strategy s extends llmd_default { routing mine }
          experiment e { semantics reference workload few cluster eight_h100 baseline s seeds 1 }
          '''.stripIndent(), 'mine/routers/mine.groovy': 'int route(Request request, ClusterView cluster) { 99 }\n'],
        '''\
          mine/routers/mine.groovy:1:1: error: routing policy 'mine' chose instance 99, but there are instances 0 to 7
           1 | int route(Request request, ClusterView cluster) { 99 }
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             = at 0.000012 s, request_0 (critical)
             = again with: scn run 'my scenario.scn' --only s --seeds 1 --scripts mine
          '''.stripIndent()
      ]
    ]
  }

  def "single prompts that do not fit are dropped with a warning, and the run goes on"() {
    given:
    write('x.scn', '''\
      import "lib/ledger.scn"
      workload some extends orthogonal { requests 20 }
      cluster small extends eight_h100 { kv { block 16 tokens tier gpu 48 blocks } }
      experiment e { semantics reference workload some cluster small baseline llmd_default seeds 1 horizon 10 s }
      '''.stripIndent())

    when:
    def run = scn('run', folder.resolve('x.scn'))

    then:
    run.code == 0
    run.out =~ /dropped +7 /
    run.err.replace("$folder/", '').startsWith('''\
      x.scn:4:12: warning: 7 of 20 requests of workload 'some' do not fit into the KV memory of cluster 'small'
       4 | experiment e { semantics reference workload some cluster small baseline llmd_default seeds 1 horizon 10 s }
         |            ^ they will be dropped: the largest prompt needs 53 blocks, 'tier gpu' has 48
      '''.stripIndent())
  }

  /** What stderr says; nothing else may be left behind. */
  private String refused(Map<String, String> files, List<String> arguments, int code) {
    files.each { name, text -> write(name, text) }
    def before = everyFile()
    def run = scn(*arguments.collect { it.startsWith('@') ? folder.resolve(it.substring(1)) : it })
    assert run.code == code
    assert run.out == ''
    assert everyFile() == before
    run.err.replace("$folder/", '')
  }

  private void write(String name, String text) {
    def file = folder.resolve(name)
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
  }

  private List<Path> everyFile() {
    Files.walk(folder).withCloseable { it.sorted().toList() }
  }
}
