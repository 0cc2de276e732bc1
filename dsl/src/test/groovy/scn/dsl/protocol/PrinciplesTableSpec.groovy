package scn.dsl.protocol

import static scn.dsl.cli.Invocation.HOME

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Path
import scn.dsl.run.Campaign
import scn.dsl.run.ResultsJson
import scn.dsl.run.Runner
import scn.dsl.run.ScenarioTables
import scn.dsl.script.ScriptLibrary
import scn.dsl.semantic.Principle
import scn.dsl.semantic.ScenarioCompiler
import spock.lang.Specification

/**
 * The table of principles in scenarios/README.md: each has its row, and what stands there as found is what a run gives. Every build
 * checks the verdicts of the scheduling track, the campaign those of both; -Dscn.golden=write sets what is found.
 */
class PrinciplesTableSpec extends Specification {
  static final FOLDER = HOME.resolve('scenarios/principles')
  static final README = HOME.resolve('scenarios/README.md')
  static final ROW = ~/\| \[(R?[SP]+-?\d+)\]\((principles\/\w+\.scn)\) \| ([^|]*) \| ([^|]*) \| ([^|]*) \| ([^|]*) \| ([^|]*) \|/

  static final LIBRARY = ScriptLibrary.open([HOME.resolve('stdlib')], HOME.resolve('dsl/target/script-cache'))

  static final SOURCES = new Sources(HOME, { LIBRARY }, { new ScenarioCompiler(it, HOME.resolve('scenarios')) }, [])

  def "the principles of the #track track are numbered from 1 to #count, as in its list"() {
    given:
    def principles = principles(track)

    expect:
    principles*.name() == (1..count).collect { "$prefix$it".toString() }
    principles.every { !it.statement().empty && !it.regime().empty }
    rows(track)*.name == principles*.name()
    rows(track)*.title == principles*.title()

    where:
    track        | prefix | count
    'scheduling' | 'S'    | 16
    'routing'    | 'RP-'  | 14
  }

  def "principles of the #track track: what is found, and the verdicts"() {
    given:
    def found = found(principles(track))
    if (System.getProperty('scn.golden') == 'write') {
      README.toFile().text = README.toFile().readLines().collect { line ->
        def row = ROW.matcher(line)
        row.matches() && row[0][2].contains(track) ? written(row[0], found[row[0][1]]) : line
      }.join('\n') + '\n'
    }

    expect:
    rows(track).collectEntries { [it.name, [it.found, it.verdict]] } == found

    where:
    track << (Integer.getInteger('scn.shipped', 3) > 100 ? ['scheduling', 'routing'] : ['scheduling'])
  }

  private static List<Principle> principles(String track) {
    new ScenarioCompiler(LIBRARY, HOME.resolve('scenarios')).compile(FOLDER.resolve(track + '.scn')).scenario().get().principles()
  }

  /** By name: the effects that its claims found, and its verdict. */
  private static Map<String, List<String>> found(List<Principle> principles) {
    def results = new Campaign(new Runner({ LIBRARY }, 2)).run(PrincipleCheck.studies(principles))
    def claims = new ObjectMapper().readValue(ResultsJson.of(results, SOURCES.subjects(results)), Map).claims
    PrincipleCheck.judge(principles, results).collectEntries { verdict ->
      def effects = verdict.principle().tests().collect { test ->
        ScenarioTables.effect(claims.find { it.experiment == test.experiment().name() && it.name == test.claim() })
      }
      [verdict.principle().name(), [effects.join('; ') ?: '-', verdict.words()]]
    }
  }

  private static String written(List<String> row, List<String> found) {
    "| [${row[1]}](${row[2]}) | ${row[3]} | ${row[4]} | ${found[0]} | ${found[1]} | ${row[7]} |"
  }

  private static List<Map<String, String>> rows(String track) {
    README.toFile().readLines().collect { ROW.matcher(it) }.findAll { it.matches() && it[0][2].contains(track) }
      .collect { [name: it[0][1], title: it[0][3], found: it[0][5], verdict: it[0][6]] }
  }
}
