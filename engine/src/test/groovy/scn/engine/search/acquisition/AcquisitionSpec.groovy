package scn.engine.search.acquisition

import org.apache.commons.math3.special.Erf
import scn.engine.search.gp.GaussianProcess
import scn.engine.search.gp.RandomInputs
import spock.lang.Specification

class AcquisitionSpec extends Specification {

  def "the complementary error function is that of the tables"() {
    expect:
    (-50..250).every {
      double x = it / 10
      double expected = Erf.erfc(x)
      expected < 1e-300 || Math.abs(Normal.scaledErfc(x) * Math.exp(-x * x) / expected - 1) < 1e-12
    }
    Math.abs(Normal.scaledErfc(1e3) * 1e3 * Math.sqrt(Math.PI) - 1) < 1e-6
  }

  def "expected improvement at z = #z is the integral of what is gained"() {
    given:
    double step = 10 / 4000
    def integral = (0..<4000).sum {
      double gain = (it + 0.5) * step
      gain * Normal.density(z - gain) * step
    }

    expect:
    Math.abs(Normal.logExpectedPositive(z) - Math.log(integral)) < 1e-4

    where:
    z << [-6d, -3d, -1.001d, -0.999d, 0d, 1d, 4d]
  }

  def "logarithms and their slopes stay finite and smooth far out, at z = #z"() {
    expect:
    [Normal.&logExpectedPositive, Normal.&logBelow].every { Double.isFinite(it(z)) }
    Math.abs((Normal.logExpectedPositive(z + h) - Normal.logExpectedPositive(z - h)) / (2 * h) /
        Normal.logExpectedPositiveSlope(z) - 1) < 1e-4
    Math.abs((Normal.logBelow(z + h) - Normal.logBelow(z - h)) / (2 * h) - Normal.logBelowSlope(z)) <
        1e-4 * Math.abs(Normal.logBelowSlope(z))

    where:
    z << [-1e5d, -9999d, -350d, -290d, -40d, -1.1d, -0.9d, 0.5d, 3d]
    h = 1e-4 * (1 + Math.abs(z))
  }

  def "the gradient of #name is that of finite differences"() {
    given:
    def process = GaussianProcess.of(RandomInputs.observations(20, 5), RandomInputs.hyperparameters(5)).get()
    def acquisition = make.call(process)
    def point = [0.3, 0.6, 0.2, 1, 0] as double[]
    def gradient = new double[5]
    def value = acquisition.at(point, gradient)
    def promise = new double[1]
    acquisition.at([point] as double[][], promise)

    expect:
    Math.abs(value - promise[0]) < 1e-8
    (0..2).every { p ->
      def ends = [1e-5, -1e-5].collect {
        def moved = point.clone()
        moved[p] += it
        acquisition.at(moved, new double[5])
      }
      Math.abs((ends[0] - ends[1]) / 2e-5 - gradient[p]) < 1e-4 * (1 + Math.abs(gradient[p]))
    }
    [gradient[3], gradient[4]].every { Math.abs(it) == 0d }

    where:
    name          | make
    'improvement' | { new Improvement(it, -0.8) }
    'feasibility' | { new Feasibility(it) }
    'uncertainty' | { new Uncertainty(it) }
    'a product'   | { new Together([new Improvement(it, -0.8), new Feasibility(it)]) }
  }

  def "with #freedom degrees of freedom #z deviations are as much as the tables say"() {
    expect:
    Math.abs(Student.below(z, freedom) - 0.9) < 1e-4
    Math.abs(Student.below(-z, freedom) - 0.1) < 1e-4

    where:
    freedom | z
    1       | 3.0777
    2       | 1.8856
    9.5     | 1.3774
    30      | 1.3104
    1e9     | 1.28155
  }

  def "of a known and an estimated variance, the estimated one's share counts"() {
    expect:
    Student.freedom(known, 4, 2) == freedom

    where:
    known || freedom
    0     || 2
    4     || 8
    36    || 200
  }
}
