package scn.dsl.diagnostic

import spock.lang.Specification

class NearestNameSpec extends Specification {

  static final KNOWN = ['constant', 'slo-based', 'slo-tiered']

  def "for '#written' the hint is: #hint"() {
    expect:
    NearestName.hint(written, KNOWN, 'priority policies') == hint

    where:
    written      || hint
    'slo-teired' || "did you mean 'slo-tiered'?"
    'constnat'   || "did you mean 'constant'?"
    'sloTiered'  || "did you mean 'slo-tiered'?"
    'fcfs'       || 'priority policies are constant, slo-based, slo-tiered'
    ''           || 'priority policies are constant, slo-based, slo-tiered'
  }

  def "a long list is not printed, an empty one is said to be empty"() {
    expect:
    NearestName.hint('zzz', (1..13).collect { "name$it".toString() }, 'names') == ''
    NearestName.hint('zzz', [], 'names') == 'there are no names'
  }
}
