package scn.engine.search

import scn.engine.search.sampler.Proposal
import scn.engine.search.space.RealParameter
import scn.engine.search.space.Scale
import scn.engine.search.space.Space
import spock.lang.Specification

/** When proposals promise too little to go on. */
class ProspectsSpec extends Specification {
  static final Study STUDY =
      Study.of(Space.of(new RealParameter('x', 0, 1, Scale.LINEAR, 0)), Objective.minimize('v'), [1L], 1)
          .changed { it.settled = Optional.of(new Study.Settled(0.1, 0)) }

  def "promises are judged by what is worth a trial in the end: of #bests promising #promises the last #proposals are said"() {
    given:
    def prospects = new Prospects(STUDY)
    def stops = [bests, promises].transpose().collect { best, promise -> prospects.settled(promising(promise), seen(best), 0) }
    def last = stops[-1]

    expect:
    stops[0..-2].every { it.empty }
    last.present == (proposals > 0)
    last.empty || (last.get().proposals() == proposals && last.get().improvement() < last.get().worth())

    where:
    bests                | promises                   || proposals
    [1000d] * 6          | [50d] * 6                  || 6
    [1000d] * 5 + [10d]  | [50d] * 5 + [0.5d]         || 0
    [1000d] + [10d] * 5  | [50d] + [0.5d] * 5         || 5
    [10d] * 5 + [1000d]  | [50d] * 5 + [50d]          || 6
  }

  private static Assessment seen(double best) {
    StudyRun.complete(STUDY) { setting, seed -> new Outcome.Measured([v: best]) }.assessment()
  }

  private static Proposal promising(double improvement) {
    new Proposal(Proposal.Reason.PROMISE, STUDY.space().defaults(), Optional.empty(), 0, improvement)
  }
}
