package scn.dsl.cli

import static scn.dsl.cli.Invocation.HOME
import static scn.dsl.cli.Invocation.scn

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption
import scn.dsl.file.Digest
import scn.dsl.ledger.Entry
import scn.dsl.ledger.ExperimentEntry
import scn.dsl.ledger.Ledger
import spock.lang.Specification
import spock.lang.TempDir

/** The files that workloads read belong to what a row ran on. */
class LedgerRecordingsSpec extends Specification {
  @TempDir
  Path folder

  def setup() {
    Files.createDirectories(folder.resolve('traces'))
    [42, 43, 44].each {
      Files.copy(HOME.resolve("scenarios/traces/mixed-production-${it}.csv.gz"), folder.resolve("traces/day-${it}.csv.gz"))
    }
    folder.resolve('lengths.csv').toFile().text = 'tokens,weight\n100,1\n300,2\n'
    write('42, 43')
  }

  private void write(String seeds) {
    folder.resolve('idea.scn').toFile().text = """
      import "lib/ledger.scn"
      workload day { replay "traces/day-{seed}.csv.gz"  requests 60 }
      workload drawn extends orthogonal { requests 60  input empirical "lengths.csv" tokens }
      strategy shortest extends llmd_default { scheduler sjf }
      experiment idea "Short prompts first" {
        semantics reference  workload day  cluster eight_h100
        baseline llmd_default  compare shortest  seeds $seeds
        control others on drawn { predict completed = 60 }
      }
    """.stripIndent()
  }

  private Invocation run(Object... options) {
    scn('run', folder.resolve('idea.scn'), '--ledger', folder.resolve('ledger.jsonl'), *options)
  }

  private Invocation verify() {
    scn('ledger', 'verify', '--ledger', folder.resolve('ledger.jsonl'))
  }

  private List<ExperimentEntry> entries() {
    Entry.all(new Ledger(folder.resolve('ledger.jsonl')).rows(), ExperimentEntry)*.entry()
  }

  private void append(String name) {
    folder.resolve(name).toFile() << '\n'
  }

  def "a row names every file that its workloads read, for the seeds it ran on"() {
    when:
    run('--seeds', '44')
    run()

    then:
    def names = entries().collect { it.subject().recordings()*.file() as Set }
    names == [['traces/day-44.csv.gz', 'lengths.csv'] as Set, ['traces/day-42.csv.gz', 'traces/day-43.csv.gz', 'lengths.csv'] as Set]
    entries()[0].subject().recordings().every { it.digest() == Digest.of(Files.readAllBytes(folder.resolve(it.file()))) }
    verify().out.endsWith('the chain of 2 rows is whole\n')
    verify().code == 0
  }

  def "verify names a file that is not as it was: #what"() {
    given:
    run()
    change(folder)

    expect:
    def verified = verify()
    verified.code == 1
    verified.out.readLines().take(lines.size() + 1) == ['row 1 idea: not the same'] + lines

    where:
    what              | change                                                                                  || lines
    'other requests'  | { Files.copy(it.resolve('traces/day-44.csv.gz'), it.resolve('traces/day-42.csv.gz'), StandardCopyOption.REPLACE_EXISTING) } || ['  recording traces/day-42.csv.gz has changed since']
    'other lengths'   | { it.resolve('lengths.csv').toFile().text = 'tokens,weight\n100,2\n300,1\n' }              || ['  recording lengths.csv has changed since']
    'no requests'     | { Files.delete(it.resolve('traces/day-43.csv.gz')) }                                    || ['  recording traces/day-43.csv.gz is missing']
  }

  def "numbers that change with a recording are named too, and a change of nothing but bytes is no more than that"() {
    given:
    run()

    when:
    append('lengths.csv')
    def bytes = verify().out.readLines()
    folder.resolve('lengths.csv').toFile().text = 'tokens,weight\n900,1\n'
    def lengths = verify().out.readLines()

    then:
    bytes == ['row 1 idea: not the same', '  recording lengths.csv has changed since', 'the chain of 1 rows is whole']
    lengths.any { it ==~ /  ttft.mean of llmd_default, seed 42, control others was [\d.]+, is [\d.]+/ }
  }

  def "a recording that changed between registration and run is named, one that nobody registered is not"() {
    given:
    run('--seeds', '44')
    scn('register', folder.resolve('idea.scn'))

    when:
    append('lengths.csv')
    run()

    then:
    entries()[1].standing().difference() == ['recording lengths.csv was changed']
  }

  def "a row of before, which names no recordings, is read and verified"() {
    given:
    run()
    def row = new Ledger(folder.resolve('ledger.jsonl')).rows()[0].content().deepCopy()
    ['row', 'kind', 'previous', 'hash'].each { row.remove(it) }
    row.get('subject').remove('recordings')
    Files.delete(folder.resolve('ledger.jsonl'))
    new Ledger(folder.resolve('ledger.jsonl')).append('experiment') { Optional.of(row) }

    expect:
    entries()[0].subject().recordings() == []
    verify().out == 'row 1 idea: bit-equal in 8 runs\nthe chain of 1 rows is whole\n'
  }

  def "with seeds auto every recording there may be is locked, and those that ran are in the row"() {
    given:
    write('auto(from: 42, most: 5)')
    scn('register', folder.resolve('idea.scn'))

    when:
    def run = run()

    then:
    run.out.contains('seeds 42, 43, 44, added until all is settled, at most 3, as many as are recorded')
    entries()[0].standing().registered()
    entries()[0].seeds() == [42L, 43L, 44L]
    entries()[0].subject().recordings()*.file().size() == 4
  }
}
