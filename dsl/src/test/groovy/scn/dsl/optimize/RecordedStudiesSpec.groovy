package scn.dsl.optimize

import static scn.dsl.cli.Invocation.scn

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Path
import scn.dsl.cli.Invocation
import spock.lang.Specification
import spock.lang.TempDir

/** The searches of the scheduling track on its recorded workloads, from several starts. */
class RecordedStudiesSpec extends Specification {

  @TempDir
  Path folder

  def "#search ends at or below #most ms in the median of its starts, and every start keeps the limits"() {
    when:
    def studies = (0..<Integer.getInteger('scn.recorded.studies', 1)).collect { int start ->
      def out = folder.resolve("$search-$start")
      def answer = scn('optimize', Invocation.scenario("scheduling/$file"), '--sampler-seed', start, '--out', out)
      assert answer.code == 0: answer.err
      new ObjectMapper().readValue(out.resolve("$search/optimization.json").toFile(), Map)
    }
    studies.each { println row(it) }
    def best = studies.collect { it.trials.last().best_so_far }.toSorted()

    then:
    best.every { it != null }
    best[best.size().intdiv(2)] <= most

    where:
    search         | file                       || most
    'iter1_search' | '01-opt-tuned-cascade'     || 131.79
    'iter8_search' | '08-token-budget'          || 72.5
  }

  /** Sampler seed, best feasible, recommended; on unseen seeds critical, sheddable, seeds over 600 ms; runs. */
  private static String row(Map study) {
    def fresh = study.held_out.find { it.strategy == 'tuned' }
    def over = fresh.runs.count { it.metrics['ttft.p99[sheddable]'] > 600 }
    def cells = [study.trials.last().best_so_far, study.best.score, fresh.mean['ttft.p99[critical]'],
      fresh.mean['ttft.p99[sheddable]']].collect { String.format(Locale.ROOT, '%.2f', it) }
    "| $study.study | $study.sampler_seed | ${cells.join(' | ')} | $over | $study.stop.runs |"
  }
}
