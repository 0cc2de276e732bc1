package scn.engine.search

import scn.engine.random.RandomStream
import scn.engine.search.space.RealParameter
import scn.engine.search.space.Scale
import scn.engine.search.space.Setting
import scn.engine.search.space.Space
import spock.lang.Specification

class ConfirmationSpec extends Specification {
  static final List<Long> FRESH = (101L..110L).toList()

  def "a flat objective is said not to be distinguishable from the defaults in at least 95 of 100 studies"() {
    given:
    def space = Space.of(
        new RealParameter('x', 0, 1, Scale.LINEAR, 0.5), new RealParameter('y', 0, 1, Scale.LINEAR, 0.5))
    def verdicts = (1..100).collect { int repetition ->
      def value = { Setting setting, long seed ->
        def stream = RandomStream.of(repetition, 'flat').within(seed)
        100 + 5 * stream.draws(0).normal() + 3 * stream.draws(setting.hashCode()).normal()
      }
      def study = Study.of(space, Objective.minimize('v'), [1L, 2L, 3L], 14).changed { it.samplerSeed = repetition }
      def run = StudyRun.complete(study) { setting, seed -> new Outcome.Measured([v: value(setting, seed)]) }
      def winner = Recommendation.of(run.assessment(), study).get().trial().setting()
      Confirmation.of(FRESH.collect { value(winner, it) } as double[],
          FRESH.collect { value(space.defaults(), it) } as double[], Direction.MINIMIZE).verdict()
    }

    expect:
    verdicts.count(Confirmation.Verdict.NOT_DISTINGUISHABLE) >= 95
  }

  def "#winner against #rival is #verdict"() {
    expect:
    Confirmation.of(winner as double[], rival as double[], direction).verdict().name() == verdict

    where:
    winner          | rival           | direction          || verdict
    [70, 72, 69, 71] | [80, 81, 80, 80] | Direction.MINIMIZE || 'BETTER'
    [70, 72, 69, 71] | [80, 81, 80, 80] | Direction.MAXIMIZE || 'WORSE'
    [70, 90, 60, 80] | [72, 80, 75, 70] | Direction.MINIMIZE || 'NOT_DISTINGUISHABLE'
    [5, 5, 5]        | [5, 5, 5]        | Direction.MINIMIZE || 'NOT_DISTINGUISHABLE'
  }

  def "seeds of the search confirm nothing"() {
    when:
    Confirmation.requireFresh(StudyFixture.study(), [43L, 99L])

    then:
    def error = thrown(IllegalArgumentException)
    error.message == 'seeds [43] were used by the search and confirm nothing; take others'
  }
}
