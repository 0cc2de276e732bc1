package scn.dsl.diff

import static scn.dsl.diff.Versions.HOME

import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Invocation
import scn.dsl.file.Digest
import spock.lang.Specification
import spock.lang.TempDir

class RevisionsSpec extends Specification {

  @TempDir
  Path folder

  static final TAILS = '''
    import "lib/ledger.scn"
    strategy gentle extends llmd_default {
      scheduler priority-fcfs
      priority  ours(critical: 10)
    }
    experiment tails { semantics reference  workload short  cluster eight_h100  baseline llmd_default  compare gentle  seeds 42 }
    workload short extends orthogonal { requests 50 }
    '''.stripIndent()

  def setup() {
    git('init', '-q', '-b', 'main')
    write('lib/ledger.scn', HOME.resolve('scenarios/lib/ledger.scn').toFile().text)
    write('tails.scn', TAILS)
    write('gone.scn', TAILS.replace('experiment tails', 'experiment gone'))
    write('strategies/priorities/ours.groovy', HOME.resolve('stdlib/priorities/slo-tiered.groovy').toFile().text)
    write('strategies/schedulers/old.groovy', HOME.resolve('stdlib/schedulers/sjf.groovy').toFile().text)
    write('.gitignore', 'ignored*\n')
    commit('first')
    git('checkout', '-q', '-b', 'work')
    write('tails.scn', TAILS.replace('critical: 10', 'critical: 12'))
    write('come.scn', TAILS.replace('experiment tails', 'experiment come'))
    write('strategies/priorities/ours.groovy', folder.resolve('strategies/priorities/ours.groovy').toFile().text.replace('standard: 5.0', 'standard: 6.0'))
    write('strategies/schedulers/fresh.groovy', HOME.resolve('stdlib/schedulers/sjf.groovy').toFile().text.replace('a.inputTokens', 'b.inputTokens'))
    Files.delete(folder.resolve('gone.scn'))
    Files.delete(folder.resolve('strategies/schedulers/old.groovy'))
    commit('second')
  }

  static final CHANGES = [
    'come.scn added: experiment come', 'gone.scn removed: experiment gone', 'strategy gentle, priority ours, critical: 10 -> 12',
    'priority ours changed, so that standard: 5 -> 6', 'scheduler fresh added', 'scheduler old removed']

  def "two revisions: scenarios and scripts changed, added and deleted, from #place, named #versions"() {
    given:
    def here = Files.createDirectories(folder.resolve(place))
    def before = state()

    expect:
    told(here, versions) as Set == CHANGES as Set
    state() == before

    where:
    versions             | place
    ['main..work']       | '.'
    ['main...work']      | '.'
    ['main..']           | 'strategies/priorities'
    ['main', 'work']     | 'deeper/down'
    ['HEAD~1..HEAD']     | '.'
  }

  def "what happened on main since both have parted counts with two dots, not with three"() {
    given:
    git('checkout', '-q', 'main')
    write('tails.scn', TAILS.replace('seeds 42', 'seeds 43'))
    commit('third')

    expect:
    told(folder, ['main...work']) as Set == CHANGES as Set
    told(folder, ['main..work']) as Set == CHANGES + ['experiment tails, seeds: 43 -> 42'] as Set
  }

  def "a revision is compared with the working tree: uncommitted, staged and untracked files, but none that are ignored"() {
    given:
    write('tails.scn', TAILS.replace('critical: 10', 'critical: 14'))
    write('new.scn', TAILS.replace('experiment tails', 'experiment fresh').replace('critical: 10', 'critical: 15'))
    write('ignored.scn', TAILS.replace('experiment tails', 'experiment ignored'))
    Files.delete(folder.resolve('come.scn'))
    write('staged.scn', TAILS.replace('experiment tails', 'experiment staged').replace('critical: 10', 'critical: 16'))
    git('add', 'staged.scn')
    def before = state()

    expect:
    told(folder, ['HEAD']) as Set == ['strategy gentle, priority ours, critical: 12 -> 14', 'new.scn added: experiment fresh',
      'staged.scn added: experiment staged', 'come.scn removed: experiment come'] as Set
    state() == before
  }

  def "only the paths that are named are compared: #paths from #place"() {
    given:
    def here = Files.createDirectories(folder.resolve(place))

    expect:
    told(here, ['main..work'], paths) == lines

    where:
    place        | paths                       || lines
    '.'          | ['tails.scn']               || ['strategy gentle, priority ours, critical: 10 -> 12', 'priority ours changed, so that standard: 5 -> 6']
    '.'          | ['strategies/schedulers']   || ['scheduler fresh added', 'scheduler old removed']
    'strategies' | ['../come.scn', './schedulers/'] || ['come.scn added: experiment come', 'scheduler fresh added', 'scheduler old removed']
    '.'          | ['lib']                     || []
  }

  def "a scenario that was renamed, with a workload that moved to another file, means the same under another name"() {
    given:
    def text = folder.resolve('tails.scn').toFile().text
    Files.delete(folder.resolve('tails.scn'))
    write('lib/short.scn', 'import "ledger.scn"\nworkload brief extends orthogonal { requests 50 }\n')
    write('tails-2.scn', 'import "lib/short.scn"\n' + text.replaceFirst(/workload short extends.*/, '').replace('workload short', 'workload brief'))
    commit('moved')

    expect:
    told(folder, ['HEAD~1..HEAD']) == ['file renamed tails.scn -> tails-2.scn']
  }

