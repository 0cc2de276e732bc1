package scn.dsl.cli

import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ExplainCommandSpec extends Specification {
  @TempDir
  Path folder

  def "the crossover times of a formula are found by asking it"() {
    when:
    def answer = scn('explain', 'priority', 'slo-tiered(critical: 10, age_weight: 1e-5/us)')

    then:
    answer.code == 0
    answer.out.startsWith('priority slo-tiered(critical: 10, standard: 5, sheddable: 1, age_weight: 1e-5/us,')
    row(answer, 'sheddable') == ['1.1 s', '600 ms', '200 ms', '200 ms', '200 ms', '600 ms']
    row(answer, 'standard') == ['600 ms', '100 ms', 'at once', 'at once', 'at once', '100 ms']
    answer.out.readLines().every { it.size() <= 100 }
  }

  def "a formula by which somebody waits for ever says who"() {
    given:
    script('double priority(Request request, long now) { request.isCritical() ? 1.0 : 0.0 }')

    expect:
    def answer = scn('explain', 'priority', 'mine', '--scripts', folder)
    row(answer, 'sheddable') == ['never', 'tied', 'tied', 'tied', 'tied', 'tied']
    answer.out.contains('may starve: standard behind critical')
  }

  def "waiting that does not always help is marked and told"() {
    given:
    script('''double priority(Request request, long now) {
      long waited = now - request.arrivalMicros
      request.isCritical() ? 5.0 : waited > 1000L && waited < 9000L ? 9.0 : 0.0
    }''')

    expect:
    def answer = scn('explain', 'priority', 'mine', '--scripts', folder)
    row(answer, 'standard')[0] == '1 ms*'
    answer.out.contains('standard goes before fresh critical after 1 ms, but no longer after 9 ms')
  }

  def "json has a pair each"() {
    when:
    def answer = new ObjectMapper().readValue(
        scn('explain', 'priority', 'slo-tiered', '--format', 'json').out, Map)

    then:
    answer.schema == 'scn-crossovers/1'
    answer.crossovers.size() == 36
    answer.crossovers.find { it.waiting == 'sheddable' && it.fresh == 'critical' } ==
        [waiting: 'sheddable', fresh: 'critical', overtakes: 'after', after_us: 1_100_001]
  }

  def "#given is answered with #message"() {
    expect:
    def answer = scn('explain', 'priority', given)
    answer.code == 2
    answer.err.contains(message)

    where:
    given                      || message
    'slo-teired'               || "did you mean 'slo-tiered'?"
    'slo-tiered(citical: 10)'  || "'slo-tiered' has no parameter 'citical'"
    'slo-tiered(critical: 1s)' || 'command line:1:'
    'slo-tiered('              || 'command line:1:'
  }

  private void script(String text) {
    def file = folder.resolve('priorities/mine.groovy')
    Files.createDirectories(file.parent)
    Files.writeString(file, "/** One of its own. */\n$text")
  }

  private static List<String> row(Invocation answer, String sloClass) {
    def line = answer.out.readLines().find { it.startsWith(sloClass + ' ') }
    line.substring(sloClass.size()).trim().split(/ {2,}| (?=at|never|tied|\d)/)*.trim().findAll { it }
        .inject([]) { all, word -> word in ['ms', 's'] ? all[0..<-1] + [all[-1] + ' ' + word] : all + [word] }
  }
}
