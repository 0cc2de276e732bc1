package scn.dsl.cli

import static scn.dsl.cli.Invocation.HOME
import static scn.dsl.cli.Invocation.scn

import spock.lang.Specification

class ShippedLedgerSpec extends Specification {

  def "the rows of scenarios/ledger come out again, bit for bit"() {
    expect:
    scn('ledger', 'verify', '--ledger', HOME.resolve('scenarios/ledger/ledger.jsonl')).out == '''\
      row 1 open_problem: bit-equal in 6 runs
      row 2 open_problem_fresh: bit-equal in 40 runs
      the chain of 2 rows is whole
      '''.stripIndent()
  }
}
