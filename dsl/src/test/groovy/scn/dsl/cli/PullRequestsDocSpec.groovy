package scn.dsl.cli

import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** docs/review-in-pull-requests.md: its commands, as they stand, in a clone with a branch; only hosts are played. */
@Requires({ os.linux || os.macOs })
class PullRequestsDocSpec extends Specification {
  static final PAGE = Invocation.HOME.resolve('docs/review-in-pull-requests.md').toFile().text
  static final BLOCKS = PAGE.findAll(/(?s)```(sh|yaml)\n(.*?)```/) { [language: it[1], text: it[2]] }
  static final FILES = BLOCKS.findAll { it.language == 'yaml' }.collect { new ObjectMapper(new YAMLFactory()).readValue(it.text, Map) }
  static final SHELL = ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', '-c']
  static final URGENT = 'strategy urgent extends llmd_default { scheduler priority-fcfs  priority slo-tiered(critical: 10) }'
  static final SCENARIO = """\
    import "lib/ledger.scn"
    workload short extends orthogonal { requests 60 }
    $URGENT
    experiment idea { semantics reference  workload short  cluster eight_h100  baseline llmd_default  compare urgent  seeds 42 }
    """.stripIndent()

  static final ONE = 'cluster one extends eight_h100 { instances 1 of h100_llama8b }\n'

  @TempDir
  Path folder

  Path clone
  Path programs

  def setup() {
    folder = folder.toRealPath()
    clone = folder.resolve('clone')
    programs = Files.createDirectories(folder.resolve('programs'))
    def origin = Files.createDirectories(folder.resolve('origin'))
    run(origin, ['git', 'init', '-q', '-b', 'main'])
    program(origin.resolve('scn'), """exec "${System.getProperty('java.home')}/bin/java" -XX:TieredStopAtLevel=1 -Xss4m -Dscn.home='$Invocation.HOME' \
      -Dscn.cache='${Invocation.HOME.resolve('dsl/target/script-cache')}' -cp '${System.getProperty('java.class.path')}' $Scn.name "\$@" """)
    Files.writeString(origin.resolve('idea.scn'), SCENARIO)
    commit(origin, 'first')
    run(folder, ['git', 'clone', '-q', origin, clone])
    run(clone, ['git', 'checkout', '-q', '-b', 'work'])
  }

  def "the recipe for any host writes the comment"() {
    given:
    change(SCENARIO.replace('critical: 10', 'critical: 12'))

    when:
    def done = shell(BLOCKS.find { it.language == 'sh' }.text)

    then:
    done.code == 10
    body().startsWith('<!-- scn diff -->\n### scn diff: `origin/main` -> `HEAD`\n1 change in meaning; 1 experiment')
    body().contains('| `strategy urgent, priority slo-tiered, critical: 10 -> 12` | `idea.scn` | `idea` (`urgent`) |')
    run(clone, ['git', 'status', '--porcelain']).out == '?? comment.md\n'
  }

  def "GitHub: #what ends the job with #code"() {
    given:
    change(text)

    when:
    def done = steps('diff').collect { shell(it.run, BASE: 'origin/main', GITHUB_STEP_SUMMARY: folder.resolve('summary').toString()) }.last()

    then:
    done.code == code
    body().readLines().take(2)[0] == '<!-- scn diff -->'
    body().contains(said)
    folder.resolve('summary').toFile().text == body()

    where:
    what                    | text                                                     || code | said
    'no change'             | SCENARIO + '// a remark\n'                               || 0    | 'No change in meaning.'
    'a change'              | SCENARIO.replace('critical: 10', 'critical: 12')         || 0    | '**All gates pass**; 1 change in meaning'
    'a gate that stops it'  | SCENARIO.replace('cluster eight_h100', 'cluster one') + ONE || 1 | '**Stopped by 1 gate**'
    'an error'              | SCENARIO.replace('priority-fcfs', 'priority-first')      || 2    | '**1 file with errors**'
  }

