package scn.dsl.cli

import static scn.dsl.cli.Invocation.scn

/** What is found out by running only. */
class FailedRunSpec extends BadInput {

  def "a failed run says where, and how to see it again: #what"() {
    expect:
    refused(files, arguments, 3) == stderr

    where:
    [what, arguments, files, stderr] << [
      [
        'a scorer that throws',
        ['run', '@x.scn', '--scripts', '@mine'],
        ['x.scn': withPolicy('routing weighted { mine 1 }'), 'mine/scorers/mine.groovy': '''\
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
        ['x.scn': withPolicy('routing weighted { mine 1 }'), 'mine/scorers/mine.groovy': '\ndouble score(Request request, InstanceView instance) {\n  Double.NaN\n}\n'],
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
        ['x.scn': withPolicy('priority mine'), 'mine/priorities/mine.groovy': 'double priority(Request request, long nowMicros) { 0.0d / 0.0d }\n'],
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
        ['x.scn': withPolicy('eviction mine'), 'mine/eviction/mine.groovy': 'double retention(CachedBlock block) { 0.0d / 0.0d }\n'],
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
        ['x.scn': withPolicy('routing mine'), 'mine/routers/mine.groovy': 'int route(Request request, ClusterView cluster) { 99 }\n'],
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
        ['x.scn': withPolicy('priority mine'), 'mine/priorities/mine.groovy': '''\
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
        ['x.scn': withPolicy('priority mine'), 'mine/priorities/mine.groovy': '''\
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
        ['my scenario.scn': withPolicy('routing mine'), 'mine/routers/mine.groovy': 'int route(Request request, ClusterView cluster) { 99 }\n'],
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
}
