package scn.dsl.cli

/** Command lines that make no sense. */
class BadCommandLineSpec extends BadInput {

  private static final FEW = '''\
    import "lib/ledger.scn"
    workload few extends orthogonal { requests 5 }
    experiment e { semantics reference workload few cluster eight_h100 baseline llmd_default seeds 1 }
    '''.stripIndent()

  def "a command line with #what is refused"() {
    expect:
    refused(files, arguments, 2) == stderr

    where:
    [what, arguments, files, stderr] << [
      [
        '--jobs 0',
        ['run', '@x.scn', '--jobs', '0'],
        ['x.scn': FEW],
        'error: --jobs needs a number of at least 1, not 0\n'
      ],
      [
        'an unknown option',
        ['run', '@x.scn', '--sed', '42'],
        ['x.scn': FEW],
        '''\
          error: there is no option '--sed'
             = did you mean '--seeds'?
             = see scn run --help
          '''.stripIndent()
      ],
      [
        'a seed that is no number',
        ['run', '@x.scn', '--seeds', '42,x'],
        ['x.scn': FEW],
        '''\
          error: invalid value for option '--seeds' (SEED): 'x' is no number
             = see scn run --help
          '''.stripIndent()
      ],
      [
        'an unknown format',
        ['run', '@x.scn', '--format', 'xml'],
        ['x.scn': FEW],
        '''\
          error: invalid value for option '--format': expected one of [text, json, csv] (case-sensitive) but was 'xml'
             = see scn run --help
          '''.stripIndent()
      ],
      [
        'an unknown strategy',
        ['run', '@x.scn', '--only', 'cascda'],
        ['x.scn': FEW],
        '''\
          error: there is no experiment, strategy or claim 'cascda'
             = there are e, llmd_default
          '''.stripIndent()
      ],
      [
        'an option without its value',
        ['run', '@x.scn', '--out'],
        ['x.scn': FEW],
        '''\
          error: missing required parameter for option '--out' (DIR)
             = see scn run --help
          '''.stripIndent()
      ],
      [
        'a folder for results below a file',
        ['run', '@x.scn', '--out', '@x.scn/out'],
        ['x.scn': FEW],
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
}
