package scn.dsl.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import scn.dsl.policy.PolicyKind;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.ScenarioCompiler;
import scn.dsl.trace.Replay;
import scn.dsl.trace.ReplayOptions;
import scn.engine.policy.Scorer;
import scn.engine.sim.Audit;
import scn.engine.sim.Cluster;
import scn.engine.sim.Policies;
import scn.engine.sim.RunLog;
import scn.engine.sim.Simulation;
import scn.engine.workload.Workload;

/** One strategy of a shipped scenario on the 1000 recorded requests of seed 42. */
final class ShippedScenario {
  private static final Path HOME = Path.of(System.getProperty("scn.home", "."));
  private static final Path TRACE = HOME.resolve("scenarios/traces/mixed-production-42.csv.gz");

  private final Arm arm;
  private final ScriptLibrary library;
  private final Workload workload;

  private ShippedScenario(Arm arm, ScriptLibrary library) {
    this.arm = arm;
    this.library = library;
    this.workload = readTrace();
  }

  static ShippedScenario of(String name, String strategy) {
    ScriptLibrary library =
        ScriptLibrary.open(
            List.of(HOME.resolve("stdlib")), HOME.resolve("dsl/bench/target/script-cache"));
    Experiment experiment =
        new ScenarioCompiler(library, HOME.resolve("scenarios"))
            .compile(HOME.resolve("scenarios").resolve(name + ".scn"))
            .scenario()
            .orElseThrow()
            .experiments()
            .get(0);
    Arm arm =
        experiment.setup().arms().stream()
            .filter(each -> each.strategy().equals(strategy))
            .findFirst()
            .orElseThrow();
    return new ShippedScenario(arm, library);
  }

  static Workload readTrace() {
    return Replay.read(TRACE, ReplayOptions.PLAIN);
  }

  Workload workload() {
    return workload;
  }

  Cluster cluster() {
    return arm.cluster();
  }

  /** New policies, as every run gets them. */
  Policies policies() {
    return new PolicyAssembly(library).assemble(arm);
  }

  Scorer scorer(String name) {
    return (Scorer) library.create(PolicyKind.SCORER, name, Map.of());
  }

  RunLog simulate() {
    return simulate(policies(), Audit.OFF);
  }

  RunLog simulate(Policies policies, Audit audit) {
    return Simulation.run(workload, arm.cluster(), policies, audit);
  }
}
