package scn.dsl.cli

/** Policy scripts that are refused before anything runs. */
class BadScriptSpec extends BadInput {

  def "#what is refused before anything runs"() {
    expect:
    refused(files, arguments, 2) == stderr

    where:
    [what, arguments, files, stderr] << [
      [
        'a scorer that does not compile',
        ['run', '@x.scn', '--scripts', '@mine'],
        ['x.scn': withPolicy('routing weighted { mine 1 }'), 'mine/scorers/mine.groovy': '''\
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
        ['x.scn': withPolicy('routing weighted { mine 1 }'), 'mine/scorers/mine.groovy': '''\
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
        ['x.scn': withPolicy('routing weighted { mine 1 }'), 'mine/scorers/mine.groovy': '''\
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
}
