package scn.dsl.effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import scn.dsl.policy.PolicyKind;
import scn.dsl.run.Run;
import scn.dsl.run.Workloads;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.PolicyChoice;
import scn.dsl.semantic.WorkloadSource;
import scn.engine.metrics.Targets;
import scn.engine.sim.Cluster;
import scn.engine.workload.Workload;

/**
 * What decides the outcome of a run, whichever version it belongs to: the requests drawn, the
 * cluster, the policies with their arguments and what their scripts do.
 */
final class Identity {
  private final Workloads workloads;
  private final Function<Run, ScriptLibrary> libraries;
  private final Map<Draw, Integer> draws = new HashMap<>();
  private final Map<Workload, Integer> known = new HashMap<>();
  private final Map<Script, String> scripts = new HashMap<>();

  Identity(Workloads workloads, Function<Run, ScriptLibrary> libraries) {
    this.workloads = workloads;
    this.libraries = libraries;
  }

  private record Script(ScriptLibrary library, PolicyKind kind, String name) {}

  private record Draw(WorkloadSource source, long seed) {}

  private record Key(
      int requests, Cluster cluster, List<String> policies, Targets targets, long seed) {}

  /**
   * Equal for runs that come out the same.
   *
   * @throws scn.dsl.diagnostic.DiagnosticException if the workload cannot be read
   */
  Object of(Run run) {
    Arm arm = run.arm();
    ScriptLibrary library = libraries.apply(run);
    List<String> policies = new ArrayList<>();
    arm.policies().values().forEach(choice -> policies.add(text(choice, library)));
    arm.scorers().forEach(it -> policies.add(text(it.scorer(), library) + " " + it.weight()));
    return new Key(requests(run), arm.cluster(), policies, run.experiment().targets(), run.seed());
  }

  private int requests(Run run) {
    WorkloadSource source = run.setup().workload();
    return draws.computeIfAbsent(
        new Draw(source, run.seed()),
        draw -> known.computeIfAbsent(workloads.of(source, draw.seed()), unused -> known.size()));
  }

  private String text(PolicyChoice choice, ScriptLibrary library) {
    return "%s %s%s %s"
        .formatted(choice.kind(), choice.name(), choice.arguments(), script(library, choice));
  }

  private String script(ScriptLibrary library, PolicyChoice choice) {
    return scripts.computeIfAbsent(
        new Script(library, choice.kind(), choice.name()),
        script -> library.meaning(script.kind(), script.name()).orElseThrow());
  }
}
