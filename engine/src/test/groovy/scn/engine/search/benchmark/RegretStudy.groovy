package scn.engine.search.benchmark

import groovy.transform.CompileStatic
import java.lang.management.ManagementFactory
import scn.engine.random.RandomStream
import scn.engine.search.Assessment
import scn.engine.search.Evaluator
import scn.engine.search.Limit
import scn.engine.search.Objective
import scn.engine.search.Outcome
import scn.engine.search.Penalty
import scn.engine.search.Recommendation
import scn.engine.search.Sampler
import scn.engine.search.Study
import scn.engine.search.StudyRun
import scn.engine.search.design.ScrambledSobol
import scn.engine.search.space.Setting
import scn.engine.search.space.Space

/** Studies of a benchmark function, one for each repetition, and how far from the best they end. */
@CompileStatic
class RegretStudy {
  static final int INITIAL = 10
  static final int TRIALS = 50

  /** Each unit of violation, in deviations of what it has over the box, costs ten of the objective. */
  static final double PENALTY = 10
  static final double NOISE = 0.05
  static final List<Long> NOISY_SEEDS = [1L, 2L, 3L]

  final BenchmarkFunction function
  final Sampler sampler
  final boolean penalties
  final boolean noisy
  int trials = TRIALS

  RegretStudy(Map<String, Boolean> kind = [:], BenchmarkFunction function,
      Sampler sampler = new Sampler.ByModel(INITIAL)) {
    this.function = function
    this.sampler = sampler
    penalties = kind.penalties
    noisy = kind.noisy
  }

  /** Regret after each number of trials in {@code after}, for one sampler seed. */
  double[] regrets(int repetition, List<Integer> after) {
    def run = StudyRun.complete(study(repetition), evaluator(repetition))
    after.collect { int count -> noisy ? recommended(run, count) : best(run, count) } as double[]
  }

  /** CPU milliseconds of a whole study. */
  double cpuMillis(int repetition) {
    def threads = ManagementFactory.threadMXBean
    long start = threads.currentThreadCpuTime
    StudyRun.complete(study(repetition), evaluator(repetition))
    (threads.currentThreadCpuTime - start) / 1e6d
  }

  private double best(StudyRun run, int count) {
    double least = Double.POSITIVE_INFINITY
    run.trials().take(count).each { trial ->
      double[] values = function.at(trial.setting())
      if (values.toList().subList(1, values.length).every { Double it -> it <= 0d }) {
        least = Math.min(least, values[0] - function.optimum)
      }
    }
    least
  }

  private double recommended(StudyRun run, int count) {
    Recommendation.of(new Assessment(run.study(), run.trials().take(count)), run.study())
        .map { Recommendation it -> function.regret(it.trial().setting()) }
        .orElse(Double.POSITIVE_INFINITY)
  }

  Study study(int repetition) {
    def space = function.space(RandomStream.of(repetition, 'benchmark/defaults').draws(0))
    def limits = (0..<function.limits).collect { int k -> Limit.atMost('limit' + k, 0) }
    def study = Study.of(space, Objective.minimize('value'), noisy ? NOISY_SEEDS : [1L], trials)
        .changed { it.sampler = sampler; it.samplerSeed = repetition }
    if (penalties) {
      def box = values(space)
      def penalties = limits.withIndex().collect { Limit limit, int k ->
        new Penalty(limit, PENALTY * deviation(box, 0) / deviation(box, k + 1))
      }
      return study.changed { it.penalties = penalties }
    }
    study.changed { it.limits = limits }
  }

  private Evaluator evaluator(int repetition) {
    def noise = RandomStream.of(repetition, 'benchmark/noise')
    double scale = noisy ? NOISE * quartileRange(study(repetition).space()) : 0d
    return { Setting setting, long seed ->
      double[] values = function.at(setting)
      double shift = noisy
          ? scale * (noise.draws(seed).normal() + noise.within(seed).draws(setting.hashCode()).normal())
          : 0d
      Map<String, Double> metrics = [value: values[0] + shift]
      for (int k = 0; k < function.limits; k++) {
        metrics['limit' + k] = values[k + 1]
      }
      new Outcome.Measured(metrics)
    } as Evaluator
  }

  private double[][] values(Space space) {
    def stream = RandomStream.of(0, 'benchmark/box')
    new ScrambledSobol(space.dimensions(), 2048).all(stream)
        .collect { double[] point -> function.at(space.draw(point)) } as double[][]
  }

  private double quartileRange(Space space) {
    def sorted = values(space).collect { double[] it -> it[0] }.sort()
    sorted[1536] - sorted[512]
  }

  private static double deviation(double[][] rows, int column) {
    double mean = 0
    double squares = 0
    for (double[] row : rows) {
      mean += row[column] / rows.length
    }
    for (double[] row : rows) {
      squares += (row[column] - mean) * (row[column] - mean) / rows.length
    }
    Math.sqrt(squares)
  }
}
