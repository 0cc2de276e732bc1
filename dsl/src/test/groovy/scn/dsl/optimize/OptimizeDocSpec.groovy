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
    def file = Files.writeString(folder.resolve('small.scn'), text.split('(?m)^```scn\n')[1].split('(?m)^```')[0])
    def schema = new ObjectMapper().readValue(Invocation.HOME.resolve('docs/optimization.schema.json').toFile(), Map)

    when:
    def answer = scn('optimize', file)
    def written = new ObjectMapper().readValue(folder.resolve('.scn-studies/small_search/optimization.json').toFile(), Map)

    then:
    answer.code == 0
    answer.err.readLines().size() == 1
    written.keySet() + ['pareto', 'front', 'hypervolume'] == schema.get('properties').keySet()
    schema.required.every { written.containsKey(it) }
    written.trials.size() == 12
    written.trials.every { it.keySet() as List == schema.get('properties').trials.items.required }
    written.confirmations.every { it.keySet() as List == schema.get('properties').confirmations.items.required }
    written.sensitivity.keySet() as List == schema.get('properties').sensitivity.required
  }
}
