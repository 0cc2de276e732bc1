package scn.dsl.diff

import static scn.dsl.diff.Versions.HOME

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Scn
import scn.dsl.diagnostic.DiagnosticException
import spock.lang.Specification
import spock.lang.TempDir

/** Machines without git, and clones that do not have what is asked of them: the error says what to do, and doing it helps. */
class MissingHistorySpec extends Specification {
  static final DEEPEN = 'this clone has a part of the history only: git fetch --unshallow, in a workflow fetch-depth: 0'

  @TempDir
  Path folder

  Path origin

  /** Two commits on main; from the first one, two more on work. */
  def setup() {
    origin = Files.createDirectory(folder.resolve('origin'))
    git(origin, 'init', '-q', '-b', 'main')
    ['one': 'main', 'three': 'main', 'seventh': 'work', 'elsewhere': 'work'].each { name, branch ->
      if (name == 'seventh') {
        git(origin, 'checkout', '-q', '-b', 'work', 'main~1')
      }
      Files.writeString(origin.resolve("${name}.scn"), "strategy ${name} { batch { max_tokens ${1000 + name.length()} } }\n")
      git(origin, 'add', '-A')
      git(origin, '-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', 'commit', '-q', '-m', name)
    }
  }

  def "a clone of #what does not know #versions: #message; it does after #remedy"() {
    given:
    def clone = folder.resolve('clone')
    git(folder, 'clone', '-q', '-b', 'work', *options, "file://$origin", 'clone')

    when:
    told(clone, [versions])

    then:
    def fault = thrown(DiagnosticException)
    fault.diagnostics()[0].message() == message
    fault.diagnostics()[0].hint() == hint
    fault.diagnostics()[0].hint().contains(remedy)

    when:
    git(clone, *remedy.split(' ').tail())

    then:
    told(clone, [versions]) == lines

    where:
    what                      | options                             | versions       || message                             | hint
    'its last commit'         | ['--depth', '1']                    | 'HEAD~1..HEAD' || "there is no revision 'HEAD~1'"     | DEEPEN
    'its last commit'         | ['--depth', '1']                    | 'main..HEAD'   || "there is no revision 'main'"       | fetch('main:main')
    'its last commit'         | ['--depth', '1']                    | 'origin/main..HEAD' || "there is no revision 'origin/main'" | fetch('main:refs/remotes/origin/main')
    'the last of each branch' | ['--depth', '1', '--no-single-branch'] | 'origin/main...HEAD' || "'origin/main' and 'HEAD' have no commit in common" | DEEPEN
    'one branch'              | ['--single-branch']                 | 'main...HEAD'  || "there is no revision 'main'"       | fetch('main:main')

    remedy = hint.find(/git fetch [^,]+/)
    lines = versions == 'HEAD~1..HEAD' ? ['strategy elsewhere added'] :
      ['strategy elsewhere added', 'strategy seventh added'] + (versions.contains('...') ? [] : ['strategy three removed'])
  }

  private static String fetch(String branch) {
    "a clone of one branch has no other: git fetch origin $branch, in a workflow fetch-depth: 0"
  }

  def "a revision before the first commit is told as that"() {
    when:
    told(origin, ['main~5..main'])

    then:
    def fault = thrown(DiagnosticException)
    fault.diagnostics()[0].message() == "there is no revision 'main~5'"
    fault.diagnostics()[0].hint() == "'main' does not go back that far"
  }

  def "a clone that leaves files at its origin, which is gone, cannot be compared"() {
    given:
    git(origin, 'config', 'uploadpack.allowFilter', 'true')
    git(folder, 'clone', '-q', '-b', 'work', '--filter=blob:none', '--no-checkout', "file://$origin", 'clone')
    Files.move(origin, folder.resolve('elsewhere'))

    when:
    told(folder.resolve('clone'), ['HEAD~1..HEAD'])

    then:
    def fault = thrown(DiagnosticException)
    fault.diagnostics()[0].message() == 'this clone does not hold all of its files'
    fault.diagnostics()[0].hint() == 'fetch the whole repository'
  }

  def "without git revisions cannot be read, but two files can"() {
    given:
    Files.writeString(folder.resolve('new.scn'), 'strategy other { }\n')

    expect:
    without(['main..work']) == [2, '''\
      error: git cannot be started, and revisions are read by it
         = install git, or name two files or two folders
      '''.stripIndent()]
    without(['origin/one.scn', 'new.scn', '--no-run'])[0] == 10
  }

  /** Exit code and errors of a machine that has no programs. */
  private List without(List<String> arguments) {
    def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
    def builder = new ProcessBuilder([java, '-XX:TieredStopAtLevel=1', '-Dscn.home=' + HOME, '-cp', System.getProperty('java.class.path'),
      Scn.name, 'diff'] + arguments).directory(folder.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
    builder.environment().put('PATH', folder.toString())
    def process = builder.start()
    def errors = process.errorStream.getText('UTF-8')
    [process.waitFor(), errors]
  }

  private static List<String> told(Path here, List<String> versions) {
    Sides.open(versions, [], here, Versions.surroundings()).withCloseable {
      Versions.lines(Comparison.of(it.before(), it.after()))
    }
  }

  private static void git(Path here, String... words) {
    def process = new ProcessBuilder(['git', *words]).directory(here.toFile()).redirectErrorStream(true).start()
    def out = process.inputStream.text
    assert process.waitFor() == 0: "git $words: $out"
  }
}
