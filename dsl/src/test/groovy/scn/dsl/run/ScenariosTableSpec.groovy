package scn.dsl.run

import static scn.dsl.cli.Invocation.HOME
import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import scn.dsl.script.ScriptLibrary
import scn.dsl.semantic.ScenarioCompiler
import spock.lang.Specification

/**
 * The tables of scenarios/README.md: every claim of the scheduling track, of the plan and of the open problem has its row, and what stands there as found is
 * what a run gives. Every build runs a few scenarios, the campaign all of them; -Dscn.golden=write sets what is found.
 */
class ScenariosTableSpec extends Specification {
  static final SCENARIOS = HOME.resolve('scenarios')
  static final README = SCENARIOS.resolve('README.md')
  static final ROW = ~/\| \[[^\]]+\]\(([^)]+)\) \| `(\w+) ([\w-]+)` \| (.*) \| (.*) \| (.*) \| (.*) \|/

  static List<String> files() {
    [SCENARIOS.resolve('scheduling'), SCENARIOS].collectMany { folder ->
      Files.list(folder).withCloseable { it.toList() }.findAll { it.fileName ==~ /(\d\d-|iter|open-).*\.scn/ }.sort()
    }.collect { SCENARIOS.relativize(it).toString() }
  }

  static List<String> checked() {
    files().take(Integer.getInteger('scn.shipped', 3))
  }

  def "#file has a row for each of its claims"() {
    expect:
    rows(file)*.claim == claims(file)

    where:
    file << files()
  }

  def "#file: what is found, and the verdicts"() {
    given:
    def found = found(file)
    if (System.getProperty('scn.golden') == 'write') {
      README.toFile().text = README.toFile().readLines().collect { line ->
        def row = ROW.matcher(line)
        row.matches() && row[0][1] == file ? written(row[0], found["${row[0][2]} ${row[0][3]}".toString()]) : line
      }.join('\n') + '\n'
    }

    expect:
    rows(file).collectEntries { [it.claim, [it.found, it.verdict]] } == found

    where:
    file << checked()
  }

  private static String written(List<String> row, List<String> found) {
    "| [${Path.of(row[1]).fileName.toString().replaceFirst(/\.scn$/, '')}](${row[1]}) | `${row[2]} ${row[3]}` | ${row[4]} | ${found[0]} | ${found[1]} | ${row[7]} |"
  }

  private static List<Map<String, String>> rows(String file) {
    README.toFile().readLines().collect { ROW.matcher(it) }.findAll { it.matches() && it[0][1] == file }
      .collect { [claim: "${it[0][2]} ${it[0][3]}".toString(), found: it[0][5], verdict: it[0][6]] }
  }

  private static List<String> claims(String file) {
    def library = ScriptLibrary.open([HOME.resolve('stdlib'), SCENARIOS.resolve('strategies')], HOME.resolve('dsl/target/script-cache'))
    def scenario = new ScenarioCompiler(library, SCENARIOS).compile(SCENARIOS.resolve(file)).scenario().get()
    scenario.experiments().collectMany { experiment ->
      experiment.claims().collect { "${experiment.name()} ${it.wording().name()}".toString() }
    }
  }

  /** By claim: effect and verdict. */
  private static Map<String, List<String>> found(String file) {
    new ObjectMapper().readValue(scn('run', SCENARIOS.resolve(file), '--format', 'json').out, Map).claims.collectEntries {
      ["${it.experiment} ${it.name}".toString(), [ScenarioTables.effect(it), it.verdict + (it.indicative ? ', indicative' : '')]]
    }
  }
}
