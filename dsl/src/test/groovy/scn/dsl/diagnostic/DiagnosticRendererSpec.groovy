package scn.dsl.diagnostic

import spock.lang.Specification

class DiagnosticRendererSpec extends Specification {

  static final SOURCE = new SourceText('scenarios/iter12.scn', '\n' * 6 + '''\
  param age_weight          = 10 us    in 1e-6/us .. 1e-4/us  log



  priority  slo-teired(critical: base_critical, sheddable: base_sheddable,
''')

  static final FAULTS = [
    Diagnostic.error(new Span(SOURCE, 7, 31, 5), "'age_weight' is a rate, but 10 us is a time",
      'expected points per time, for example 1e-5/us'),
    Diagnostic.error(new Span(SOURCE, 11, 13, 10), "there is no priority policy 'slo-teired'",
      "did you mean 'slo-tiered'?")
  ]

  def "faults read as place, fault, source and advice"() {
    given:
    def renderer = new DiagnosticRenderer(false)

    expect:
    renderer.render(FAULTS) + renderer.summary('scenarios/iter12.scn', FAULTS) == '''\
scenarios/iter12.scn:7:31: error: 'age_weight' is a rate, but 10 us is a time
 7 |   param age_weight          = 10 us    in 1e-6/us .. 1e-4/us  log
   |                               ^^^^^ expected points per time, for example 1e-5/us
scenarios/iter12.scn:11:13: error: there is no priority policy 'slo-teired'
11 |   priority  slo-teired(critical: base_critical, sheddable: base_sheddable,
   |             ^^^^^^^^^^ did you mean 'slo-tiered'?
2 errors in scenarios/iter12.scn, nothing was run
'''
  }

  def "#errors errors and #warnings warnings close with '#line'"() {
    given:
    def span = new Span(new SourceText('a.scn', 'x'), 1, 1, 1)
    def all = [Diagnostic.error(span, 'e', '')] * errors + [Diagnostic.warning(span, 'w', '')] * warnings

    expect:
    new DiagnosticRenderer(false).summary('a.scn', all).trim() == line

    where:
    errors | warnings || line
    0      | 0        || ''
    1      | 0        || '1 error in a.scn, nothing was run'
    0      | 1        || '1 warning in a.scn'
    2      | 3        || '2 errors and 3 warnings in a.scn, nothing was run'
  }

  def "carets keep to the tabs of the line"() {
    given:
    def fault = Diagnostic.warning(new Span(new SourceText('a.scn', '\tx y'), 1, 4, 1), 'w', '')

    expect:
    new DiagnosticRenderer(false).render([fault]).readLines()[2] == '   | \t  ^'
  }

  def "of a line of a thousand characters the part around the fault is shown"() {
    given:
    def line = 'a' * 500 + 'FAULT' + 'b' * 495
    def fault = Diagnostic.error(new Span(new SourceText('a.scn', line), 1, 501, 5), 'e', '')

    expect:
    new DiagnosticRenderer(false).render([fault]).readLines().drop(1) == [
      ' 1 | ...' + 'a' * 60 + 'FAULT' + 'b' * 135 + '...',
      '   | ' + ' ' * 63 + '^^^^^'
    ]
  }

  def "colours come only when asked for"() {
    expect:
    new DiagnosticRenderer(true).render(FAULTS).contains('\u001B[31merror: \u001B[0m')
    !new DiagnosticRenderer(false).render(FAULTS).contains('\u001B')
  }

  def "a fault of a whole file has no place"() {
    expect:
    new DiagnosticRenderer(false).render([Diagnostic.ofFile('there is no file x.scn', 'look again')]) ==
      'error: there is no file x.scn\n   = look again\n'
  }
}
