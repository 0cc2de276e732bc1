package scn.dsl.determinism;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.ParameterDeclaration;
import scn.dsl.run.CheckedScorer;
import scn.dsl.run.FailedRun;
import scn.dsl.run.PolicyAssembly;
import scn.dsl.run.Run;
import scn.dsl.run.Workloads;
import scn.dsl.script.ScriptFault;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.PolicyChoice;
import scn.engine.policy.Eviction;
import scn.engine.policy.Priority;
import scn.engine.policy.WeightedScorer;
import scn.engine.sim.Audit;
import scn.engine.sim.InstancePolicies;
import scn.engine.sim.Policies;
import scn.engine.sim.RunFailure;
import scn.engine.sim.Simulation;

/**
 * Runs every arm twice in one process, the second time in the reverse order and with scripts loaded
 * anew, and asks the policies on the way. A policy fails that gives two answers to one question: in
 * the two runs, when it is asked again, or when it is asked in another order.
 */
public final class DeterminismGate {
  private final Function<Run, ScriptLibrary> scripts;
  private final Function<Run, ScriptLibrary> scriptsAnew;
  private final Workloads workloads = new Workloads();

  /**
   * @param scriptsAnew the same scripts, loaded by class loaders of their own
   */
  public DeterminismGate(
      Function<Run, ScriptLibrary> scripts, Function<Run, ScriptLibrary> scriptsAnew) {
    this.scripts = scripts;
    this.scriptsAnew = scriptsAnew;
  }

  /**
   * What is wrong with the policies of some runs, one fault for each script.
   *
   * @throws FailedRun if a run ends with an error of another kind
   */
  public List<Diagnostic> check(List<Run> runs) {
    Set<Diagnostic> faults = new LinkedHashSet<>();
    Set<PolicyChoice> asked = new LinkedHashSet<>();
    for (Run run : runs) {
      choices(run.arm()).filter(asked::add).forEach(choice -> ask(choice, run, faults));
    }
    if (faults.isEmpty()) {
      simulate(runs, faults);
    }
    return List.copyOf(faults);
  }

  private void simulate(List<Run> runs, Set<Diagnostic> faults) {
    Map<Run, AnswerLog> logs = new HashMap<>();
    try {
      for (Run run : runs) {
        logs.put(run, answers(run, scripts.apply(run)));
      }
      for (int i = runs.size() - 1; i >= 0; i--) {
        Run run = runs.get(i);
        logs.get(run).requireSame(answers(run, scriptsAnew.apply(run)));
      }
    } catch (TwoAnswers found) {
      faults.add(found.diagnostic());
    }
  }

  private static Stream<PolicyChoice> choices(Arm arm) {
    return Stream.concat(
        arm.policies().values().stream(), arm.scorers().stream().map(Arm.WeightedChoice::scorer));
  }

  /** With its arguments as they are, and each parameter in turn at both ends of its range. */
  private void ask(PolicyChoice choice, Run run, Set<Diagnostic> faults) {
    ScriptLibrary library = scripts.apply(run);
    try {
      for (Map<String, Object> arguments : variants(choice, library)) {
        ContractQuestions.ask(() -> library.create(choice.kind(), choice.name(), arguments));
      }
    } catch (TwoAnswers found) {
      faults.add(found.diagnostic());
    } catch (RuntimeException failure) {
      Span at = ScriptFault.locate(failure).orElseThrow(() -> failure);
      String why = failure instanceof RunFailure ? failure.getMessage() : "failed with " + failure;
      faults.add(
          Diagnostic.error(
              at,
              ScriptFault.title(at) + " " + why,
              "asked of plain examples, with each parameter at both ends of its range"));
    }
  }

  private static List<Map<String, Object>> variants(PolicyChoice choice, ScriptLibrary library) {
    List<Map<String, Object>> variants = new ArrayList<>(List.of(choice.arguments()));
    for (ParameterDeclaration parameter :
        library.find(choice.kind(), choice.name()).orElseThrow().parameters()) {
      List<Object> others = new ArrayList<>(parameter.choices());
      parameter.range().ifPresent(range -> others.addAll(List.of(range.low(), range.high())));
      for (Object other : others) {
        Map<String, Object> arguments = new HashMap<>(choice.arguments());
        arguments.put(parameter.name(), other);
        variants.add(arguments);
      }
    }
    return variants;
  }

  private AnswerLog answers(Run run, ScriptLibrary library) {
    AnswerLog log = new AnswerLog();
    PolicyAssembly assembly = new PolicyAssembly(library, scorer -> asked(scorer, log));
    try {
      Simulation.run(
          workloads.of(run.setup().workload(), run.seed()),
          run.arm().cluster(),
          asked(assembly.assemble(run.arm()), log),
          Audit.OFF);
      return log;
    } catch (RunFailure failure) {
      throw cause(failure, run);
    }
  }

  /** The engine takes what a policy throws for a failure of the run. */
  private static RuntimeException cause(RunFailure failure, Run run) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof TwoAnswers found) {
        return found;
      }
    }
    return new FailedRun(run, failure);
  }

  private static WeightedScorer asked(WeightedScorer scorer, AnswerLog log) {
    CheckedScorer checked = (CheckedScorer) scorer.scorer();
    return new WeightedScorer(
        scorer.name(), new AskedTwice.AskedScorer(checked.policy(), checked, log), scorer.weight());
  }

  private static Policies asked(Policies policies, AnswerLog log) {
    int admission = log.register(policies.admission());
    int router = log.register(policies.router());
    return new Policies(
        new AskedTwice.AskedAdmission(policies.admission(), log, admission),
        new AskedTwice.AskedRouter(policies.router(), log, router),
        instance -> asked(policies.perInstance().apply(instance), log, instance));
  }

  private static InstancePolicies asked(InstancePolicies own, AnswerLog log, int instance) {
    Priority priority = own.priority();
    return new InstancePolicies(
        new AskedTwice.AskedPriority(priority, log, log.register(priority), instance),
        own.scheduler(),
        new AskedTwice.AskedPrefill(own.prefill(), log, log.register(own.prefill()), instance),
        own.preemption(),
        asked(own.eviction(), log, instance));
  }

  private static Eviction asked(Eviction eviction, AnswerLog log, int instance) {
    return new AskedTwice.AskedEviction(eviction, log, log.register(eviction), instance);
  }
}
