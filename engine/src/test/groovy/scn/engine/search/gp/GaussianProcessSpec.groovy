package scn.engine.search.gp

import spock.lang.Specification

class GaussianProcessSpec extends Specification {

  def "the kernel is positive definite on random mixed points (seed #seed)"() {
    given:
    def points = RandomInputs.points(40, seed)
    def inputs = new Inputs(points, RandomInputs.COORDINATES)
    def kernel = new Kernel(RandomInputs.hyperparameters(seed), inputs.levelled())
    int pair = 0
    def matrix = (0..<40).collect { i ->
      def row = new double[i + 1]
      i.times { j -> row[j] = kernel.value(inputs.squares(), 5 * pair++) }
      row[i] = kernel.variance() + 1e-10
      row
    } as double[][]

    expect:
    Cholesky.of(matrix).present

    where:
    seed << (1..20)
  }

  def "the exponential is right to the last digits"() {
    expect:
    (0..20000).every {
      double x = it * it / 1e6
      Math.abs(NegativeExponential.of(x) / StrictMath.exp(-x) - 1) < 1e-15
    }
    NegativeExponential.of(1e5) == 0d
  }

  def "a factor grown row by row equals the factor of the whole, and inverts it"() {
    given:
    def random = RandomInputs.points(12, 3)
    def matrix = (0..<12).collect { i ->
      (0..i).collect { j -> (i == j ? 6 : 0) + (0..<5).sum { random[i][it] * random[j][it] } } as double[]
    } as double[][]
    def whole = Cholesky.of(matrix).get()
    def grown = Cholesky.of(matrix[0..4] as double[][]).get()
    (5..11).each { assert grown.append(matrix[it]) }
    def right = (0..<12).collect { it - 3.5d } as double[]
    def inverse = whole.inverse()

    expect:
    grown.solve(right) as List == whole.solve(right) as List
    grown.halfLogDeterminant() == whole.halfLogDeterminant()
    def product = (0..<12).collect { i ->
      (0..<12).sum { j -> inverse[Math.max(i, j)][Math.min(i, j)] * right[j] }
    }
    (0..<12).every { Math.abs(product[it] - whole.solve(right)[it]) < 1e-12 }
  }

  def "what is not positive definite has no factor, and cannot grow one"() {
    given:
    def factor = Cholesky.of([[1], [0.5, 1]] as double[][]).get()

    expect:
    Cholesky.of([[1], [2, 1]] as double[][]).empty
    !factor.append([1, 0.5, 0.5] as double[])
    factor.size() == 2
  }

  def "the gradient of the posterior is that of finite differences (seed #seed)"() {
    given:
    def fit = new MapFit(RandomInputs.observations(15, seed),
        new MapFit.Priors(LengthPrior.logNormal(0.5, 0.7), -6, 2))
    def theta = RandomInputs.hyperparameters(seed).theta()
    def gradient = new double[theta.length]
    fit.value(theta, gradient)

    expect:
    (0..<theta.length).every { k ->
      def ends = [1e-5, -1e-5].collect { step ->
        def moved = theta.clone()
        moved[k] += step
        fit.value(moved, new double[theta.length])
      }
      def slope = (ends[0] - ends[1]) / 2e-5
      Math.abs(slope - gradient[k]) < 1e-5 * (1 + Math.abs(slope))
    }

    where:
    seed << (1..8)
  }

  def "a prediction passes through noiseless observations and is unsure in between"() {
    given:
    def seen = RandomInputs.observations(20, 1)
    def process = GaussianProcess.of(seen, Hyperparameters.isotropic(5, 0.6, -18)).get()

    expect:
    (0..<20).every { i ->
      def at = process.at(seen.inputs().point(i))
      Math.abs(at.mean() - seen.values()[i]) < 1e-3 && at.deviation() < 1e-2
    }
    process.at([0.5, 0.5, 0.5, 2, 1] as double[]).deviation() > 0.05
  }

