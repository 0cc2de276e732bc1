package scn.dsl.optimize

import static scn.dsl.optimize.SmallSearch.OPEN

import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** What a report says first, and what it does not repeat. */
class ReportTextSpec extends Specification {

  @TempDir
  Path folder

  SmallSearch search

  def setup() {
    search = new SmallSearch(folder)
  }

  def "a hard limit that the winner breaks in the mean of unseen seeds is told before any verdict, and in the comment"() {
    given: 'a limit between what all trials have on their seeds and what tuned has on others'
    def goal = 'minimize ttft.p99[critical]  budget 2 trials  try { base 18  chunk 372 tokens }'
    search.optimize(search.scenario(OPEN, goal))
    def found = search.written()
    def own = found.trials*.runs*.metrics.collect { it*.get('ttft.p99[sheddable]').sum() / 3 }.max()
    def unseen = found.held_out.find { it.role == 'tuned' }.runs*.metrics*.get('ttft.p99[sheddable]').sum() / 10
    assert own < unseen

    when:
    def limit = "ttft.p99[sheddable] <= ${Math.ceil((own + unseen) / 2) as int} ms"
    def out = search.optimize(search.scenario(OPEN, goal + "  subject to $limit")).out
    def lines = out.readLines()

    then:
    lines[lines.findIndexOf { it.startsWith('Held out') } + 1].startsWith("  warning: tuned breaks '$limit'")
    out.contains("// warning: tuned breaks '$limit'")
  }

  def "tables keep to the page with several objectives, and equal entries of a front are one"() {
    when: 'nothing looks at base'
    def open = OPEN.replace('scheduler choose order { priority-fcfs, fcfs }', 'scheduler fcfs').replace('when order = priority-fcfs', '')
    def out = search.optimize(search.scenario(open, '''minimize ttft.p99[critical]  minimize ttft.p99[sheddable]  minimize e2e.p99[standard]
        budget 3 trials  try { base 18 } try { base 12 }  confirm 11 .. 13''')).out

    then:
    out.contains('the same figures as trial 1: also trials 2 and 3')
    out.readLines().findAll { !it.startsWith('  priority ') }*.size().max() <= 80
  }
}
