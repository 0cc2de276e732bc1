package scn.dsl.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.script.ScriptLibrary;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Seeds;
import scn.engine.metrics.RunMetrics;
import scn.engine.sim.Audit;
import scn.engine.sim.Policies;
import scn.engine.sim.RunFailure;
import scn.engine.sim.RunLog;
import scn.engine.sim.Simulation;
import scn.engine.workload.Workload;

/**
 * Runs experiments: every arm on every seed, in parallel; results come in the order of the text
 * whatever the parallelism.
 */
public final class Runner {
  private final Function<Run, ScriptLibrary> libraries;
  private final Workloads workloads;
  private final int jobs;

  /**
   * @param libraries the scripts that a run's scenario may use
   * @param jobs runs at a time, at least 1
   */
  public Runner(Function<Run, ScriptLibrary> libraries, int jobs) {
    this(libraries, new Workloads(), jobs);
  }

  /**
   * @param workloads that others read too
   */
  public Runner(Function<Run, ScriptLibrary> libraries, Workloads workloads, int jobs) {
    this.libraries = libraries;
    this.workloads = workloads;
    this.jobs = jobs;
  }

  /** The runs of an experiment on the seeds it names: arms in the order of the text. */
  public static List<Run> runsOf(Path scenario, Experiment experiment) {
    List<Run> runs = new ArrayList<>();
    List<Long> seeds = ((Seeds.Listed) experiment.seeds()).seeds();
    for (Arm arm : experiment.setup().arms()) {
      for (long seed : seeds) {
        runs.add(new Run(scenario, experiment, arm, seed));
      }
    }
    return runs;
  }

  /**
   * What is wrong with the workloads of runs, before any of them starts; with an error among it
   * they are not worth starting.
   *
   * @throws scn.dsl.diagnostic.DiagnosticException if a workload cannot be read
   */
  public List<Diagnostic> check(List<Run> runs) {
    inParallel(runs, run -> workloads.of(run.setup().workload(), run.seed()));
    Set<Diagnostic> found = new LinkedHashSet<>();
    for (Run run : runs) {
      workloads.leftOut(run.setup().workload(), run.seed()).ifPresent(found::add);
    }
    found.addAll(new FitCheck(workloads).of(runs));
    return List.copyOf(found);
  }

  /**
   * @throws FailedRun for the first run, in the order given, that failed
   * @throws scn.dsl.diagnostic.DiagnosticException if a workload cannot be read
   */
  public List<RunResult> run(List<Run> runs) {
    List<RunResult> results = new ArrayList<>();
    for (Outcome outcome : outcomes(runs)) {
      if (outcome instanceof Outcome.Failed failed) {
        throw failed.failure();
      }
      results.add(((Outcome.Done) outcome).result());
    }
    return results;
  }

  /**
   * One run, made by the caller's thread; safe for use by several.
   *
   * @throws FailedRun if it failed
   */
  public RunResult run(Run run) {
    Outcome outcome = outcome(run);
    if (outcome instanceof Outcome.Failed failed) {
      throw failed.failure();
    }
    return ((Outcome.Done) outcome).result();
  }

  /** What became of each run, in the order given. */
  List<Outcome> outcomes(List<Run> runs) {
    return inParallel(runs, this::outcome);
  }

  private <R> List<R> inParallel(List<Run> runs, Function<Run, R> work) {
    ExecutorService workers =
        Executors.newFixedThreadPool(Math.min(jobs, Math.max(1, runs.size())));
    try {
      List<Future<R>> pending = new ArrayList<>();
      for (Run run : runs) {
        pending.add(workers.submit(() -> work.apply(run)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> result : pending) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(fault.getCause());
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while runs were under way", interrupt);
    } finally {
      workers.shutdownNow();
    }
  }

  private Outcome outcome(Run run) {
    Workload workload = workloads.of(run.setup().workload(), run.seed());
    try {
      Policies fresh = new PolicyAssembly(libraries.apply(run)).assemble(run.arm());
      RunLog log = Simulation.run(workload, run.arm().cluster(), fresh, Audit.OFF);
      RunMetrics metrics = new RunMetrics(log, run.arm().cluster(), run.experiment().targets());
      return new Outcome.Done(new RunResult(run, log, metrics));
    } catch (RunFailure failure) {
      FailedRun failed = new FailedRun(run, failure);
      if (failed.isDefect()) {
        throw new IllegalStateException(failure.where(), failure);
      }
      return new Outcome.Failed(failed);
    }
  }
}
