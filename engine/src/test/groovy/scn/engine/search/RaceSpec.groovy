package scn.engine.search

import scn.engine.random.RandomStream
import scn.engine.search.space.RealParameter
import scn.engine.search.space.Scale
import scn.engine.search.space.Setting
import scn.engine.search.space.Space
import spock.lang.Specification

/** Which settings are left after their first of three seeds. */
class RaceSpec extends Specification {
  static final List<Long> SEEDS = [1L, 2L, 3L]

  def "what a preference costs counts in the race as it does in the score: waiting #x s is #status"() {
    expect: 'more waiting makes requests faster, but more than 0.1 s of it costs 100 a second'
    status(x) {
      it.penalties = preferred ? [new Penalty(Limit.atMost('wait', 0.1), 100)] : []
    } == status

    where:
    preferred | x      || status
    true      | 0.5d   || Trial.Status.DROPPED
    true      | 0.101d || Trial.Status.DONE
    false     | 0.5d   || Trial.Status.DONE
  }

  def "a faster setting that breaks a limit is dropped only if it has no hope to keep it: waiting #x s is #status"() {
    expect:
    status(x) {
      it.limits = [Limit.atMost('wait', 0.5)]
    } == status

    where:
    x       || status
    0.5005d || Trial.Status.DONE
    0.6d    || Trial.Status.DROPPED
  }

  def "while nothing keeps a limit every setting gets its seeds, to show how near it comes: waiting at most #limit s"() {
    expect: 'settings that wait 0 to 0.05 s are known'
    status(0.5) {
      it.limits = [Limit.atMost('wait', limit)]
    } == status

    where:
    limit || status
    -0.1d || Trial.Status.DONE
    0.1d  || Trial.Status.DROPPED
  }

  def "of several objectives one is enough to stay in the race: #objectives"() {
    expect:
    status(0.5) {
      it.objectives = objectives.collect { Objective.minimize(it) }
    } == status

    where:
    objectives        || status
    ['wait', 'ttft']  || Trial.Status.DONE
    ['wait', 'queue'] || Trial.Status.DROPPED
  }

  def "beside settings that sit on a limit a slower one, which may be safer, gets its seeds: up to #memory GB it is #status"() {
    expect: '10 GB in the mean of three seeds that differ by 3'
    status(0.5) {
      it.objectives = [Objective.minimize('queue')]
      it.limits = [Limit.atMost('memory', memory)]
    } == status

    where:
    memory || status
    10.5d  || Trial.Status.DONE
    20d    || Trial.Status.DROPPED
  }

  /** How the trial of x ends, where an earlier study ran 0, 0.01 .. 0.05 on all seeds. */
  private static Trial.Status status(double x, Closure<?> change) {
    def space = Space.of(new RealParameter('x', 0, 1, Scale.LINEAR, x))
    def study = Study.of(space, Objective.minimize('ttft'), SEEDS, 1).changed { draft ->
      draft.earlier = [(0..5), SEEDS].combinations { int known, long seed ->
        def setting = space.setting(x: known / 100d)
        new RecordedRun(setting.values(), seed, measured(setting, seed))
      }
      change.call(draft)
    }
    StudyRun.complete(study, RaceSpec.&measured).trials()[0].status()
  }

  private static Outcome measured(Setting setting, long seed) {
    double x = setting.number('x')
    double scatter = 0.001 * RandomStream.of(seed, 'race').draws(setting.hashCode()).normal()
    new Outcome.Measured([ttft: 100 - 10 * x + 100 * scatter, wait: x + scatter, queue: 3 * x - scatter,
        memory: 10 + 3 * (seed - 2) + scatter])
  }
}
