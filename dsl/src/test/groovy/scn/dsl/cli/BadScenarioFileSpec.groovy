package scn.dsl.cli

/** Files that are no scenarios at all. */
class BadScenarioFileSpec extends BadInput {

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
}
