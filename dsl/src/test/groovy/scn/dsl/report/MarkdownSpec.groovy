package scn.dsl.report

import spock.lang.Specification

/** Whatever users write stays text. */
class MarkdownSpec extends Specification {

  def "a span of code holds #text"() {
    expect:
    Markdown.code(text) == span

    where:
    text                      || span
    'a -> b'                  || '`a -> b`'
    ' two\n  lines '          || '`two lines`'
    'a `b` c'                 || '`` a `b` c ``'
    '``'                      || '``` `` ```'
    '@team <b>*bold*</b> #12' || '`@team <b>*bold*</b> #12`'
    ''                        || ''
    'x' * 300                 || '`' + 'x' * 197 + '...`'
  }

  def "words are no markup, and a pipe is no cell"() {
    expect:
    Markdown.words('a *b* <c> [d](e) @f') == 'a \\*b\\* \\<c\\> \\[d\\](e) \\@f'
    Markdown.row(['`a | b`', 'c']) == '| `a \\| b` | c |'
  }

  def "a block of lines opens with a fence that is longer than what is in it"() {
    expect:
    Markdown.fence(lines) == fence

    where:
    lines                        || fence
    ['a']                        || '```'
    ['+ /** ```', '+ ```` */']   || '`````'
  }
}
