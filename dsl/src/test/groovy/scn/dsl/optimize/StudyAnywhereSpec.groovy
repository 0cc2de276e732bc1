package scn.dsl.optimize

import static scn.dsl.optimize.SmallSearch.OPEN

import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPInputStream
import scn.dsl.cli.Invocation
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The same study gives the same result, however often it is interrupted and however many work on it. */
class StudyAnywhereSpec extends Specification {

  static final String GOAL = SmallSearch.GOAL + ' confirm 11, 12'
  static final Path TRACE = Invocation.HOME.resolve('scenarios/traces/mixed-production-42.csv.gz')

  @Shared
  @TempDir
  Path finished

  @Shared
  List<String> whole

  @Shared
  List<String> lines

  @TempDir
  Path folder

  SmallSearch search

  def setupSpec() {
    def first = new SmallSearch(finished)
    whole = first.result(first.optimize(first.scenario(OPEN, GOAL), '--jobs', 1))
    lines = first.log().toFile().readLines()
  }

  def setup() {
    search = new SmallSearch(folder)
  }

  def "#jobs workers come to what one comes to"() {
    expect:
    search.result(search.optimize(search.scenario(OPEN, GOAL), '--jobs', jobs)) == whole

    where:
    jobs << [2, 8]
  }

  def "after a kill that left #count lines of the log and a part of the next, it goes on as if nothing had been"() {
    given:
    recorded(lines.take(count).collect { it + '\n' }.join() + lines[count].take(20))

    expect:
    search.result(search.optimize(search.scenario(OPEN, GOAL), '--resume')) == whole
    def now = search.log().toFile().readLines()
    now.containsAll(lines)
    now.toSet().size() == now.size()

    where:
    count << [0, 5, 31, 39]
  }

  def "a line that was damaged since is passed over and its run made again"() {
    given:
    def some = [*lines]
    some[7] = lines[7].take(30) + lines[8]
    some[20] = 'null'
    recorded(some.collect { it + '\n' }.join())

    when:
    def answer = search.optimize(search.scenario(OPEN, GOAL), '--resume')

    then:
    search.result(answer) == whole
    answer.err.contains("goes on with ${lines.size() - 3} runs of ")
    answer.err.contains('lines that cannot be read are passed over, their runs are made again: 8, 21')
  }

  def "what is no record of a study is named with its line"() {
    given:
    recorded('{"schema": \n' + text())

    expect:
    def answer = search.optimize(search.scenario(OPEN, GOAL), '--resume')
    answer.code == 2
    answer.err.contains('trials.jsonl:1: this is no record of a study')
  }

  def "while a search is at work on a study, a second one is refused and harms nothing, #more"() {
    given:
    recorded(text())
    def atWork = StudyLock.of(search.log().parent)

    when:
    def answer = search.optimize(search.scenario(OPEN, GOAL), *more)

    then:
    answer.code == 2
    answer.err.contains("another search is at work in ${search.log().parent}")
    answer.err.contains('wait for its end, or give --out another folder')
    search.log().toFile().text == text()

    when:
    atWork.close()

    then:
    search.optimize(search.scenario(OPEN, GOAL), *more).code == 0

    where:
    more << [[], ['--resume']]
  }

  def "where nothing is recorded there is nothing to go on with"() {
    expect:
    def answer = search.optimize(search.scenario(OPEN, GOAL), '--resume')
    answer.code == 2
    answer.err.contains("there is no record at ${search.log().parent}")
    answer.err.contains('leave out --resume to begin one, or say with --out where it is')
    !Files.exists(folder.resolve('out'))
  }

  def "a finished study is resumed without a run"() {
    given:
    recorded(text())

    expect:
    search.result(search.optimize(search.scenario(OPEN, GOAL), '--resume')) == whole
    search.log().toFile().text == text()
    search.written().trials.every { trial -> trial.runs.every { it.cached && it.seconds == null } }
  }

