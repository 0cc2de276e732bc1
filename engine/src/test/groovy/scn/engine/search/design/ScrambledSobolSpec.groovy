package scn.engine.search.design

import scn.engine.random.RandomStream
import spock.lang.Specification

class ScrambledSobolSpec extends Specification {

  def "each dyadic slice of each of #dimensions coordinates holds as many points, however scrambled"() {
    given:
    def points = new ScrambledSobol(dimensions, 64).all(RandomStream.of(seed, 'design'))

    expect:
    (0..<dimensions).every { j ->
      [2, 8, 64].every { slices ->
        points.countBy { (int) (it[j] * slices) }.values().every { it == 64.intdiv(slices) }
      }
    }

    where:
    [dimensions, seed] << [[1, 2, 7, 25], [1, 2, 3]].combinations()
  }

  def "another stream gives other points, the same stream the same"() {
    given:
    def sobol = new ScrambledSobol(3, 16)

    expect:
    sobol.all(RandomStream.of(1, 'a')) == sobol.all(RandomStream.of(1, 'a'))
    sobol.all(RandomStream.of(1, 'a'))[5] as List == sobol.point(5, RandomStream.of(1, 'a')) as List
    sobol.all(RandomStream.of(1, 'a')) != sobol.all(RandomStream.of(2, 'a'))
  }
}
