package scn.engine.search.descent

import spock.lang.Specification

class BoxDescentSpec extends Specification {

  def "finds the end of Rosenbrock's valley, or the best point of the box where that lies outside"() {
    given:
    def descent = new BoxDescent([-2, -2] as double[], [high, 2] as double[], 200, 1e-8)
    def end = descent.from([-1.2, 1] as double[]) { x, gradient ->
      double valley = x[1] - x[0] * x[0]
      gradient[0] = -400 * x[0] * valley - 2 * (1 - x[0])
      gradient[1] = 200 * valley
      100 * valley * valley + (1 - x[0]) * (1 - x[0])
    }

    expect:
    Math.abs(end.point()[0] - best) < 1e-4
    Math.abs(end.point()[1] - best * best) < 1e-4

    where:
    high || best
    2    || 1
    0.5  || 0.5
  }

  def "keeps out of where the function has no value"() {
    given:
    def end = new BoxDescent([0] as double[], [1] as double[], 50, 1e-8).from([0.9] as double[]) { x, gradient ->
      gradient[0] = 1
      x[0] < 0.3 ? Double.NaN : x[0]
    }

    expect:
    end.point()[0] >= 0.3 && end.point()[0] < 0.35
  }
}
