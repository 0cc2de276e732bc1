package scn.dsl.run

import spock.lang.Specification

class TextTableSpec extends Specification {

  def "columns grow with their figures and stay under each other"() {
    given:
    def table = new TextTable(80, 10, 7, 7)
    table.add('ms', ['mean', 'p99'], ['each'])
    table.add('ttft', ['1.0', '1234567.8'], ['1 / 2'])
    table.add('a label of length', ['12.5', '-'], [])

    expect:
    table.text() == '''\
      ms                  mean       p99  each
      ttft                 1.0 1234567.8  1 / 2
      a label of length   12.5         -
      '''.stripIndent()
  }

  def "a remark of #length letters gives way where there is no room"() {
    given:
    def table = new TextTable(80, 18, 7, 7, 7, 7, 8)
    table.add('ttft', ['1'] * 5, ['x' * length, 'range'])

    expect:
    table.text().strip().endsWith(shown)
    table.text().readLines().every { it.size() <= 80 }

    where:
    length || shown
    24     || 'x' * 24
    25     || 'range'
  }

  def "words are wrapped at 80 columns, a word that is longer stands alone"() {
    expect:
    TextTable.wrapped(start, words, 2) == lines.join('\n') + '\n'

    where:
    start | words                     || lines
    'e  ' | ''                        || ['e']
    ''    | 'seeds 1, 2'              || ['seeds 1, 2']
    ''    | 'a' * 80                  || ['a' * 80]
    'b '  | 'a' * 79                  || ['b', '  ' + 'a' * 79]
    ''    | "${'a' * 90} b"           || ['a' * 90, '  b']
  }
}
