package scn.engine.search.benchmark

import groovy.transform.CompileStatic
import scn.engine.random.Draws
import scn.engine.search.space.CategoricalParameter
import scn.engine.search.space.Parameter
import scn.engine.search.space.RealParameter
import scn.engine.search.space.Scale
import scn.engine.search.space.Setting
import scn.engine.search.space.Space
import scn.engine.search.space.WholeParameter

/** A function to be made small, with limits that are kept at 0 or below. */
@CompileStatic
abstract class BenchmarkFunction {
  final String name
  final double optimum
  final int limits

  BenchmarkFunction(String name, double optimum, int limits) {
    this.name = name
    this.optimum = optimum
    this.limits = limits
  }

  /** The space; where a study starts from is left to chance, lest the defaults give a hint. */
  abstract Space space(Draws draws)

  /** The value, then the violation of each limit. */
  abstract double[] at(Setting setting)

  double regret(Setting setting) {
    at(setting)[0] - optimum
  }

  static Parameter real(String name, double low, double high, Draws draws, Scale scale = Scale.LINEAR) {
    double share = draws.uniform()
    new RealParameter(name, low, high, scale,
        scale == Scale.LOG ? low * Math.pow(high / low, share) : low + share * (high - low))
  }

  static Parameter whole(String name, long low, long high, Draws draws) {
    new WholeParameter(name, low, high, Scale.LINEAR, low + (long) (draws.uniform() * (high - low + 1)))
  }

  static final List<BenchmarkFunction> ALL = [
      new Branin(), new Hartmann(), new Ackley(), new Rosenbrock(), new Mixed(false), new Gardner(),
      new Townsend(), new Vessel(), new Mixed(true)] as List<BenchmarkFunction>

  static BenchmarkFunction named(String name) {
    ALL.find { it.name == name }
  }

  /** Real coordinates x1, x2, ... only. */
  @CompileStatic
  abstract static class Boxed extends BenchmarkFunction {
    final double[][] box

    Boxed(String name, double optimum, int limits, double[]... box) {
      super(name, optimum, limits)
      this.box = box
    }

    Boxed(String name, double optimum, int dimensions, double low, double high) {
      this(name, optimum, 0, ([[low, high] as double[]] * dimensions) as double[][])
    }

    @Override
    Space space(Draws draws) {
      List<Parameter> parameters = []
      box.eachWithIndex { double[] range, int i ->
        parameters << real('x' + (i + 1), range[0], range[1], draws)
      }
      Space.of(parameters)
    }

    @Override
    double[] at(Setting setting) {
      double[] x = new double[box.length]
      for (int i = 0; i < x.length; i++) {
        x[i] = setting.number('x' + (i + 1))
      }
      of(x)
    }

    abstract double[] of(double[] x)
  }

  @CompileStatic
  static class Branin extends Boxed {
    Branin() {
      super('branin', 0.39788735772973816d, 0, [-5, 10] as double[], [0, 15] as double[])
    }