  def "a larger budget goes on with the same study, and a smaller one comes back to what there was"() {
    given: 'budgets of which each begun anew would try other points first'
    def longer = GOAL.replace('9 trials', '40 trials')
    def before = search.result(search.optimize(search.scenario(OPEN, GOAL)))
    def first = search.written()
    def recorded = search.log().toFile().readLines()

    when:
    def on = search.result(search.optimize(search.scenario(OPEN, longer), '--resume'))
    def whole = search.written()
    def all = search.log().toFile().readLines()

    then:
    whole.trials.size() == 40
    whole.trials.take(9)*.subMap('values', 'phase', 'score') == first.trials*.subMap('values', 'phase', 'score')
    whole.initial == first.initial
    all.take(recorded.size()) == recorded

    and: 'after a kill in the part that was gone on with too'
    this.recorded(all.take(all.size() - 40).collect { it + '\n' }.join())
    search.result(search.optimize(search.scenario(OPEN, longer), '--resume')) == on

    and:
    search.result(search.optimize(search.scenario(OPEN, GOAL), '--resume')) == before

    and: 'begun anew, the larger budget is another study'
    search.optimize(search.scenario(OPEN, longer)).code == 0
    search.written().trials.take(9)*.values != first.trials*.values
  }

  def "a grid keeps its points when its budget grows, ends with the last of them and says so"() {
    given:
    def goal = "$GOAL  method grid".replace('9 trials', '20 trials')
    def longer = goal.replace('20 trials', '90 trials')
    search.optimize(search.scenario(OPEN, goal))
    def first = search.written()

    when:
    def answer = search.optimize(search.scenario(OPEN, longer), '--resume')
    def whole = search.written()

    then: 'two values of three ranges with two schedulers, but age only with one, and the defaults'
    first.stop.reason == 'nothing is left to try after 13 trials: the grid has 2 values of each range, as suits 20 trials'
    whole.trials*.values == first.trials*.values
    whole.stop.reason == first.stop.reason + ', with which the study began; begun anew it would have room for more'
    answer.out.replaceAll(/\s+/, ' ').contains(whole.stop.reason)
  }

  def "a study is not gone on with after a change of #what"() {
    given:
    recorded(text())

    expect:
    def answer = search.optimize(search.scenario(open, goal), '--resume', *more)
    answer.code == 2
    answer.err.contains("changed since: $what")
    answer.err.contains('begin anew without --resume, or undo the change')

    where:
    what            | open                               | goal                       | more
    'strategy open' | OPEN.replace('5 .. 20', '5 .. 25') | GOAL                       | []
    'optimize s'    | OPEN                               | GOAL.replace('50%', '40%') | []
    'sampler seed (0, now 1)' | OPEN                               | GOAL                       | ['--sampler-seed', 1]
  }

  def "a recording that was changed since is a change"() {
    given:
    def trace = folder.resolve('burst-42.csv')
    def recorded = new GZIPInputStream(Files.newInputStream(TRACE)).readLines()
    Files.writeString(trace, recorded.take(60).join('\n'))
    def file = Files.writeString(folder.resolve('s.scn'), '''
      import "lib/ledger.scn"
      workload w { replay "burst-{seed}.csv" }
      strategy open extends llmd_default {
        param base = 10 in 5 .. 20
        scheduler priority-fcfs
        priority slo-tiered(critical: base)
      }
      experiment e { semantics reference workload w cluster eight_h100 baseline llmd_default compare open seeds 42 }
      optimize s of e.open { minimize ttft.p99 budget 2 trials }''')
    def before = search.optimize(file)
    assert before.code == 0: before.err

    when:
    Files.writeString(trace, recorded.take(61).join('\n'))

    then:
    def answer = search.optimize(file, '--resume')
    answer.code == 2
    answer.err.contains('changed since: trace burst-42.csv')
  }

  private String text() {
    lines.collect { it + '\n' }.join()
  }

  private void recorded(String text) {
    Files.createDirectories(search.log().parent)
    Files.writeString(search.log(), text)
  }
}
