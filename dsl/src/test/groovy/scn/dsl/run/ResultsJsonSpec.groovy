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
    faults(schema(), json, '$') == []
  }

  def "the checker sees what is wrong"() {
    given:
    def broken = json.deepCopy()
    broken.runs[0].remove('seed')
    broken.runs[0].metrics.put('ttft.p98', 1)
    broken.runs[0].metrics.put('arrived', 'many')

    expect:
    faults(schema(), broken, '$').size() == 3
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

  private static JsonNode schema() {
    new ObjectMapper().readTree(HOME.resolve('docs/results.schema.json').toFile())
  }

  /** Knows the keywords that the schema uses, and no others. */
  private static List<String> faults(JsonNode schema, JsonNode value, String at) {
    def found = []
    if (schema.has('const') && schema.get('const') != value) {
      found << "$at is not ${schema.get('const')}".toString()
    }
    if (schema.has('type') && !types(schema.get('type')).any { isOf(it, value) }) {
      found << "$at is not of ${schema.get('type')}".toString()
    }
    schema.path('required').each {
      if (!value.has(it.textValue())) {
        found << "$at lacks ${it.textValue()}".toString()
      }
    }
    if (value.isArray() && schema.has('items')) {
      value.eachWithIndex { item, i -> found.addAll(faults(schema.get('items'), item, "$at[$i]".toString())) }
    }
    if (value.isObject()) {
      value.fieldNames().each { name -> found.addAll(member(schema, value, name, at)) }
    }
    found
  }

  private static List<String> member(JsonNode schema, JsonNode value, String name, String at) {
    def fitting = []
    if (schema.path('properties').has(name)) {
      fitting << schema.get('properties').get(name)
    }
    schema.path('patternProperties').fieldNames().each {
      if (name =~ it) {
        fitting << schema.get('patternProperties').get(it)
      }
    }
    if (fitting.empty && schema.has('additionalProperties')) {
      return ["$at has $name".toString()]
    }
    fitting.collectMany { faults(it, value.get(name), "$at.$name".toString()) }
  }

  private static List<String> types(JsonNode type) {
    type.isArray() ? type.collect { it.textValue() } : [type.textValue()]
  }

  private static boolean isOf(String type, JsonNode value) {
    switch (type) {
      case 'object': return value.isObject()
      case 'array': return value.isArray()
      case 'string': return value.isTextual()
      case 'boolean': return value.isBoolean()
      case 'integer': return value.isIntegralNumber()
      case 'number': return value.isNumber()
      case 'null': return value.isNull()
      default: throw new IllegalArgumentException("a type the checker does not know: $type")
    }
  }
}