  def "a scenario that no longer resolves is told with its place, and everything else as well"() {
    given:
    write('tails.scn', TAILS.replace('priority-fcfs', 'priority-fcfz'))
    write('come.scn', TAILS.replace('experiment tails', 'experiment come').replace('critical: 10', 'critical: 11'))
    commit('broken')

    when:
    def comparison = compare(folder, ['HEAD~1..HEAD'], []) { [Versions.lines(new Comparison('', '', it.findings(), [], [])), it.faults()] }

    then:
    comparison[0] == ['strategy gentle, priority ours, critical: 10 -> 11']
    comparison[1].size() == 1
    with(comparison[1][0]) {
      version() == 'HEAD'
      file() == 'tails.scn'
      other() == ['experiment tails']
      diagnostics()*.message() == ["there is no scheduler policy 'priority-fcfz'"]
      diagnostics()[0].span().get().source().name() == 'HEAD:tails.scn'
      diagnostics()[0].span().get().line() == 4
    }
  }

  def "a file that is no scenario in both versions and has not changed is nobody's business"() {
    given:
    write('broken.scn', 'strategy {')
    commit('broken')
    write('strategies/priorities/ours.groovy', HOME.resolve('stdlib/priorities/slo-tiered.groovy').toFile().text)
    commit('script')

    expect:
    told(folder, ['HEAD~1..HEAD']) == ['priority ours changed, so that standard: 6 -> 5']
  }

  def "a recording with other content is another workload, whether Git LFS keeps it or not"() {
    given:
    def rows = new java.util.zip.GZIPInputStream(Files.newInputStream(HOME.resolve('scenarios/traces/mixed-production-42.csv.gz'))).text
    write('tails.scn', TAILS.replace('extends orthogonal { requests 50 }', '{ replay "rec-{seed}.csv" }'))
    write('rec-42.csv', content[0] ? pointer(rows) : rows)
    commit('recorded')
    write('rec-42.csv', content[1] ? pointer(rows + other) : rows + other)
    commit('again')
    def found = told(folder, ['HEAD~1..HEAD'])

    expect:
    other.empty ? found == [] : found.size() == 1 && found[0] ==~ /workload short, replay: other content of rec-\{seed}.csv, [0-9a-f]{8} -> [0-9a-f]{8}/

    where:
    content        | other
    [false, false] | '\n'
    [true, true]   | '\n'
    [true, false]  | ''
  }

  def "what is no version is told: #versions"() {
    when:
    told(folder, versions)

    then:
    def fault = thrown(scn.dsl.diagnostic.DiagnosticException)
    fault.diagnostics()[0].message() == message
    fault.diagnostics()[0].hint() == hint

    where:
    versions             || message                                                              | hint
    ['mian..work']       || "there is no revision 'mian'"                                        | "did you mean 'main'?"
    ['tails.scn', 'x']   || "'tails.scn' is a path, but there is no 'x' beside it"               | 'name two files, two folders or two revisions'
    ['tails.scn', 'main']|| "'tails.scn' is a path, but there is no 'main' beside it"            | 'to compare it with revision main: main -- tails.scn'
    ['tails.scn']        || "'tails.scn' is compared with nothing"                               | 'name two of them, or a revision before it: HEAD -- tails.scn'
    ['tails.scn', 'lib'] || "'tails.scn' and 'lib' are a file and a folder"                      | 'name two files or two folders'
  }

  def "outside of a repository that is told"() {
    given:
    def outside = Files.createTempDirectory('outside')

    when:
    told(outside, ['main..HEAD'])

    then:
    def fault = thrown(scn.dsl.diagnostic.DiagnosticException)
    fault.diagnostics()[0].message() == "$outside is in no git repository"
    fault.diagnostics()[0].hint() == 'name two files or two folders, or go into a repository'

    cleanup:
    Files.delete(outside)
  }

  def "nothing is left in the folder for temporary files"() {
    given:
    def left = { Path.of(System.getProperty('java.io.tmpdir')).toFile().list().findAll { it.startsWith('scn-diff') } as Set }
    def before = left()
    told(folder, ['main..work'])

    expect:
    left() == before
  }

  private List<String> told(Path here, List<String> versions, List<String> paths = []) {
    compare(here, versions, paths) { Versions.lines(it) }
  }

  private static <T> T compare(Path here, List<String> versions, List<String> paths, Closure<T> look) {
    Sides.open(versions, paths, here, Versions.surroundings()).withCloseable { look(Comparison.of(it.before(), it.after())) }
  }

  /** Of the index and the working tree. */
  private List state() {
    [Digest.of(Files.readAllBytes(folder.resolve('.git/index'))), git('status', '--porcelain', '--ignored'),
      Digest.of(Files.readAllBytes(folder.resolve('.git/index')))]
  }

  private static String pointer(String content) {
    "version https://git-lfs.github.com/spec/v1\noid sha256:${Digest.of(content)}\nsize ${content.length()}\n"
  }

  private void write(String file, String text) {
    def place = folder.resolve(file)
    Files.createDirectories(place.parent)
    Files.writeString(place, text)
  }

  private void commit(String message) {
    git('add', '-A')
    git('-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', 'commit', '-q', '-m', message)
  }

  private String git(String... words) {
    def process = new ProcessBuilder(['git', *words]).directory(folder.toFile()).redirectErrorStream(true).start()
    def out = process.inputStream.text
    assert process.waitFor() == 0: "git $words: $out"
    out
  }
}