  def "poor values at some of a few levels do not write off the others, unless the fit says that levels are alike"() {
    given:
    def poor = [[0], [0.25], [0.75], [1]] as double[][]
    def process = { Coordinate kind, double roughness ->
      def seen = new Observations(new Inputs(poor, [kind]), [1, 1, 1, 1] as double[], [1, 1, 1, 1] as double[])
      GaussianProcess.of(seen, new Hyperparameters([Math.log(0.7)] as double[], 0, -14, roughness)).get()
    }
    def middle = [0.5] as double[]
    def rough = process(Coordinate.LEVELLED, Math.log(3)).at(middle)
    def alike = process(Coordinate.LEVELLED, -30).at(middle)
    def smooth = process(Coordinate.SMOOTH, Math.log(3)).at(middle)

    expect:
    rough.deviation() > 4 * smooth.deviation()
    rough.mean() < smooth.mean()
    Math.abs(alike.mean() - smooth.mean()) < 1e-6
    Math.abs(alike.deviation() - smooth.deviation()) < 1e-6
  }

  def "one point, a block of points and a slope agree; the slopes are those of finite differences"() {
    given:
    def process = GaussianProcess.of(RandomInputs.observations(20, seed), RandomInputs.hyperparameters(seed)).get()
    def points = RandomInputs.points(130, seed + 50)
    points[7][2] += 0.1d // Between levels, where an ascent passes.
    def means = new double[130]
    def deviations = new double[130]
    process.at(points, means, deviations)
    def slope = process.slope()

    expect:
    (0..<130).every { i ->
      def one = process.at(points[i])
      slope.at(points[i])
      [means[i], slope.mean, process.mean(points[i])].every { Math.abs(it - one.mean()) < 1e-10 } &&
          [deviations[i], slope.deviation].every { Math.abs(it - one.deviation()) < 1e-8 }
    }
    (0..<5).every { p ->
      slope.at(points[7])
      def ends = [1e-5, -1e-5].collect {
        def moved = points[7].clone()
        moved[p] += it
        process.at(moved)
      }
      RandomInputs.COORDINATES[p] == Coordinate.UNORDERED ? slope.meanGradient[p] == 0d :
          Math.abs(slope.meanGradient[p] - (ends[0].mean() - ends[1].mean()) / 2e-5) < 1e-5 &&
          Math.abs(slope.deviationGradient[p] - (ends[0].deviation() - ends[1].deviation()) / 2e-5) < 1e-5
    }

    where:
    seed << [1, 2, 3]
  }

  def "believing what is expected leaves the mean and makes the model surer"() {
    given:
    def process = GaussianProcess.of(RandomInputs.observations(15, 2), Hyperparameters.isotropic(5, 0.7, -12)).get()
    def point = [0.5, 0.5, 0.5, 0, 0] as double[]
    def near = [0.55, 0.45, 0.5, 0, 0] as double[]
    def wiser = process.believing(point, process.mean(point))

    expect:
    Math.abs(wiser.mean(near) - process.mean(near)) < 1e-6
    wiser.at(near).deviation() < process.at(near).deviation()
    process.size() == 15 && wiser.size() == 16
  }

  def "leaving one out equals a process that never saw it"() {
    given:
    def seen = RandomInputs.observations(12, 4)
    def theta = Hyperparameters.isotropic(5, 0.7, -3)
    def left = GaussianProcess.of(seen, theta).get().leaveOneOut()
    def points = (0..<11).collect { seen.inputs().point(it) } as double[][]
    def without = GaussianProcess.of(new Observations(new Inputs(points, RandomInputs.COORDINATES),
        seen.values()[0..<11] as double[], seen.noiseScales()[0..<11] as double[]), theta).get()

    expect:
    Math.abs(left[11].mean() - without.mean(seen.inputs().point(11))) < 1e-9
  }

  def "drawing in heavy tails keeps the order, and can be undone"() {
    given:
    def values = [-3, -1, -0.2, 0, 0.1, 0.5, 2, 30, 400] as double[]
    def transform = YeoJohnson.fit(values)
    def drawn = values.collect { transform.apply(it) }

    expect:
    drawn == drawn.toSorted()
    transform.exponent() < 1
    (0..<9).every { Math.abs(transform.invert(drawn[it]) - values[it]) < 1e-6 * (1 + Math.abs(values[it])) }
  }
}
