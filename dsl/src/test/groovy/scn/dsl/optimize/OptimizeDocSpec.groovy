package scn.dsl.optimize

import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.cli.Invocation
import spock.lang.Specification
import spock.lang.TempDir

/** What docs/optimize.md shows runs, and what it writes is of the published schema. */
class OptimizeDocSpec extends Specification {

  @TempDir
  Path folder

  def "the scenario it shows is searched, and its result has the fields of the schema"() {
    given:
    def text = Invocation.HOME.resolve('docs/optimize.md').toFile().text
    def shown = text.findAll(/(?s)```scn\n(.*?)```/) { it[1] }
    def file = Files.writeString(folder.resolve('small.scn'), shown[0])
    def more = Files.writeString(folder.resolve('more.scn'), shown.join('\n'))
    def schema = new ObjectMapper().readValue(Invocation.HOME.resolve('docs/optimization.schema.json').toFile(), Map)

    when:
    def answer = scn('optimize', file, '--write')
    def written = new ObjectMapper().readValue(folder.resolve('.scn-studies/small_search/optimization.json').toFile(), Map)

    then:
    answer.code == 0
    answer.err.readLines().size() == 2
    written.keySet() + ['pareto', 'front', 'hypervolume'] == schema.get('properties').keySet()
    schema.required.every { written.containsKey(it) }
    written.trials.size() == 12
    written.trials.every { it.keySet() as List == schema.get('properties').trials.items.required }
    written.objectives.every { it.keySet() as List == schema.get('properties').objectives.items.required }
    written.held_out.every { it.keySet() as List == schema.get('$defs').sample.required }
    written.confirmations.every { it.keySet() as List == schema.get('properties').confirmations.items.required }
    written.sensitivity.keySet() as List == schema.get('properties').sensitivity.required

    when: 'the file that was written is used as it says'
    def next = Files.writeString(folder.resolve('next.scn'), (text =~ /(?s)```\n(import "small_search-tuned.scn".*?)```/)[0][1])

    then:
    scn('check', next).code == 0

    when: 'the search that says more'
    def second = scn('optimize', more, '--only', 'worst_search')
    def front = new ObjectMapper().readValue(folder.resolve('.scn-studies/worst_search/optimization.json').toFile(), Map)

    then:
    second.code == 0
    second.out.contains('worst of seeds')
    front.objectives*.aggregate == ['worst', 'p90']
    front.batch == 2
  }
}
