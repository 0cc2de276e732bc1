package scn.engine.workload

import java.nio.file.Path
import spock.lang.Specification

/** After an intended change of the draws, run with -Dscn.golden=write and read the diff. */
class GoldenWorkloadSpec extends Specification {

  def 'the first 100 requests of #name are the recorded ones'() {
    given:
    def resources = Path.of(System.getProperty('scn.home'), 'engine/src/test/resources')
    def file = resources.resolve("scn/engine/workload/$name-42.txt").toFile()
    def text = text(LedgerWorkloads.first(100, clients))
    if (System.getProperty('scn.golden') == 'write') {
      file.text = text
    }

    expect:
    file.text == text

    where:
    name               | clients
    'mixed-production' | LedgerWorkloads.mixedProduction()
    'multiturn'        | LedgerWorkloads.multiturn()
  }

  static String text(Workload workload) {
    def rows = workload.requests().collect {
      [
        it.name(), it.client(), it.tenant() ?: '-', it.session() ?: '-', it.round(),
        it.arrivalMicros(), it.prefixStream(), it.prefixTokens(), it.contextTokens(),
        it.ownStream(), it.inputTokens(), it.outputTokens()
      ].join(' ')
    }
    rows.join('\n') + '\n'
  }
}