    @Override
    double[] of(double[] x) {
      double a = x[1] - 5.1d / (4 * Math.PI * Math.PI) * x[0] * x[0] + 5 / Math.PI * x[0] - 6
      [a * a + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x[0]) + 10] as double[]
    }
  }

  @CompileStatic
  static class Hartmann extends Boxed {
    static final double[] ALPHA = [1, 1.2, 3, 3.2] as double[]
    static final double[][] A = [
        [10, 3, 17, 3.5, 1.7, 8], [0.05, 10, 17, 0.1, 8, 14],
        [3, 3.5, 1.7, 10, 17, 8], [17, 8, 0.05, 10, 0.1, 14]] as double[][]
    static final double[][] P = [
        [1312, 1696, 5569, 124, 8283, 5886], [2329, 4135, 8307, 3736, 1004, 9991],
        [2348, 1451, 3522, 2883, 3047, 6650], [4047, 8828, 8732, 5743, 1091, 381]] as double[][]

    Hartmann() {
      super('hartmann6', -3.322368011391339d, 6, 0d, 1d)
    }

    @Override
    double[] of(double[] x) {
      double sum = 0
      for (int i = 0; i < 4; i++) {
        double exponent = 0
        for (int j = 0; j < 6; j++) {
          double offset = x[j] - 1e-4d * P[i][j]
          exponent += A[i][j] * offset * offset
        }
        sum -= ALPHA[i] * Math.exp(-exponent)
      }
      [sum] as double[]
    }
  }

  @CompileStatic
  static class Ackley extends Boxed {
    Ackley() {
      super('ackley5', 0d, 5, -5d, 10d)
    }

    @Override
    double[] of(double[] x) {
      double squares = 0
      double waves = 0
      for (double each : x) {
        squares += each * each / x.length
        waves += Math.cos(2 * Math.PI * each) / x.length
      }
      [-20 * Math.exp(-0.2d * Math.sqrt(squares)) - Math.exp(waves) + 20 + Math.E] as double[]
    }
  }

  @CompileStatic
  static class Rosenbrock extends Boxed {
    Rosenbrock() {
      super('rosenbrock4', 0d, 4, -5d, 10d)
    }

    @Override
    double[] of(double[] x) {
      double sum = 0
      for (int i = 0; i + 1 < x.length; i++) {
        double valley = x[i + 1] - x[i] * x[i]
        sum += 100 * valley * valley + (1 - x[i]) * (1 - x[i])
      }
      [sum] as double[]
    }
  }

  @CompileStatic
  static class Gardner extends Boxed {
    Gardner() {
      super('gardner2', -2d, 1, [0, 6] as double[], [0, 6] as double[])
    }

    @Override
    double[] of(double[] x) {
      [Math.cos(2 * x[0]) * Math.cos(x[1]) + Math.sin(x[0]),
       Math.cos(x[0]) * Math.cos(x[1]) - Math.sin(x[0]) * Math.sin(x[1]) - 0.5d] as double[]
    }
  }

  @CompileStatic
  static class Townsend extends Boxed {
    Townsend() {
      super('townsend2', -2.02398836332412d, 1, [-2.25, 2.25] as double[], [-2.5, 1.75] as double[])
    }

    @Override
    double[] of(double[] x) {
      double wave = Math.cos((x[0] - 0.1d) * x[1])
      double t = Math.atan2(x[0], x[1])
      double reach = 2 * Math.cos(t) - Math.cos(2 * t) / 2 - Math.cos(3 * t) / 4 - Math.cos(4 * t) / 8
      double width = 2 * Math.sin(t)
      [-wave * wave - x[0] * Math.sin(3 * x[0] + x[1]),
       x[0] * x[0] + x[1] * x[1] - reach * reach - width * width] as double[]
    }
  }

  /** Reals, a log range, a wide integer, a narrow one with a period, and choices that move the best. */
  @CompileStatic
  static class Mixed extends BenchmarkFunction {
    static final List<String> CHOICES = ['a', 'b', 'c', 'd']
    static final double[] MIDDLE = [0.7, 0.3, 0.5, 0.9] as double[]
    static final double[] OFFSET = [0, 0.15, 0.4, 0.7] as double[]
    final boolean steps

    Mixed(boolean steps) {
      super(steps ? 'mixed6 in steps' : 'mixed6', 0d, 0)
      this.steps = steps
    }

    @Override
    Space space(Draws draws) {
      Space.of(
          real('x1', 5, 20, draws), real('x2', 0, 5, draws), real('x3', 1e-6d, 1e-4d, draws, Scale.LOG),
          whole('k1', 50000, 500000, draws), whole('k2', 0, 16, draws),
          new CategoricalParameter('c', CHOICES, (int) (4 * draws.uniform())))
    }

    @Override
    double[] at(Setting setting) {
      int c = CHOICES.indexOf(setting.choice('c'))
      double u1 = (setting.number('x1') - 5) / 15 - MIDDLE[c]
      double u2 = setting.number('x2') / 5
      double u3 = Math.log10(setting.number('x3') / 1e-6d) / 2 - 0.62d
      double v = (setting.number('k1') - 50000) / 450000 - 0.8d
      double k = setting.number('k2')
      double w = (k - 8) / 16
      double value = 10 * u1 * u1 + 6 * u3 * u3 * (1 + 2 * u2) + 4 * (u2 - 0.25d) * (u2 - 0.25d) +
          3 * (1 - Math.exp(-8 * v * v)) + 0.5d * (1 - Math.cos(2 * Math.PI * k / 4)) + 2 * w * w + OFFSET[c]
      [steps ? Math.floor(4 * value) / 4 : value] as double[]
    }
  }

  @CompileStatic
  static class Vessel extends BenchmarkFunction {
    Vessel() {
      super('vessel4', 5850.38306d, 3)
    }

    @Override
    Space space(Draws draws) {
      Space.of(whole('n1', 1, 99, draws), whole('n2', 1, 99, draws), real('r', 10, 200, draws),
          real('l', 10, 240, draws))
    }

    @Override
    double[] at(Setting setting) {
      double s = setting.number('n1') / 16
      double h = setting.number('n2') / 16
      double r = setting.number('r')
      double l = setting.number('l')
      [0.6224d * s * r * l + 1.7781d * h * r * r + 3.1661d * s * s * l + 19.84d * s * s * r,
       0.0193d * r - s, 0.00954d * r - h,
       (1296000 - Math.PI * r * r * l - 4d / 3 * Math.PI * r * r * r) / 1296000] as double[]
    }
  }
}
