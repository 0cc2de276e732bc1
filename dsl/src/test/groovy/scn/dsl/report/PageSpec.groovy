package scn.dsl.report

import java.util.function.Function
import spock.lang.Specification

class PageSpec extends Specification {

  def "what has room is shown whole"() {
    expect:
    new Page(7, [block('a', 1, 2, 3), block('b', 2, 2, 2)]).fitted() == ['a:', 'a 0', 'a 1', 'a 2', 'b:', 'b 0', 'b 1']
  }

  def "what has no room is cut, least what matters most, and the last line names what is not there at all"() {
    expect:
    new Page(lines, [block('b', 2, 2, 9), block('a', 1, 2, 9), block('c', 3, 2, 9)]).fitted().join(' | ') == shown

    where:
    lines || shown
    10    || 'b: | b 0 | b 1 | and 7 more | a: | a 0 | a 1 | and 7 more |  | Cut to fit one comment, left out: c; all of it: `scn diff --format json`.'
    12    || 'b: | b 0 | b 1 | b 2 | and 6 more | a: | a 0 | a 1 | a 2 | and 6 more |  | Cut to fit one comment, left out: c; all of it: `scn diff --format json`.'
  }

  def "a page is never longer than it may be, and rows are never lost without a word"() {
    given:
    def random = new Random(seed)
    def blocks = (0..random.nextInt(9)).collect { block("n$it", random.nextInt(4), random.nextInt(5), random.nextInt(20)) }

    when:
    def text = new Page(lines, blocks).fitted()

    then:
    text.size() <= lines
    blocks.every { each ->
      def rows = text.count { it.startsWith(each.name() + ' ') }
      text.contains(each.name() + ':')
          ? rows == each.rows().size() || text[text.indexOf(each.name() + ':') + rows + 1] == "and ${each.rows().size() - rows} more"
          : text.last() =~ /left out: .*\b${each.name()}\b/
    }

    where:
    seed << (1..200)
    lines = 5 + seed % 55
  }

  private static Block block(String name, int rank, int least, int rows) {
    new Block(name, rank, least, ["$name:".toString()], (0..<rows).collect { "$name $it".toString() }, [], Function.identity())
  }
}
