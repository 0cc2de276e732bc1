package scn.dsl.cli

/** Scenarios with one fault each, from syntax to meaning. */
class BadScenarioSpec extends BadInput {

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
}
