package scn.engine.search

import java.lang.management.ManagementFactory
import scn.engine.random.RandomStream
import scn.engine.search.sampler.Bayesian
import scn.engine.search.sampler.History
import scn.engine.search.sampler.Observation
import scn.engine.search.space.RealParameter
import scn.engine.search.space.Scale
import scn.engine.search.space.Space
import spock.lang.Requires
import spock.lang.Specification

/** What a proposal costs in CPU time of its thread, once the code is compiled. */
@Requires({ Integer.getInteger('scn.regret', 3) >= 60 })
class OverheadSpec extends Specification {
  static final Space SPACE = Space.of((1..7).collect { new RealParameter("x$it", 0, 1, Scale.LINEAR, 0) })

  def "a proposal after #trials trials in seven dimensions takes at most #millis ms"() {
    given:
    def observations = []
    def sobol = new Bayesian(SPACE, Integer.MAX_VALUE, RandomStream.of(1, 'design'))
    trials.times {
      def setting = sobol.propose(history(observations), RandomStream.of(1, 'trial').within(it)).get().setting()
      double value = (1..7).sum { k -> k * (setting.number("x$k") - 0.1 * k)**2 + Math.sin(9 * setting.number("x$k")) }
      observations << new Observation(setting, [value] as double[], new double[0], 1)
    }
    def bayesian = new Bayesian(SPACE, 10, RandomStream.of(2, 'design'))
    def threads = ManagementFactory.threadMXBean
    def times = (0..<40).collect {
      long start = threads.currentThreadCpuTime
      bayesian.propose(history(observations.take(trials - 10 + it % 10)), RandomStream.of(3, 'trial').within(it))
      (threads.currentThreadCpuTime - start) / 1e6d
    }
    def warm = times.drop(20).sort()
    println "| proposal after $trials trials, 7 parameters | ${warm[10].round(1)} ms | ${warm[18].round(1)} ms |"

    expect:
    warm[10] <= millis

    where:
    trials || millis
    50     || 20
    200    || 150
  }

  private static History history(List<Observation> observations) {
    new History(SPACE, observations, [], new double[1], new double[0])
  }
}
