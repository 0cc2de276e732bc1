package scn.stdlib

import java.math.RoundingMode
import java.nio.file.Files
import scn.dsl.check.Checker
import scn.dsl.lint.Lints
import scn.dsl.run.Campaign
import scn.dsl.run.Runner
import scn.dsl.run.Study
import scn.dsl.run.StudyResult
import scn.dsl.script.ScriptLibrary
import scn.dsl.semantic.ScenarioCompiler
import spock.lang.Shared
import spock.lang.Specification

/** The scenarios of the routing track give the figures of its ledger and the verdicts of their table. */
class RoutingTrackSpec extends Specification {
  static final SCENARIOS = Stdlib.HOME.resolve('scenarios')
  static final FOLDER = SCENARIOS.resolve('routing')
  static final LIBRARY = ScriptLibrary.open(
    [FOLDER.resolve('strategies'), Stdlib.HOME.resolve('stdlib')], Stdlib.HOME.resolve('stdlib/target/script-cache'))
  static final FILES = Files.list(FOLDER).withCloseable { files ->
    files.map { it.fileName.toString() }.filter { it.endsWith('.scn') }.sorted().toList()
  }

  @Shared
  Map<String, List<StudyResult>> results = [:].withDefault { run(it) }

  def "#experiment: #metric of #strategy is #value #where"() {
    given:
    def file = FILES.find { it.startsWith("$number-") && results[it].any { it.study().experiment().name() == experiment } }
    def result = results[file].find { it.study().experiment().name() == experiment }
    def values = result.runs()
      .findAll { it.run().arm().strategy() == strategy && it.run().circumstances() == where }
      .collect { it.metrics().all()[metric].asDouble }

    expect:
    new BigDecimal(values.sum() / values.size()).setScale(2, RoundingMode.HALF_EVEN) == value

    where:
    number | experiment          | strategy            | where               | metric                     || value
    '05'   | 'routing5'          | 'round_robin'       | ''                  | 'worst_instance(ttft.p99)' || 125.19G
    '05'   | 'routing5'          | 'llmd_default'      | ''                  | 'worst_instance(ttft.p99)' || 94.34G
    '05'   | 'routing5'          | 'profiles'          | ''                  | 'worst_instance(ttft.p99)' || 94.34G
    '06'   | 'isolation'         | 'round_robin'       | 'memory gpu132139'  | 'worst_instance(ttft.p99)' || 58.78G
    '06'   | 'isolation'         | 'round_robin'       | 'memory gpu2000'    | 'worst_instance(ttft.p99)' || 58.78G
    '06'   | 'isolation'         | 'llmd_default'      | 'memory gpu2000'    | 'worst_instance(ttft.p99)' || 110.09G
    '06'   | 'isolation'         | 'kv_heavy'          | 'memory gpu2000'    | 'worst_instance(ttft.p99)' || 93.99G
    '06'   | 'isolation'         | 'kv_pressure'       | 'memory gpu2000'    | 'worst_instance(ttft.p99)' || 73.47G
    '06'   | 'isolation'         | 'kv_pressure_class' | 'memory gpu2000'    | 'worst_instance(ttft.p99)' || 73.47G
    '06'   | 'isolation'         | 'kv_pressure_class' | 'memory tier2000'   | 'worst_instance(ttft.p99)' || 73.47G
    '06'   | 'isolation'         | 'llmd_default'      | 'memory tier2000'   | 'worst_instance(ttft.p99)' || 110.09G
    '11'   | 'routing11'         | 'round_robin'       | 'load r400'         | 'worst_instance(ttft.p99)' || 31.06G
    '11'   | 'routing11'         | 'llmd_default'      | 'load r400'         | 'worst_instance(ttft.p99)' || 64.55G
    '11'   | 'routing11'         | 'compound'          | 'load r400'         | 'worst_instance(ttft.p99)' || 62.17G
    '11'   | 'routing11'         | 'round_robin'       | 'load r1000'        | 'worst_instance(ttft.p99)' || 58.34G
    '11'   | 'routing11'         | 'llmd_default'      | 'load r1000'        | 'worst_instance(ttft.p99)' || 95.19G
    '11'   | 'routing11'         | 'compound'          | 'load r1000'        | 'worst_instance(ttft.p99)' || 77.38G
    '11'   | 'routing11'         | 'round_robin'       | ''                  | 'worst_instance(ttft.p99)' || 266.16G
    '11'   | 'routing11'         | 'llmd_default'      | ''                  | 'worst_instance(ttft.p99)' || 280.28G
    '11'   | 'routing11'         | 'compound'          | ''                  | 'worst_instance(ttft.p99)' || 140.96G
    '11'   | 'routing11'         | 'compound'          | ''                  | 'rejected'                 || 297.00G
    '11'   | 'routing11'         | 'compound_4_3'      | ''                  | 'worst_instance(ttft.p99)' || 140.97G
    '12'   | 'routing12'         | 'compound'          | 'memory tight'      | 'worst_instance(ttft.p99)' || 140.96G
    '13'   | 'routing13'         | 'round_robin'       | ''                  | 'worst_instance(ttft.p99)' || 157.52G
    '13'   | 'routing13'         | 'compound_4_3'      | ''                  | 'worst_instance(ttft.p99)' || 120.01G
    '13'   | 'routing13'         | 'compound'          | ''                  | 'worst_instance(ttft.p99)' || 131.10G
    '13'   | 'routing13'         | 'compound_4_2'      | ''                  | 'worst_instance(ttft.p99)' || 933.20G
    '14'   | 'routing14'         | 'predictive'        | ''                  | 'worst_instance(ttft.p99)' || 627.20G
    '14'   | 'routing14'         | 'compound_4_3'      | ''                  | 'worst_instance(ttft.p99)' || 140.86G
    '15'   | 'routing15'         | 'epochs'            | ''                  | 'worst_instance(ttft.p99)' || 162.19G
    '15'   | 'routing15'         | 'compound'          | ''                  | 'worst_instance(ttft.p99)' || 162.19G
    '18'   | 'routing18'         | 'round_robin'       | ''                  | 'worst_instance(ttft.p99)' || 495.94G
    '18'   | 'routing18'         | 'llmd_default'      | ''                  | 'worst_instance(ttft.p99)' || 501.52G
    '18'   | 'routing18'         | 'compound_4_3'      | ''                  | 'worst_instance(ttft.p99)' || 174.19G
    '18'   | 'routing18'         | 'compound'          | ''                  | 'worst_instance(ttft.p99)' || 139.09G
    '19'   | 'routing19'         | 'round_robin'       | 'size four'         | 'worst_instance(ttft.p99)' || 1460.54G
    '19'   | 'routing19'         | 'compound_4_3'      | 'size four'         | 'worst_instance(ttft.p99)' || 241.60G
    '19'   | 'routing19'         | 'round_robin'       | ''                  | 'worst_instance(ttft.p99)' || 462.78G
    '19'   | 'routing19'         | 'round_robin'       | 'size sixteen'      | 'worst_instance(ttft.p99)' || 266.32G
    '19'   | 'routing19'         | 'compound_4_3'      | 'size sixteen'      | 'worst_instance(ttft.p99)' || 129.85G
    '20'   | 'routing20'         | 'affinity_4_3'      | ''                  | 'worst_instance(ttft.p99)' || 9087.89G
    '20'   | 'routing20'         | 'precise_4_3'       | ''                  | 'worst_instance(ttft.p99)' || 8061.21G
    '20'   | 'routing20'         | 'round_robin'       | ''                  | 'worst_instance(ttft.p99)' || 8959.28G
    '20'   | 'routing20'         | 'affinity_4_3'      | 'memory enough'     | 'worst_instance(ttft.p99)' || 87.29G
    '20'   | 'routing20'         | 'precise_4_3'       | 'memory enough'     | 'worst_instance(ttft.p99)' || 80.45G
    '20'   | 'routing20'         | 'round_robin'       | 'memory enough'     | 'worst_instance(ttft.p99)' || 64.20G
    '21'   | 'routing21_shared'  | 'affinity_4_3'      | ''                  | 'worst_instance(ttft.p99)' || 46.59G
    '21'   | 'routing21_prefill' | 'affinity_4_3'      | ''                  | 'worst_instance(ttft.p99)' || 32.01G
    '22'   | 'routing22_recorded' | 'round_robin'      | ''                  | 'worst_instance(ttft.p99)' || 22.96G
    '22'   | 'routing22_recorded' | 'least_loaded'     | ''                  | 'worst_instance(ttft.p99)' || 32.01G
    '22'   | 'routing22_recorded' | 'least_loaded'     | ''                  | 'ttft.p99'                 || 22.96G
  }