  def "GitHub: what scn cannot tell is told in its place"() {
    given:
    change(SCENARIO + '// a remark\n')

    when:
    def done = steps('diff').collect { shell(it.run, BASE: 'origin/other', GITHUB_STEP_SUMMARY: folder.resolve('summary').toString()) }.last()

    then:
    done.code == 2
    body().startsWith('<!-- scn diff -->\n### scn diff failed\n\n    error: ')
  }

  def "GitHub: the comment is posted once and replaced then, of the pull request with that commit"() {
    given:
    def calls = folder.resolve('calls').toFile()
    program(programs.resolve('gh'), """echo "\$*" >> '$calls'
      case "\$*" in
        'run download'*) echo body > comment.md ;;
        'pr list'*) echo '$pull' ;;
        *--paginate*) echo '$comment' ;;
      esac""")

    when:
    def done = shell(steps('comment')[0].run, GH_TOKEN: 't', GH_REPO: 'us/ideas', RUN: '7', SHA: 'abc')

    then:
    done.code == 0
    calls.readLines()[0] == 'run download 7 --name scn-comment'
    calls.readLines()[1].contains('select(.headRefOid == "abc")')
    calls.readLines().drop(3) == last

    where:
    pull | comment || last
    '12' | ''      || ['api --silent --method POST repos/us/ideas/issues/12/comments -F body=@comment.md']
    '12' | '345'   || ['api --silent --method PATCH repos/us/ideas/issues/comments/345 -F body=@comment.md']
    ''   | ''      || []
  }

  def "GitHub: what runs the branch may write nothing, what may write runs nothing of the branch"() {
    expect:
    FILES[0].permissions == [contents: 'read']
    FILES[0].jobs.diff.steps[0].with == ['fetch-depth': 0, 'persist-credentials': false]
    FILES[1].permissions == [actions: 'read', 'pull-requests': 'write']
    FILES[1].on.workflow_run.workflows == [FILES[0].name]
    FILES[1].jobs.comment.steps.every { !it.uses }

    and: 'nothing that others choose stands in a command'
    FILES.take(2).every { file -> file.jobs.values().every { job -> job.steps.every { !it.run?.contains('${{') } } }
  }

  def "GitLab: the job writes the comment, and the next one posts it"() {
    given:
    change(SCENARIO.replace('critical: 10', 'critical: 12'))
    program(programs.resolve('curl'), 'for word; do echo "<$word>"; done')
    def variables = [CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main', SCN_COMMENT_TOKEN: 't', CI_API_V4_URL: 'https://host/api/v4', CI_PROJECT_ID: '3', CI_MERGE_REQUEST_IID: '5']

    when:
    def written = FILES[2]['scn-diff'].script.collect { shell(variables, it) }
    def posted = shell(variables, FILES[2]['scn-comment'].script[0])

    then:
    written*.code == [0, 0]
    body().contains('critical: 10 -> 12')
    posted.out.readLines().containsAll(['<body=<comment.md>', '<https://host/api/v4/projects/3/merge_requests/5/notes>'])
  }

  private static List<Map> steps(String job) {
    FILES.find { it.jobs?.containsKey(job) }.jobs[job].steps.findAll { it.run }
  }

  private String body() {
    clone.resolve('comment.md').toFile().text
  }

  private void change(String text) {
    Files.writeString(clone.resolve('idea.scn'), text)
    commit(clone, 'second')
  }

  private void commit(Path place, String message) {
    run(place, ['git', 'add', '.'])
    run(place, ['git', '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '-m', message])
  }

  private Map shell(Map variables = [:], String text) {
    run(clone, SHELL + text, variables)
  }

  private Map run(Path place, List command, Map variables = [:]) {
    def builder = new ProcessBuilder(command*.toString()).directory(place.toFile()).redirectErrorStream(true)
    builder.environment().putAll(variables)
    builder.environment().PATH = "$programs:${System.getenv('PATH')}".toString()
    def process = builder.start()
    def out = process.inputStream.getText('UTF-8')
    [code: process.waitFor(), out: out]
  }

  private static void program(Path file, String text) {
    Files.writeString(file, "#!/bin/sh\n$text\n")
    file.toFile().executable = true
  }
}
