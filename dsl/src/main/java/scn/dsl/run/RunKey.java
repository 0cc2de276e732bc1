package scn.dsl.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import scn.dsl.semantic.PolicyChoice;
import scn.dsl.semantic.WorkloadSource;
import scn.engine.metrics.Targets;
import scn.engine.sim.Cluster;

/**
 * What decides the outcome of a run, and nothing else: runs of one key are made once.
 *
 * @param scenario whose folder may hold scripts of its own
 * @param policies with their arguments and weights, as text
 */
record RunKey(
    Path scenario,
    WorkloadSource workload,
    Cluster cluster,
    List<String> policies,
    Targets targets,
    long seed) {

  static RunKey of(Run run) {
    List<String> policies = new ArrayList<>();
    run.arm().policies().values().forEach(choice -> policies.add(text(choice)));
    run.arm().scorers().forEach(it -> policies.add(text(it.scorer()) + " " + it.weight()));
    return new RunKey(
        run.scenario(),
        run.setup().workload(),
        run.arm().cluster(),
        policies,
        run.experiment().targets(),
        run.seed());
  }

  private static String text(PolicyChoice choice) {
    return choice.kind() + " " + choice.name() + choice.arguments();
  }
}