  def "the table has all verdicts of #file, as a run gives them"() {
    expect:
    table(file) == results[file].collectMany { result ->
      result.claims().collect { [it.claim().wording().name(), it.status().label()] }
    }

    where:
    file << FILES
  }

  def "#file is without faults and lints"() {
    expect:
    new Checker(new ScenarioCompiler(LIBRARY, SCENARIOS), new Lints(LIBRARY, Stdlib.HOME.resolve('stdlib'), SCENARIOS))
      .check(FOLDER.resolve(file)).diagnostics() == []

    where:
    file << FILES
  }

  private static List<StudyResult> run(String file) {
    def scenario = FOLDER.resolve(file)
    def compilation = new ScenarioCompiler(LIBRARY, SCENARIOS).compile(scenario)
    assert compilation.diagnostics() == []
    def studies = compilation.scenario().get().experiments().collect { Study.of(scenario, it) }
    new Campaign(new Runner({ LIBRARY }, 1)).run(studies)
  }

  /** Claims and verdicts that scenarios/routing/README.md has for a file. */
  private static List<List<String>> table(String file) {
    Files.readAllLines(FOLDER.resolve('README.md'))
      .findAll { it.startsWith("| [${file - '.scn'}]") }
      .collect { it.split(/\|/)*.trim() }
      .collect { [it[2].replace('`', ''), it[4]] }
  }
}
