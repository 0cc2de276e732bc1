package scn.dsl.run

import java.math.RoundingMode
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPInputStream
import scn.dsl.script.ScriptLibrary
import scn.dsl.semantic.ScenarioCompiler
import scn.engine.metrics.RunMetrics
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Unroll

/** Every recorded run of the reference simulator comes out again: each request's times and instance, and every aggregate. */
class ReferenceParitySpec extends Specification {
  static final Path HOME = Path.of(System.getProperty('scn.home'))

  @Shared
  @TempDir
  Path folder

  @Shared
  ScriptLibrary library

  def setupSpec() {
    library = ScriptLibrary.open([HOME.resolve('stdlib')], folder.resolve('cache'))
  }

  @Unroll('#row.name seed #row.seed')
  def "a recorded run is reproduced"() {
    when:
    def result = run(row)

    then: 'request by request'
    differences(RequestsCsv.of(result.log()).readLines(), recordedRequests(row)).empty

    and: 'figure by figure'
    wrongFigures(result.metrics().all(), row.figures) == [:]

    where:
    row << RecordedRow.all()
  }

  private RunResult run(RecordedRow row) {
    def scenario = folder.resolve("${row.name}-${row.seed}.scn")
    Files.writeString(scenario, row.scenario.replace('replay "', "replay \"${HOME}/scenarios/traces/"))
    def compilation = new ScenarioCompiler(library, HOME.resolve('scenarios')).compile(scenario)
    assert compilation.scenario().present: compilation.diagnostics()
    def runs = Runner.runsOf(scenario, compilation.scenario().get().experiments()[0])
    new Runner({ library }, 1).run(runs)[0]
  }

  private static List<String> recordedRequests(RecordedRow row) {
    def file = ReferenceParitySpec.getResourceAsStream("/reference/results/${row.name}-${row.seed}.csv.gz")
    new GZIPInputStream(file).getText('UTF-8').readLines()
  }

  private static List<String> differences(List<String> ours, List<String> theirs) {
    assert ours.size() == theirs.size()
    [ours, theirs].transpose().findAll { it[0] != it[1] }.collect { "ours $it[0], recorded $it[1]" }
  }

  /** Names of recorded figures that differ, with both values. */
  private static Map<String, List> wrongFigures(Map<String, OptionalDouble> metrics, Map<String, String> recorded) {
    def ours = figures(metrics)
    assert ours.size() > 30
    ours.findAll { name, value -> recorded[name] != '' && value != recorded[name] as double }
        .collectEntries { name, value -> [name, [value, recorded[name]]] }
  }

  private static Map<String, Double> figures(Map<String, OptionalDouble> metrics) {
    def value = { String name -> metrics[name]?.present ? metrics[name].asDouble : 0d }
    def figures = [
      completed_requests: value('completed'), still_queued: value('queued'), still_running: value('running'),
      rejected_requests: value('rejected'), dropped_unservable: value('dropped'),
      preemption_count: value('preemptions'), preemption_rate: value('preemption_rate').round(4),
      cache_hit_rate: value('cache_hit_rate').round(4), kv_thrashing_rate: value('thrashing_rate').round(4),
      kv_allocation_failures: value('allocation_failures'),
      priority_inversions: value('priority_inversions'), hol_blocking_events: value('queue_imbalance_instances'),
      peak_kv_blocks: value('peak_kv_blocks'), sim_ended_us: Math.rint(value('duration') * 1000),
      responses_per_sec: value('request_rate'), tokens_per_sec: value('throughput'),
      total_input_tokens: value('input_tokens'), total_output_tokens: value('output_tokens'),
      scheduling_delay_p99_ms: value('scheduling_delay.p99'), ttft_p99_ms_max_instance: value('worst_instance(ttft.p99)')
    ]
    ['ttft', 'e2e', 'itl'].each { quantity ->
      ['mean', 'p90', 'p95', 'p99'].each { figures["${quantity}_${it}_ms".toString()] = value("${quantity}.$it") }
    }
    ['critical', 'standard', 'sheddable', 'batch'].each { sloClass ->
      ['ttft', 'e2e'].each { quantity ->
        ['mean', 'p99'].each {
          figures["${sloClass}_${quantity}_${it}_us".toString()] = printed(value("${quantity}.$it[$sloClass]") * 1000)
        }
      }
    }
    figures
  }

  /** Two decimals as the reference prints them. */
  private static double printed(double micros) {
    new BigDecimal(micros).setScale(2, RoundingMode.HALF_EVEN).doubleValue()
  }
}
