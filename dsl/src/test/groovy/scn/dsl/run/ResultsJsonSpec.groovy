package scn.dsl.run

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.file.Digest
import scn.dsl.protocol.Sources
import scn.dsl.script.ScriptLibrary
import scn.dsl.semantic.ScenarioCompiler
import scn.dsl.semantic.Seeds
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The JSON that programs read is what docs/results.md and its schema promise. */
class ResultsJsonSpec extends Specification {
  static final Path HOME = Path.of(System.getProperty('scn.home'))

  @Shared
  @TempDir
  Path folder

  @Shared
  JsonNode json

  def setupSpec() {
    def library = ScriptLibrary.open([HOME.resolve('stdlib')], folder.resolve('cache'))
    def file = HOME.resolve('scenarios/iter11.scn')
    def experiment = new ScenarioCompiler(library, HOME.resolve('scenarios')).compile(file).scenario().get().experiments()[0]
    def study = Study.of(file, experiment).on(new Seeds.Listed([42L, 43L]))
    def sources = new Sources(HOME, { library }, { new ScenarioCompiler(it, HOME.resolve('scenarios')) }, [])
    def results = new Campaign(new Runner({ library }, 2)).run([study])
    json = new ObjectMapper().readTree(ResultsJson.of(results, sources.subjects(results)))
  }

  def "the JSON is of the published schema"() {
    expect:
    JsonSchema.faults('results.schema.json', json) == []
  }

  def "the checker sees what is wrong"() {
    given:
    def broken = json.deepCopy()
    broken.runs[0].remove('seed')
    broken.runs[0].metrics.put('ttft.p98', 1)
    broken.runs[0].metrics.put('arrived', 'many')

    expect:
    JsonSchema.faults('results.schema.json', broken).size() == 3
  }

  def "it says what ran: scenario, scripts and recorded requests, each by its digest"() {
    given:
    def said = json.get('experiments').get(0)
    def recordings = (0..<said.get('recordings').size()).collect { said.get('recordings').get(it) }

    expect:
    said.get('file').textValue() == 'iter11.scn'
    said.get('digest').textValue() ==~ /[0-9a-f]{64}/
    recordings*.get('file')*.textValue() == ['traces/mixed-production-42.csv.gz', 'traces/mixed-production-43.csv.gz']
    recordings.every { it.get('digest').textValue() == Digest.of(Files.readAllBytes(HOME.resolve('scenarios').resolve(it.get('file').textValue()))) }
    said.get('scripts').find { it.get('name').textValue() == 'fcfs' }.get('file').textValue() == 'stdlib/schedulers/fcfs.groovy'
  }

  def "every metric is described"() {
    given:
    def text = Files.readString(HOME.resolve('docs/results.md'))

    expect:
    names().every { text.contains("`$it`") }
  }

  def "the headline figures are those of the recorded run"() {
    given:
    def recorded = RecordedRow.all().find { it.name == 's0-baseline' && it.seed == 42 }.figures
    def metrics = json.get('runs').get(0).get('metrics')

    expect:
    metrics.get(metric).doubleValue() == recorded[column] as double

    where:
    metric       | column
    'ttft.p99'   | 'ttft_p99_ms'
    'ttft.mean'  | 'ttft_mean_ms'
    'e2e.p99'    | 'e2e_p99_ms'
    'itl.p99'    | 'itl_p99_ms'
    'throughput' | 'tokens_per_sec'
    'completed'  | 'completed_requests'
  }

  /** Metric names without the requests and the figure they end with. */
  private Set<String> names() {
    json.get('runs').get(0).get('metrics').fieldNames().collect {
      it.replaceAll(/\[.*]$/, '').replaceAll(/^(ttft|e2e|itl|tpot|scheduling_delay)\.\w+$/, '$1')
    } as Set
  }
}
