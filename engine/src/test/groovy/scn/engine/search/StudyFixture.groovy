package scn.engine.search

import groovy.transform.CompileStatic
import scn.engine.random.RandomStream
import scn.engine.search.space.CategoricalParameter
import scn.engine.search.space.Condition
import scn.engine.search.space.RealParameter
import scn.engine.search.space.Scale
import scn.engine.search.space.Setting
import scn.engine.search.space.Space
import scn.engine.search.space.WholeParameter

/** A small space of every kind, and a made-up cluster over it. */
@CompileStatic
class StudyFixture {
  static final List<Long> SEEDS = [42L, 43L, 44L]

  static Space space() {
    Space.of(
        new RealParameter('headroom', 0.5d, 2, Scale.LINEAR, 1),
        new WholeParameter('tokens', 256, 4096, Scale.LOG, 2048),
        new CategoricalParameter('policy', ['fcfs', 'tiered', 'fair'], 0),
        new RealParameter('age', 1e-6d, 1e-4d, Scale.LOG, 1e-5d))
        .when('age', new Condition('policy', ['tiered'] as Set))
        .requiring('headroom * tokens < 6000') { Setting it -> it.number('headroom') * it.number('tokens') < 6000 }
  }

  static Study study(int trials = 24) {
    Study.of(space(), Objective.minimize('ttft'), SEEDS, trials)
        .changed { it.limits = [Limit.atLeast('throughput', 14)]; it.samplerSeed = 7 }
  }

  /** Milliseconds and thousands of tokens a second, with seeds that shift and scatter them. */
  static Outcome cluster(Setting setting, long seed) {
    double headroom = setting.number('headroom') - 1.4d
    double tokens = Math.log(setting.number('tokens') / 1000)
    double age = Math.log10(setting.number('age')) + 4.6d
    double policy = [fcfs: 40d, tiered: 5d + 20 * age * age, fair: 20d][setting.choice('policy')]
    def noise = RandomStream.of(seed, 'cluster')
    double scatter = noise.draws(setting.hashCode()).normal()
    new Outcome.Measured([
        ttft      : 70 + 30 * headroom * headroom + 15 * tokens * tokens + policy + 4 * noise.draws(0).normal() + scatter,
        throughput: 16 - 2 * headroom + tokens + 0.1d * scatter])
  }

  static final Evaluator CLUSTER = { Setting setting, long seed -> cluster(setting, seed) } as Evaluator

  static List<String> described(StudyRun run) {
    run.trials().collect { trial ->
      "${trial.index()} ${trial.phase()} ${trial.setting()} ${trial.status()} ${trial.outcomes()} " +
          "${trial.predicted()} ${trial.logPromise()}" as String
    }
  }
}
