package scn.dsl.cli

/** Recorded requests that cannot be replayed. */
class BadTraceSpec extends BadInput {

  private static final REPLAYING = '''\
    import "lib/ledger.scn"
    workload few { replay "t.csv" }
    experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
    '''.stripIndent()

  def "a trace with #what is not replayed"() {
    expect:
    refused(files, arguments, 2) == stderr

    where:
    [what, arguments, files, stderr] << [
      [
        'a letter among the digits',
        ['run', '@x.scn'],
        ['x.scn': REPLAYING, 't.csv': '''\
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
        ['x.scn': REPLAYING, 't.csv': '''\
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
        ['x.scn': REPLAYING, 't.csv': '''\
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
        ['x.scn': REPLAYING, 't.csv': '''\
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
        ['x.scn': REPLAYING, 't.csv': 'r0,c,t,critical,,0,10,,0,0,20,5\n'],
        '''\
          t.csv:1:1: error: column 1 is called 'r0' instead of request_id
           1 | r0,c,t,critical,,0,10,,0,0,20,5
             | ^^ the first line must read request_id,client_id,tenant,slo_class,session_id,round,arrival_us,prefix_group,prefix_tokens,context_tokens,input_tokens,output_tokens
          '''.stripIndent()
      ]
    ]
  }
}
